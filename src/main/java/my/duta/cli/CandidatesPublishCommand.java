package my.duta.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Officers;
import my.duta.escalation.Candidate;
import my.duta.escalation.Candidates;
import my.duta.escalation.EscalationId;
import my.duta.knowledge.Finding;
import my.duta.knowledge.KnowledgeProperties;
import my.duta.knowledge.Library;
import my.duta.knowledge.LibraryCheck;
import my.duta.knowledge.LibraryUnsound;
import my.duta.knowledge.NewSection;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.NotWritable;
import my.duta.knowledge.Publication;
import my.duta.knowledge.SectionWriter;
import my.duta.language.Language;
import my.duta.privacy.ClassificationMarks;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes an ambassador's answer part of the library, as a maintainer worded it in both languages: writes the section,
 * checks the library, publishes it and tells the ambassador. What cannot be published is taken out of the library again.
 */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Adds an answer to both editions of a source and publishes the library to all replicas.")
final class CandidatesPublishCommand implements Callable<Integer> {

    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Id of the escalation that was answered, for example D-7F3A21BC0499.")
    private String id = "";

    @Mixin
    private LibraryDirectory directory = new LibraryDirectory();

    @Mixin
    private SectionOptions section = new SectionOptions();

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--by", paramLabel = "NAME", description = "Who publishes, for the audit; else the account's name.")
    private String by = System.getProperty("user.name", "terminal");

    @Override
    public Integer call() {
        refuseHalves(section.section(Optional.empty(), LocalDate.EPOCH, LocalDate.EPOCH));
        try (ConfigurableApplicationContext rooms = CandidatePublicationApplication.start(directory.named())) {
            Candidates candidates = rooms.getBean(Candidates.class);
            Optional<Candidate> found = candidates.find(new EscalationId(id));
            if (found.flatMap(Candidate::verdict).isPresent() || found.isEmpty()) {
                speech.tell(speech.say(found.isEmpty() ? "cli.candidates.unknown" : "cli.candidates.decided", id));
                return 1;
            }
            return publish(rooms, found.get());
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        } catch (NotWritable e) {
            speech.tell(speech.say("cli.candidates.not-written." + e.reason(), section.source()));
            return 1;
        }
    }

    /** Officers are answered in both languages, so half a section is none; and nothing classified is published. */
    private void refuseHalves(NewSection worded) {
        if (!worded.missing().isEmpty()) {
            throw speech.misunderstood(
                    "cli.candidates.language.missing",
                    worded.missing().stream().map(Language::code).collect(Collectors.joining(", ")));
        }
        if (isMarked(worded.malay()) || isMarked(worded.english())) {
            throw speech.misunderstood("cli.candidates.classified");
        }
    }

    private static boolean isMarked(NewSection.Wording wording) {
        return ClassificationMarks.find(wording.heading()).isPresent()
                || ClassificationMarks.find(wording.text()).isPresent();
    }

    private int publish(ConfigurableApplicationContext rooms, Candidate candidate) {
        SectionWriter.Written written = write(rooms, candidate);
        boolean published = false;
        try {
            if (isSound(rooms, written)) {
                var printer = new PublicationPrinter(speech);
                printer.print(rooms.getBean(Publication.class).publish(by, printer::show));
                published = true;
            }
        } catch (LibraryUnsound e) {
            speech.refused(e);
        } catch (NotPublished e) {
            speech.refused(e);
        } finally {
            if (!published) {
                written.undo();
            }
        }
        return published ? decide(rooms.getBean(Candidates.class)) : 1;
    }

    private SectionWriter.Written write(ConfigurableApplicationContext rooms, Candidate candidate) {
        Optional<Agency> desk =
                rooms.getBean(Officers.class).find(candidate.by()).flatMap(rooms.getBean(Agencies.class)::proven);
        LocalDate answered = LocalDate.ofInstant(candidate.at(), MALAYSIA);
        LocalDate today = LocalDate.ofInstant(rooms.getBean(Clock.class).instant(), MALAYSIA);
        return new SectionWriter(rooms.getBean(KnowledgeProperties.class).directory())
                .add(section.section(desk, answered, today));
    }

    /** Whether the library may be published; tells what is to be said of the editions, and every error. */
    private boolean isSound(ConfigurableApplicationContext rooms, SectionWriter.Written written) {
        Library library = Library.in(rooms.getBean(KnowledgeProperties.class).directory());
        List<Finding> findings = rooms.getBean(LibraryCheck.class).of(library).stream()
                .filter(it -> it.isError() || written.files().contains(it.file()))
                .toList();
        boolean sound = findings.stream().noneMatch(Finding::isError);
        if (!sound) {
            speech.tell(speech.say("cli.knowledge.unsound"));
        }
        speech.refused(findings);
        return sound;
    }

    private int decide(Candidates candidates) {
        boolean told =
                candidates.published(new EscalationId(id), section.source(), by).isPresent();
        speech.print(speech.say(told ? "cli.candidates.published" : "cli.candidates.decided", id, section.source()));
        return 0;
    }
}
