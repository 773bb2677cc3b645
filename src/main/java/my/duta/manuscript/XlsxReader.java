package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads workbooks of Excel: each sheet that is shown is a section, with the values as they are shown. */
final class XlsxReader implements FormatReader {

    private static final int MOST_SHEETS = 100;

    private record Sheet(String name, String state, String part) {}

    @Override
    public Manuscript read(byte[] content) {
        try (OfficeFile file = OfficeFile.open(content, Format.XLSX)) {
            var builder = new ManuscriptBuilder();
            builder.remarks(file.strangers());
            List<XmlElement> properties = new ArrayList<>();
            List<Sheet> sheets = sheets(file, properties);
            boolean from1904 = properties.stream().anyMatch(it -> it.flag("date1904"));
            var styles = new XlsxStyles(file, from1904);
            List<String> words = words(file);
            int shown = 0;
            for (Sheet sheet : sheets) {
                if (!sheet.state().equals("visible")) {
                    builder.remark(Remark.Kind.HIDDEN_TEXT, Place.WHOLE, sheet.name());
                    continue;
                }
                Place place = Place.sheet(++shown);
                builder.heading(place, 2, sheet.name());
                new XlsxSheet(file, sheet.part(), styles, words, builder, place).read();
            }
            if (!builder.says()) {
                throw new Unreadable(Unreadable.Reason.NO_TEXT);
            }
            return builder.finish();
        }
    }

    private static List<Sheet> sheets(OfficeFile file, List<XmlElement> properties) {
        var sheets = new ArrayList<Sheet>();
        file.read(file.main(), Set.of("sheet", "workbookPr"), it -> {
            if (it.is("workbookPr")) {
                properties.add(it);
                return;
            }
            Optional<OfficeFile.Relationship> relationship =
                    it.attribute("r:id").flatMap(id -> file.relationship(file.main(), id));
            if (relationship.isEmpty()
                    || relationship.filter(to -> to.type().equals("worksheet")).isPresent()) {
                sheets.add(new Sheet(
                        it.attribute("name").orElse(""),
                        it.attribute("state").orElse("visible"),
                        relationship
                                .map(OfficeFile.Relationship::target)
                                .filter(file::has)
                                .orElseThrow(() -> new Unreadable(Unreadable.Reason.DAMAGED))));
            }
            if (sheets.size() > MOST_SHEETS) {
                throw new Unreadable(Unreadable.Reason.TOO_MUCH_TEXT, Place.WHOLE, Integer.toString(MOST_SHEETS));
            }
        });
        return sheets;
    }

    /** The texts that cells share; how to pronounce them is not one of them. */
    private static List<String> words(OfficeFile file) {
        var words = new ArrayList<String>();
        var characters = new long[1];
        file.target(file.main(), "sharedstrings")
                .ifPresent(part -> file.read(part, Set.of("si"), it -> {
                    String text = text(it);
                    characters[0] += text.length() + 1;
                    if (characters[0] > 2L * TextLimit.MOST_CHARACTERS) {
                        throw ManuscriptBuilder.tooMuch();
                    }
                    words.add(text);
                }));
        return words;
    }

    /** The text of a shared or an inline string. */
    static String text(XmlElement string) {
        var text = new StringBuilder();
        string.children().forEach(it -> {
            if (it.is("t")) {
                text.append(it.text());
            } else if (it.is("r")) {
                it.child("t").ifPresent(run -> text.append(run.text()));
            }
        });
        return text.toString();
    }
}
