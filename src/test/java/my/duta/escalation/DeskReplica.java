package my.duta.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import my.duta.answer.ScriptedAnswers;
import my.duta.directory.Absences;
import my.duta.directory.Agencies;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import my.duta.directory.Rosters;
import my.duta.directory.WorkingTime;
import my.duta.language.Gloss;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.language.Words;
import my.duta.llm.WordEmbedder;
import my.duta.redis.Json;
import my.duta.redis.Outbox;
import my.duta.redis.TestRedis;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The desk of one process, with all its parts and nothing around it; what runs by the clock is called by the test. */
final class DeskReplica {

    static final EscalationProperties SETTINGS = settings(20);

    private static final WorkingTime WORKING_TIME = Rosters.workingTime();
    private static final Agencies AGENCIES = Rosters.agencies();
    private static final Words WORDS = new Words();
    private static final Json JSON = new Json();
    private static final ScriptedAnswers ANSWERS = new ScriptedAnswers();
    private static final SameQuestion ALIKE = alike(new LanguageDetector());

    final Escalations escalations;
    final EscalationDesk desk;
    final Clocks clocks;
    final Candidates candidates;
    final AuditTrail audit;
    final Routing routing;
    final MeterRegistry meters = new SimpleMeterRegistry();

    DeskReplica(
            StringRedisTemplate redis, Roster roster, Absences absences, Clock clock, EscalationProperties settings) {
        Officers officers = Rosters.officers(redis);
        Outbox outbox = TestRedis.outbox(redis);
        var redisSettings = TestRedis.settings(Duration.ofSeconds(10));
        var scripts = TestRedis.scripts(redis);
        var pace = new RedisPace(redis, clock, meters);
        var states = new StateWords(WORDS, WORKING_TIME, pace, clock);
        var messages = new EscalationMessages(WORDS, states);
        var cards = new EscalationCards(WORDS, AGENCIES, ANSWERS, states);
        var terms = new Terms(settings, WORKING_TIME, roster);
        escalations = new RedisEscalations(scripts, redis, JSON, redisSettings, settings);
        routing = new Routing(roster, absences, AGENCIES, officers, escalations, terms, settings, clock);
        var standings = new Standings(escalations);
        var notices = new EscalationNotices(new StatusNotices(cards, standings, outbox), cards, messages, outbox);
        var changes = new Changes(escalations, notices, pace, WORKING_TIME, clock, meters);
        var askers = new Askers(escalations, standings, changes, routing, terms, clock);
        clocks = new Clocks(escalations, changes, routing, settings, clock);
        desk = new EscalationDesk(
                escalations,
                changes,
                routing,
                terms,
                standings,
                askers,
                clocks,
                ALIKE,
                new Undelivered(escalations, changes, routing, terms, standings, officers, outbox, JSON, clock),
                outbox,
                clock,
                meters);
        candidates = new RedisCandidates(scripts, redis, JSON, redisSettings, outbox, officers, messages, clock);
        audit = new RedisAuditTrail(redis, JSON);
    }

    private static SameQuestion alike(LanguageDetector detector) {
        return new SameQuestion(new WordEmbedder(), new Gloss(), new ShortForms(detector), detector);
    }

    static EscalationProperties settings(int mostHeld) {
        return new EscalationProperties(
                Duration.ofHours(4),
                Duration.ofHours(18),
                Duration.ofHours(1),
                Duration.ofHours(27),
                mostHeld,
                Duration.ofSeconds(15),
                LocalTime.of(8, 15),
                Duration.ofSeconds(4));
    }
}
