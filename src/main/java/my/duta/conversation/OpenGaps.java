package my.duta.conversation;

import java.util.List;
import org.springframework.stereotype.Component;

/** What no source answers yet, for those who may mend it. */
@Component
public class OpenGaps {

    private final RedisGaps gaps;

    OpenGaps(RedisGaps gaps) {
        this.gaps = gaps;
    }

    /** The gaps that most officers ran into, these first. */
    public List<OpenGap> list(int most) {
        return gaps.open(most).stream().map(OpenGaps::shown).toList();
    }

    /** How many there are. */
    public long size() {
        return gaps.size();
    }

    private static OpenGap shown(RedisGaps.Open it) {
        Gap gap = it.gap();
        return new OpenGap(
                gap.id(),
                gap.text(),
                gap.language(),
                gap.agency(),
                gap.since(),
                it.askers(),
                it.waiting().size());
    }
}
