package my.duta.console;

import java.util.List;
import java.util.stream.Collectors;

/** Writes tables that a spreadsheet may open: no cell is ever a formula. */
final class Csv {

    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    /** One row, ended by a line break as RFC 4180 wants it. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
