package my.duta.manuscript;

import java.util.List;

/** Reads files of PowerPoint: what is on the slides, then what the speaker says to them. */
final class PptxReader implements FormatReader {

    private static final int MOST_SLIDES = 2_000;

    @Override
    public Manuscript read(byte[] content) {
        try (OfficeFile file = OfficeFile.open(content, Format.PPTX)) {
            var builder = new ManuscriptBuilder();
            builder.remarks(file.strangers());
            XmlElement presentation = file.tree(file.main());
            List<String> slides = presentation.child("sldIdLst").stream()
                    .flatMap(it -> it.children("sldId"))
                    .map(it -> it.attribute("r:id").orElse(""))
                    .toList();
            if (slides.size() > MOST_SLIDES) {
                throw ManuscriptBuilder.tooMuch();
            }
            var design = new PptxDesign(file);
            boolean first = true;
            for (int i = 0; i < slides.size(); i++) {
                Place place = Place.slide(i + 1);
                String part = file.byId(file.main(), slides.get(i))
                        .orElseThrow(() -> new Unreadable(Unreadable.Reason.DAMAGED, place, ""));
                var slide = new PptxSlide(file, part, design, presentation, builder, place);
                if (slide.isHidden()) {
                    builder.remark(Remark.Kind.HIDDEN_TEXT, place, slide.words());
                } else {
                    slide.read(first);
                    first = false;
                }
            }
            return builder.finish();
        }
    }
}
