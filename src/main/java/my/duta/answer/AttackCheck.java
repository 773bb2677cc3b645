package my.duta.answer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text attacks whoever reads it, instead of asking or telling something.
 *
 * <p>The patterns lie in {@code answer/attacks.csv}: a kind, where it is looked for, a pattern, and a pattern that excuses
 * the sentence which it is found in ("How do I stop Gemini from ignoring my instructions?"). They are looked for in every
 * reading that {@code Disguises} finds. What the table does not know must still pass the {@code GroundingCheck}.
 */
final class AttackCheck {

    private static final String SENTENCE_ENDS = ".!?\n";

    private final List<Rule> inQuestions;
    private final List<Rule> inSections;

    AttackCheck() {
        inQuestions = Table.read(
                "/answer/attacks.csv",
                row -> new Rule(
                        Kind.valueOf(row.get("kind")),
                        Where.valueOf(row.get("where")),
                        Table.pattern(row.get("pattern")),
                        row.get("unless").isBlank()
                                ? Optional.empty()
                                : Optional.of(Table.pattern(row.get("unless")))));
        inSections = inQuestions.stream().filter(it -> it.where() == Where.BOTH).toList();
    }

    /** What an attack is after, or what else is meant instead of a question. */
    enum Kind {
        /** To be obeyed instead of the rules. */
        OVERRIDE,
        /** To be told what is not for officers. */
        EXTRACTION,
        /** To have somebody else answer. */
        ROLE,
        /** To choose the words of the answer. */
        DICTATION,
        /** To have something carried outside. */
        EXFILTRATION,
        /** Help with a crime. */
        HARM,
        /** Nothing but an insult. */
        ABUSE,
        /** No attack: somebody who may hurt themselves. */
        DISTRESS
    }

    private enum Where {
        QUESTION,
        BOTH
    }

    /** What an officer's text is after, other than to ask; empty for a question. */
    Optional<Kind> inQuestion(String text) {
        return found(inQuestions, Disguises.readings(text));
    }

    /** What a section of a source is after, other than to tell; empty for one that informs. */
    Optional<Kind> inSection(String text) {
        return found(inSections, Disguises.readings(text));
    }

    private static Optional<Kind> found(List<Rule> rules, Collection<String> readings) {
        return rules.stream()
                .filter(rule -> readings.stream().anyMatch(rule::isBrokenBy))
                .map(Rule::kind)
                .findFirst();
    }

    private record Rule(Kind kind, Where where, Pattern pattern, Optional<Pattern> unless) {

        boolean isBrokenBy(String text) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (unless.isEmpty()
                        || !unless.get().matcher(sentence(text, matcher)).find()) {
                    return true;
                }
            }
            return false;
        }

        /** The sentence, or those sentences, that a finding stands in. */
        private static String sentence(String text, Matcher found) {
            int start = found.start();
            while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int end = found.end();
            while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return text.substring(start, end);
        }
    }
}
