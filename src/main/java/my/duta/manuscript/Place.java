package my.duta.manuscript;

/**
 * A spot in a file, as a person counts it.
 *
 * @param number from 1; 0 if the whole file is meant
 */
public record Place(Unit unit, int number) {

    /** The file as a whole. */
    public static final Place WHOLE = new Place(Unit.LINE, 0);

    /** What is counted. */
    public enum Unit {
        LINE,
        PAGE,
        SLIDE,
        SHEET
    }

    /** A line of a text file, from 1. */
    public static Place line(int number) {
        return new Place(Unit.LINE, number);
    }

    /** A page, from 1 as the file counts, whatever number is printed on it. */
    public static Place page(int number) {
        return new Place(Unit.PAGE, number);
    }

    /** A slide, from 1. */
    public static Place slide(int number) {
        return new Place(Unit.SLIDE, number);
    }

    /** A sheet of a workbook, from 1. */
    public static Place sheet(int number) {
        return new Place(Unit.SHEET, number);
    }
}
