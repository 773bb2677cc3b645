package my.duta.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.answer.Statement.Clause;
import my.duta.index.Chunk;
import my.duta.language.Dictionary;
import my.duta.language.Language;

/**
 * Whether the passages that a written sentence cites support it, without asking a second model.
 *
 * <p>What the statements of a passage nearest to the sentence must hold: every amount and day, every name, and in the
 * clause that speaks of the same the same leave, duty, ban or denial. A good part of the sentence's informative words must
 * stand there too; where the passage is in the other language, the glossary and the lexicon say what stands for them. It
 * errs towards no: what it refuses wrongly is quoted instead.
 */
final class GroundingCheck {

    private static final double IN_PASSAGE = 0.6;
    private static final double NEARBY = 0.5;
    private static final double ACROSS_LANGUAGES = 0.4;
    private static final double IN_CLAUSE = 0.34;
    private static final int LONG_CLAUSE = 3;

    /** How near a statement must be, beside the nearest, to lend its amounts and names. */
    private static final double AS_NEAR = 0.4;

    private static final double SAME = 1e-9;

    private static final Pattern MARKUP =
            Table.pattern("https?:|www\\.|\\]\\(|[<>]|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}\\b|\\S@\\S"
                    + "|[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cf}");
    private static final Pattern PROMISE = Table.pattern(
            "\\b(?:i|we|saya|kami|kita|duta)(?: (?:will|shall|would|akan|sedang|boleh|can|am|are)\\b|['’](?:ll|m|re|d)\\b)"
                    + "|\\b(?:akan saya|akan kami|biar saya|biar kami|izinkan saya|let me|leave it to me)\\b");

    private final SentenceSplitter splitter;
    private final BiPredicate<String, Language> isIn;
    private final Dictionary dictionary;
    private final NamedPhrases names;

    /** Checks with a way of splitting sentences and of telling whether a text is in a language. */
    GroundingCheck(SentenceSplitter splitter, BiPredicate<String, Language> isIn, Dictionary dictionary) {
        this.splitter = splitter;
        this.isIn = isIn;
        this.dictionary = dictionary;
        this.names = new NamedPhrases(dictionary);
    }

    /** Why the passages do not support a sentence; empty if they do. */
    Optional<Flaw> flaw(String sentence, List<Chunk> cited, Language language) {
        if (cited.isEmpty()) {
            return Optional.of(Flaw.CITES_NOTHING);
        }
        if (MARKUP.matcher(sentence).find()) {
            return Optional.of(Flaw.MARKUP);
        }
        if (PROMISE.matcher(sentence).find() && cited.stream().noneMatch(it -> promises(it, sentence))) {
            return Optional.of(Flaw.PROMISE);
        }
        if (!isIn.test(sentence, language)) {
            return Optional.of(Flaw.LANGUAGE);
        }
        Stream<Optional<Flaw>> tries = cited.stream()
                .map(it -> it.edition().language())
                .distinct()
                .map(of -> flaw(
                        sentence,
                        language,
                        of,
                        cited.stream()
                                .filter(it -> it.edition().language() == of)
                                .toList()));
        List<Optional<Flaw>> flaws = tries.toList();
        return flaws.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : flaws.get(0);
    }

    /** Whether a section makes the same promise itself, word by word. */
    private static boolean promises(Chunk chunk, String sentence) {
        return PROMISE.matcher(sentence).results().allMatch(it -> chunk.words().contains(it.group()));
    }

    private Optional<Flaw> flaw(String sentence, Language language, Language of, List<Chunk> cited) {
        Wording wording = wording(sentence, language, of);
        List<Statement> statements = cited.stream()
                .flatMap(it -> Statement.of(it, splitter).stream())
                .toList();
        List<Statement> near = near(wording, statements);
        String over = cited.stream()
                .map(it -> it.edition().title() + "\n" + String.join("\n", it.headings()))
                .collect(Collectors.joining("\n"));
        String support = over + "\n" + near.stream().map(Statement::text).collect(Collectors.joining("\n"));
        if (!Amounts.in(sentence).standIn(Amounts.in(support))) {
            return Optional.of(Flaw.NUMBER);
        }
        if (!names.standIn(support, sentence, language, of)) {
            return Optional.of(Flaw.NAME);
        }
        if (!holdsWords(sentence, language, of, Terms.of(support), all(over, statements))) {
            return Optional.of(Flaw.WORDS);
        }
        return bindsAlike(sentence, language, of, wording, near) ? Optional.empty() : Optional.of(Flaw.NEGATION);
    }

    private Wording wording(String text, Language language, Language of) {
        return language == of ? Wording.of(text) : Wording.across(text, dictionary, of);
    }

    private static List<Statement> near(Wording wording, List<Statement> statements) {
        double best = statements.stream()
                .mapToDouble(it -> wording.shared(it.terms()))
                .max()
                .orElse(0);
        return statements.stream()
                .filter(it -> wording.shared(it.terms()) >= Math.max(1, AS_NEAR * best))
                .sorted(Comparator.comparingDouble((Statement it) -> -wording.shared(it.terms())))
                .toList();
    }

    private static Set<String> all(String over, List<Statement> statements) {
        Set<String> terms = new HashSet<>(Terms.of(over));
        statements.forEach(it -> terms.addAll(it.terms()));
        return terms;
    }

    private boolean holdsWords(
            String sentence, Language language, Language of, Set<String> support, Set<String> passage) {
        Wording wording = wording(sentence, language, of);
        if (language != of) {
            return wording.heldBy(passage) >= ACROSS_LANGUAGES;
        }
        return wording.heldBy(passage) >= IN_PASSAGE
                && wording.heldBy(support) >= NEARBY
                && Statement.clauses(sentence).stream()
                        .map(it -> Wording.of(it.text()))
                        .filter(it -> it.size() >= LONG_CLAUSE)
                        .allMatch(it -> it.heldBy(passage) >= IN_CLAUSE);
    }

    /** Whether each clause has the forces of the clause that speaks of the same, or all of them those of one statement. */
    private boolean bindsAlike(String sentence, Language language, Language of, Wording wording, List<Statement> near) {
        double best = near.stream()
                .mapToDouble(it -> wording.likeness(it.terms()))
                .max()
                .orElse(0);
        List<Force> forces = Force.in(sentence);
        boolean whole = near.stream()
                .filter(it -> wording.likeness(it.terms()) >= best - SAME)
                .anyMatch(it -> alike(forces, forces(it), language == of, it.step()));
        if (whole || language != of) {
            return whole;
        }
        return Statement.clauses(sentence).stream().allMatch(it -> bindsAlike(it, wording, near));
    }

    private static List<Force> forces(Statement statement) {
        return statement.clauses().stream()
                .flatMap(it -> it.forces().stream())
                .sorted()
                .toList();
    }

    private static boolean bindsAlike(Clause clause, Wording sentence, List<Statement> near) {
        Wording wording = new Wording(clause.terms().stream().map(Set::of).toList());
        double best = 0;
        boolean alike = clause.forces().isEmpty();
        for (Statement statement : near) {
            double context = sentence.likeness(statement.terms());
            for (Clause other : statement.clauses()) {
                double likeness = wording.likeness(other.terms()) + context;
                boolean same = alike(clause.forces(), other.forces(), true, statement.step());
                if (likeness > best + SAME) {
                    best = likeness;
                    alike = same;
                } else if (likeness > best - SAME) {
                    alike |= same;
                }
            }
        }
        return alike;
    }

    private static boolean alike(List<Force> forces, List<Force> others, boolean sameLanguage, boolean step) {
        List<Force> kept = step ? forces.stream().filter(it -> !it.suitsStep()).toList() : forces;
        List<Force> held = step ? others.stream().filter(it -> !it.suitsStep()).toList() : others;
        return sameLanguage ? kept.equals(held) : Force.acrossLanguages(kept).equals(Force.acrossLanguages(held));
    }

    /** What a passage lacks for a sentence, or what a sentence must not have. */
    enum Flaw {
        CITES_NOTHING,
        MARKUP,
        PROMISE,
        LANGUAGE,
        NUMBER,
        NAME,
        WORDS,
        NEGATION
    }
}
