package my.duta.manuscript;

/** A thin line that is drawn along or down a page, in points from the left and the top. */
record PdfRule(double left, double top, double right, double bottom) {

    boolean runsDown() {
        return bottom - top > right - left;
    }

    double x() {
        return (left + right) / 2;
    }

    double y() {
        return (top + bottom) / 2;
    }

    /** Whether it meets or crosses another. */
    boolean touches(PdfRule other) {
        double near = 3;
        return left - near <= other.right
                && other.left - near <= right
                && top - near <= other.bottom
                && other.top - near <= bottom;
    }
}
