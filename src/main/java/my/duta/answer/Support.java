package my.duta.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.answer.Statement.Clause;
import my.duta.index.Chunk;
import my.duta.language.Dictionary;
import my.duta.language.Language;

/** What sections in one language hold for a sentence, which may be in the other. */
final class Support {

    private static final double IN_PASSAGE = 0.6;
    private static final double NEARBY = 0.5;
    private static final double ACROSS_LANGUAGES = 0.34;
    private static final double IN_CLAUSE = 0.34;
    private static final int LONG_CLAUSE = 3;

    /** How near a statement must be, beside the nearest, to lend its words and names. */
    private static final double AS_NEAR = 0.4;

    private static final double SAME = 1e-9;

    private final String sentence;
    private final Language written;
    private final Language of;
    private final Dictionary dictionary;
    private final Wording wording;
    private final String over;
    private final List<Statement> statements;
    private final List<Statement> near;
    private final String nearby;
    private final Set<String> terms;
    private final List<Clause> clauses;
    private final Map<Clause, List<Found>> nearest = new HashMap<>();

    /** Of sections that are all in one language, and at least one of them. */
    Support(String sentence, Language written, List<Chunk> sections, SentenceSplitter splitter, Dictionary dictionary) {
        this.sentence = sentence;
        this.written = written;
        this.of = sections.get(0).edition().language();
        this.dictionary = dictionary;
        this.wording = wording(sentence);
        this.over = sections.stream()
                .map(it -> it.edition().title() + "\n" + String.join("\n", it.headings()))
                .collect(Collectors.joining("\n"));
        this.statements = sections.stream()
                .flatMap(it -> Statement.of(it, splitter).stream())
                .toList();
        this.terms = terms();
        this.clauses = Statement.clauses(sentence);
        this.near = near();
        this.nearby = over + "\n" + near.stream().map(Statement::text).collect(Collectors.joining("\n"));
    }

    private Wording wording(String text) {
        return written == of ? Wording.of(text) : Wording.across(text, dictionary, of);
    }

    private List<Statement> near() {
        long best = statements.stream()
                .mapToLong(it -> wording.shared(it.terms()))
                .max()
                .orElse(0);
        return statements.stream()
                .filter(it -> wording.shared(it.terms()) >= Math.max(1, AS_NEAR * best))
                .sorted(Comparator.comparingLong((Statement it) -> -wording.shared(it.terms())))
                .toList();
    }

    /** Whether what speaks of the same as a clause has the clause's numbers, units and days. */
    boolean holdsAmounts() {
        return clauses.stream().allMatch(this::holdsAmounts) && stand(Amounts.in(sentence), nearby);
    }

    private boolean holdsAmounts(Clause clause) {
        Amounts amounts = Amounts.in(clause.text());
        List<Found> nearest = nearest(clause);
        Stream<String> held = nearest.isEmpty()
                ? closest().map(Statement::text)
                : nearest.stream().map(this::counted);
        return stand(amounts, over) || held.anyMatch(it -> stand(amounts, it));
    }

    private boolean stand(Amounts amounts, String text) {
        Amounts held = Amounts.in(text);
        return written == of ? amounts.standIn(held) : amounts.standInOther(held);
    }

    /** What may hold a clause's amounts: another clause that has any, or the statement around it. */
    private String counted(Found found) {
        return written == of && found.clause().counts()
                ? found.clause().text()
                : found.statement().text();
    }

    /** Whether it names all that the sentence names. */
    boolean holdsNames(NamedPhrases names) {
        return names.standIn(nearby, sentence, written, of);
    }

    /** Whether a good part of the informative words stands there, close together, and of each long clause some do. */
    boolean holdsWords() {
        if (written != of) {
            return wording.heldBy(terms) >= ACROSS_LANGUAGES;
        }
        return wording.heldBy(terms) >= IN_PASSAGE
                && wording.heldBy(Wording.terms(nearby)) >= NEARBY
                && clauses.stream()
                        .map(it -> Wording.of(it.text()))
                        .filter(it -> it.size() >= LONG_CLAUSE)
                        .allMatch(it -> it.heldBy(terms) >= IN_CLAUSE);
    }

    /**
     * Whether each word of a Malay sentence is one that the sections themselves have, or that Malay uses.
     *
     * @param strange whether Malay hardly uses a word
     */
    boolean knowsWords(Predicate<String> strange) {
        if (written != Language.MALAY) {
            return true;
        }
        return Terms.words(sentence).stream()
                .filter(it -> it.chars().allMatch(Character::isLowerCase))
                .allMatch(it -> terms.contains(Terms.stem(it)) || !strange.test(it));
    }

    private Set<String> terms() {
        Set<String> all = new HashSet<>(Wording.terms(over));
        statements.forEach(it -> all.addAll(it.terms()));
        return all;
    }

    /** Whether each clause has the forces of the clause that speaks of the same, or all of them those of one statement. */
    boolean bindsAlike() {
        boolean whole = closest().anyMatch(it -> alike(forces(clauses), forces(it.clauses()), it.step()));
        return whole || written == of && clauses.stream().allMatch(this::bindsAlike);
    }

    private Stream<Statement> closest() {
        double best = near.stream()
                .mapToDouble(it -> wording.likeness(it.terms()))
                .max()
                .orElse(0);
        return near.stream().filter(it -> wording.likeness(it.terms()) >= best - SAME);
    }

    private boolean bindsAlike(Clause clause) {
        List<Found> nearest = nearest(clause);
        return nearest.isEmpty()
                ? clause.forces().isEmpty()
                : nearest.stream()
                        .anyMatch(it -> alike(
                                clause.forces(),
                                it.clause().forces(),
                                it.statement().step()));
    }

    private record Found(Statement statement, Clause clause, double likeness) {}

    /** The clauses most like this one, those of statements like the sentence before others; none if no word is shared. */
    private List<Found> nearest(Clause clause) {
        return nearest.computeIfAbsent(clause, this::found);
    }

    private List<Found> found(Clause clause) {
        Wording words = wording(clause.text());
        List<Found> found = new ArrayList<>();
        for (Statement statement : near) {
            double context = wording.likeness(statement.terms());
            statement.clauses().stream()
                    .filter(it -> words.shared(it.terms()) > 0)
                    .forEach(it -> found.add(new Found(statement, it, words.likeness(it.terms()) + context)));
        }
        double best = found.stream().mapToDouble(Found::likeness).max().orElse(0);
        return found.stream().filter(it -> it.likeness() >= best - SAME).toList();
    }

    private static List<Force> forces(List<Clause> clauses) {
        return clauses.stream().flatMap(it -> it.forces().stream()).sorted().toList();
    }

    /**
     * A duty may be put as a bidding without a word for it; a plain statement may not become a duty, but a step may. What
     * one language advises, the other may bid.
     */
    private boolean alike(List<Force> forces, List<Force> others, boolean step) {
        return same(forces, others)
                || same(step ? withoutDuties(forces) : forces, withoutDuties(others))
                || written != of && same(withoutAdvice(forces), withoutDuties(others));
    }

    private static List<Force> withoutAdvice(List<Force> forces) {
        return forces.stream().filter(it -> it != Force.ADVISED).toList();
    }

    private static List<Force> withoutDuties(List<Force> forces) {
        return forces.stream().filter(it -> !it.isDuty()).toList();
    }

    private boolean same(List<Force> forces, List<Force> others) {
        return written == of
                ? forces.equals(others)
                : Force.acrossLanguages(forces).equals(Force.acrossLanguages(others))
                        && denials(forces) == denials(others);
    }

    private static long denials(List<Force> forces) {
        return forces.stream().filter(Force::denies).count();
    }
}
