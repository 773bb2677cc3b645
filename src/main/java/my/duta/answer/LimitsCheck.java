package my.duta.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import my.duta.answer.Answer.Abstention.Reason;
import my.duta.answer.AttackCheck.Kind;

/**
 * Whether a question is one that we may answer at all, by its words alone.
 *
 * <p>First no text may be an attack, an insult or a cry for help: the {@code AttackCheck} tells. The other rules lie in
 * {@code answer/limits.csv}: a reason, a pattern that shows it, and a pattern that excuses it, for
 * instance a question on leave balances that is really about a formula in Sheets. A question passes when no rule is
 * broken; whether the sources answer it is for others to say.
 */
final class LimitsCheck {

    private final AttackCheck attacks;
    private final List<Rule> rules;

    LimitsCheck(AttackCheck attacks) {
        this(
                attacks,
                Table.read(
                        "/answer/limits.csv",
                        row -> new Rule(
                                Reason.valueOf(row.get("reason")),
                                Table.pattern(row.get("pattern")),
                                row.get("unless").isBlank()
                                        ? Optional.empty()
                                        : Optional.of(Table.pattern(row.get("unless"))))));
    }

    LimitsCheck(AttackCheck attacks, List<Rule> rules) {
        this.attacks = attacks;
        this.rules = List.copyOf(rules);
    }

    /** Why a question must not be answered; empty if it may. */
    Optional<Reason> objection(String question) {
        return attacks.inQuestion(question)
                .map(LimitsCheck::reason)
                .or(() -> rules.stream()
                        .filter(it -> it.isBrokenBy(question))
                        .map(Rule::reason)
                        .findFirst());
    }

    private static Reason reason(Kind attack) {
        return switch (attack) {
            case DISTRESS -> Reason.DISTRESS;
            case ABUSE -> Reason.ABUSIVE;
            case OVERRIDE, EXTRACTION, ROLE, DICTATION, EXFILTRATION, HARM -> Reason.UNSAFE;
        };
    }

    record Rule(Reason reason, Pattern pattern, Optional<Pattern> unless) {

        boolean isBrokenBy(String question) {
            return pattern.matcher(question).find()
                    && unless.map(it -> !it.matcher(question).find()).orElse(true);
        }
    }
}
