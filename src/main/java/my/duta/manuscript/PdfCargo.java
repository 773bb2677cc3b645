package my.duta.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** Finds what a file carries besides its pages: programs, other files, and links. None of it is run or opened. */
final class PdfCargo {

    private static final COSName JAVA_SCRIPT_NAMES = COSName.getPDFName("JavaScript");
    private static final Set<String> PROGRAMS =
            Set.of("JavaScript", "Launch", "Rendition", "ImportData", "SubmitForm", "GoToE");
    private static final Set<String> ATTACHMENTS =
            Set.of("FileAttachment", "RichMedia", "Screen", "3D", "Movie", "Sound");

    private static final int DEEPEST = 30;
    private static final int MOST_ANNOTATIONS = 20_000;
    private static final int MOST_REMARKS = 100;

    private final List<Remark> remarks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int annotations;

    void lookInto(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            if (names.getDictionaryObject(JAVA_SCRIPT_NAMES) != null) {
                add(Remark.Kind.MACRO, Place.WHOLE, "JavaScript");
            }
            addFiles(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
        }
        COSArray associated = catalog.getCOSArray(COSName.AF);
        for (int i = 0; associated != null && i < associated.size(); i++) {
            addFile(associated.getObject(i), Place.WHOLE);
        }
        addPrograms(catalog, Place.WHOLE);
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            addFields(form.getCOSArray(COSName.FIELDS), 0);
        }
    }

    void lookInto(COSDictionary page, int number) {
        Place place = Place.page(number);
        addPrograms(page, place);
        COSArray all = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; all != null && i < all.size() && annotations < MOST_ANNOTATIONS; i++) {
            annotations++;
            if (all.getObject(i) instanceof COSDictionary annotation) {
                addPrograms(annotation, place);
                if (ATTACHMENTS.contains(annotation.getNameAsString(COSName.SUBTYPE, ""))) {
                    addFile(annotation.getDictionaryObject(COSName.FS), place);
                }
                addLink(annotation.getCOSDictionary(COSName.A), place);
            }
        }
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<Link> links() {
        return links;
    }

    private void addLink(COSDictionary action, Place place) {
        String target = action == null ? null : action.getString(COSName.URI);
        if (target != null && !target.isBlank()) {
            links.add(new Link(place, target.strip()));
        }
    }

    private void addPrograms(COSDictionary owner, Place place) {
        addAction(owner.getDictionaryObject(COSName.OPEN_ACTION), place, 0);
        addAction(owner.getDictionaryObject(COSName.A), place, 0);
        COSDictionary more = owner.getCOSDictionary(COSName.AA);
        if (more != null) {
            more.getValues().forEach(it -> addAction(it, place, 0));
        }
    }

    private void addAction(COSBase found, Place place, int depth) {
        COSBase direct = found instanceof COSObject reference ? reference.getObject() : found;
        if (!(direct instanceof COSDictionary action) || depth > DEEPEST || !seen.add(action)) {
            return;
        }
        String kind = action.getNameAsString(COSName.S, "");
        if (PROGRAMS.contains(kind)) {
            add(Remark.Kind.MACRO, place, kind);
        }
        COSBase next = action.getDictionaryObject(COSName.NEXT);
        if (next instanceof COSArray several) {
            several.forEach(it -> addAction(it, place, depth + 1));
        } else {
            addAction(next, place, depth + 1);
        }
    }

    private void addFields(COSArray fields, int depth) {
        for (int i = 0; fields != null && depth < DEEPEST && i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field && seen.add(field)) {
                addPrograms(field, Place.WHOLE);
                addFields(field.getCOSArray(COSName.KIDS), depth + 1);
            }
        }
    }

    private void addFiles(COSDictionary names, int depth) {
        if (names == null || depth > DEEPEST || !seen.add(names)) {
            return;
        }
        COSArray files = names.getCOSArray(COSName.NAMES);
        for (int i = 1; files != null && i < files.size(); i += 2) {
            addFile(files.getObject(i), Place.WHOLE);
        }
        COSArray kids = names.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                addFiles(kid, depth + 1);
            }
        }
    }

    private void addFile(COSBase file, Place place) {
        String name = "";
        if (file instanceof COSDictionary described) {
            if (!seen.add(described)) {
                return;
            }
            String plain = described.getString(COSName.F, "");
            name = described.getString(COSName.UF, plain);
        }
        add(Remark.Kind.EMBEDDED_FILE, place, name);
    }

    private void add(Remark.Kind kind, Place place, String detail) {
        var remark = new Remark(kind, place, detail);
        if (remarks.size() < MOST_REMARKS && !remarks.contains(remark)) {
            remarks.add(remark);
        }
    }
}
