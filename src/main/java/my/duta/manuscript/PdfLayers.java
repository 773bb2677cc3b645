package my.duta.manuscript;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;

/** Parts of pages that a person does not see, or that stand beside the text, by the marks that the file gives them. */
final class PdfLayers {

    /** Mark of what stands beside the text: running headers, page numbers, ornaments. */
    static final int BESIDE = -2;

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean tagged;

    PdfLayers(PDDocumentCatalog catalog) {
        this.tagged = catalog.getStructureTreeRoot() != null;
        COSDictionary layers = catalog.getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        if (shown != null) {
            if (COSName.OFF.equals(shown.getCOSName(COSName.BASE_STATE))) {
                addAll(layers.getCOSArray(COSName.OCGS));
            }
            addAll(shown.getCOSArray(COSName.OFF));
            COSArray on = shown.getCOSArray(COSName.ON);
            for (int i = 0; on != null && i < on.size(); i++) {
                off.remove(on.getObject(i));
            }
        }
    }

    private void addAll(COSArray groups) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            if (groups.getObject(i) instanceof COSDictionary group) {
                off.add(group);
            }
        }
    }

    /** Whether a marked part belongs to a layer that is switched off. */
    boolean hides(COSName tag, COSDictionary properties) {
        if (!COSName.OC.equals(tag) || properties == null) {
            return false;
        }
        COSBase groups = properties.getDictionaryObject(COSName.OCGS);
        if (groups instanceof COSArray several && several.size() > 0) {
            for (int i = 0; i < several.size(); i++) {
                if (!(several.getObject(i) instanceof COSDictionary group) || !off.contains(group)) {
                    return false;
                }
            }
            return true;
        }
        return off.contains(properties) || groups instanceof COSDictionary group && off.contains(group);
    }

    /** Whether a marked part is said to stand beside the text; only a tagged file is believed. */
    boolean beside(COSName tag) {
        return tagged && ARTIFACT.equals(tag);
    }
}
