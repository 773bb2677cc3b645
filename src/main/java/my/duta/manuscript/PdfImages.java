package my.duta.manuscript;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.graphics.DrawObject;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Sees that an image is shown, and leaves it packed: some unpack to more than a machine holds. */
final class PdfImages extends OperatorProcessor {

    private final PdfPageReader page;
    private final OperatorProcessor others;

    PdfImages(PdfPageReader page) {
        super(page);
        this.page = page;
        this.others = new DrawObject(page);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        COSDictionary shown = null;
        if (page.getResources() != null && !operands.isEmpty() && operands.get(0) instanceof COSName name) {
            COSDictionary all = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            shown = all == null ? null : all.getCOSDictionary(name);
        }
        if (shown != null && COSName.IMAGE.equals(shown.getCOSName(COSName.SUBTYPE))) {
            page.image();
        } else {
            others.process(operator, operands);
        }
    }

    @Override
    public String getName() {
        return OperatorName.DRAW_OBJECT;
    }

    /** The same for images that are written into the page itself. */
    static final class Inline extends OperatorProcessor {

        private final PdfPageReader page;

        Inline(PdfPageReader page) {
            super(page);
            this.page = page;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            page.image();
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
        }
    }
}
