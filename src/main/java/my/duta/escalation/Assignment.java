package my.duta.escalation;

import java.time.Instant;
import my.duta.chat.MemberId;

/** Who holds an escalation, and since when. */
public record Assignment(MemberId member, String email, String name, Instant since) {}
