package my.duta.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.manuscript.Block;

/**
 * A sentence, an item or a row of a passage, with the clauses that it is made of.
 *
 * @param step whether it is a step of a list, which bids without a word such as "must"
 */
record Statement(String text, Set<String> terms, List<Clause> clauses, boolean step) {

    private static final Pattern BREAK =
            Table.pattern(",(?=\\s(?!\\d{4}\\b)|$)|[;:.!?](?=\\s|$)|[—–“”\"]|(?<!\\d)\\(|(?<!\\d\\(\\w{1,3})\\)|"
                    + "\\b(?:but|and|or|because|if|when|unless|so|while|although|though|until|before|after|once|where"
                    + "|tetapi|dan|atau|kerana|jika|apabila|supaya|manakala|walaupun|sekiranya|kecuali|jadi|sehingga|sebelum"
                    + "|selepas|sebaliknya|namun)\\b");

    /** A stretch of a sentence that can be allowed, required or denied by itself. */
    record Clause(String text, Set<String> terms) {

        /** How it binds or denies. */
        List<Force> forces() {
            return Force.in(text);
        }

        /** Whether it has a number or a day. */
        boolean counts() {
            return !Amounts.in(text).named().isEmpty();
        }

        static Clause of(String text) {
            return new Clause(text, Wording.terms(text));
        }
    }

    static Statement of(String text, boolean step) {
        return new Statement(text, Wording.terms(text), clauses(text), step);
    }

    /** All that a section says, a statement each. */
    static List<Statement> of(Chunk chunk, SentenceSplitter splitter) {
        return chunk.blocks().stream()
                .flatMap(block -> of(block, chunk, splitter))
                .toList();
    }

    private static Stream<Statement> of(Block block, Chunk chunk, SentenceSplitter splitter) {
        if (block instanceof Block.Table table) {
            return table.rows().stream().map(row -> row(table.columns(), row));
        }
        boolean step = block instanceof Block.Items items && items.numbered();
        return block.words()
                .lines()
                .flatMap(line -> splitter.split(line, chunk.edition().language()).stream())
                .map(it -> of(it, step));
    }

    /** A row is one clause: its cells say what is so, and hardly ever in sentences. */
    private static Statement row(List<String> columns, List<String> cells) {
        String text = String.join(" | ", cells);
        Set<String> terms = Wording.terms(text + " " + String.join(" ", columns));
        return new Statement(
                text + " | " + String.join(" | ", columns), terms, List.of(new Clause(text, terms)), false);
    }

    /** The clauses of a sentence; a piece without a word of its own joins none. */
    static List<Clause> clauses(String text) {
        return BREAK.splitAsStream(text)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(Clause::of)
                .filter(it -> !it.terms().isEmpty() || !it.forces().isEmpty())
                .toList();
    }
}
