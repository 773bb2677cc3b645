package my.duta.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Officers;
import my.duta.escalation.Candidate;
import my.duta.escalation.Candidates;
import my.duta.knowledge.Finding;
import my.duta.knowledge.FindingWords;
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
import my.duta.language.Words;
import my.duta.privacy.ClassificationMarks;
import org.springframework.stereotype.Component;

/** Makes an ambassador's answer part of the library; what cannot be published is taken out of it again. */
@Component
class CandidatePublication {

    private final Candidates candidates;
    private final Officers officers;
    private final Agencies agencies;
    private final KnowledgeProperties knowledge;
    private final LibraryCheck check;
    private final Publication publication;
    private final FindingWords findingWords;
    private final Words words;

    CandidatePublication(
            Candidates candidates,
            Officers officers,
            Agencies agencies,
            KnowledgeProperties knowledge,
            LibraryCheck check,
            Publication publication,
            FindingWords findingWords,
            Words words) {
        this.candidates = candidates;
        this.officers = officers;
        this.agencies = agencies;
        this.knowledge = knowledge;
        this.check = check;
        this.publication = publication;
        this.findingWords = findingWords;
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param key of the words that say so
     * @param findings what is to be said of the files, the errors first
     */
    record Result(boolean done, String key, List<String> findings) {

        Result {
            findings = List.copyOf(findings);
        }

        static Result refused(String key) {
            return new Result(false, key, List.of());
        }
    }

    /** Where an answer comes from, in the words of each language. */
    record Origin(Words words, Optional<Agency> desk, LocalDate answered) {

        String provenance(Language language) {
            String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(words.locale(language))
                    .format(answered);
            return desk.map(it -> words.say(language, "cli.candidates.provenance.agency", it.name(language), date))
                    .orElseGet(() -> words.say(language, "cli.candidates.provenance", date));
        }

        /** The title of the source, should there be none yet. */
        String title(Language language) {
            return words.say(language, "cli.candidates.source.title");
        }
    }

    Origin origin(Candidate candidate) {
        return new Origin(
                words,
                officers.find(candidate.by()).flatMap(agencies::proven),
                LocalDate.ofInstant(candidate.at(), Moments.MALAYSIA));
    }

    /**
     * Publishes a section that was made of a candidate, and tells the ambassador.
     *
     * @param by who publishes, for the audit
     * @param language in which findings are said
     */
    Result publish(Candidate candidate, NewSection section, String by, Language language) {
        if (!section.missing().isEmpty()) {
            return Result.refused("console.candidate.half");
        }
        if (Stream.of(section.malay(), section.english()).anyMatch(CandidatePublication::isMarked)) {
            return Result.refused("console.candidate.classified");
        }
        try {
            return written(candidate, section, by, language);
        } catch (NotWritable e) {
            return Result.refused("console.candidate.not-written." + e.reason());
        }
    }

    private static boolean isMarked(NewSection.Wording wording) {
        return ClassificationMarks.find(wording.heading()).isPresent()
                || ClassificationMarks.find(wording.text()).isPresent();
    }

    private Result written(Candidate candidate, NewSection section, String by, Language language) {
        SectionWriter.Written written = new SectionWriter(knowledge.directory()).add(section);
        boolean published = false;
        try {
            List<Finding> findings = check.of(Library.in(knowledge.directory())).stream()
                    .filter(it -> it.isError() || written.files().contains(it.file()))
                    .toList();
            if (findings.stream().anyMatch(Finding::isError)) {
                return new Result(false, "console.candidate.unsound", said(findings, language));
            }
            publication.publish(by, progress -> {});
            published = true;
            candidates.published(candidate.id(), section.source(), by);
            return new Result(true, "console.candidate.published", said(findings, language));
        } catch (LibraryUnsound e) {
            return new Result(false, "console.candidate.unsound", said(e.findings(), language));
        } catch (NotPublished e) {
            return Result.refused("console.candidate.not-published." + e.reason());
        } finally {
            if (!published) {
                written.undo();
            }
        }
    }

    private List<String> said(List<Finding> findings, Language language) {
        return findings.stream()
                .sorted()
                .map(it -> findingWords.where(it, language) + ": " + findingWords.say(it, language))
                .toList();
    }
}
