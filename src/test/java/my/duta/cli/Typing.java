package my.duta.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Types commands as in a terminal. */
final class Typing {

    private Typing() {}

    /** Types words, and returns the exit status; what is said goes to writers. */
    static int type(StringWriter out, StringWriter err, String... words) {
        CommandLine terminal = Terminal.commandLine();
        terminal.setOut(new PrintWriter(out, true));
        terminal.setErr(new PrintWriter(err, true));
        return terminal.execute(words);
    }

    /** The same, with writers that forget what was said before. */
    static int anew(StringWriter out, StringWriter err, String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return type(out, err, words);
    }
}
