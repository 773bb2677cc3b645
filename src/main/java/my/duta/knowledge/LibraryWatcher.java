package my.duta.knowledge;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import my.duta.language.Language;
import my.duta.language.Words;
import org.apache.commons.io.filefilter.FileFilterUtils;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationMonitor;
import org.apache.commons.io.monitor.FileAlterationObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes the library as soon as a file of it is saved, for a maintainer who writes and tries at one machine.
 *
 * <p>It looks at names, sizes and times at every interval, which works on every file system; a publication begins when
 * an interval has passed without a further change, so that many files saved together are published once.
 */
@Component
@ConditionalOnProperty("duta.knowledge.watch")
final class LibraryWatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LibraryWatcher.class);

    private final Path directory;
    private final Duration interval;
    private final Runnable publication;
    private final Set<String> changed = new TreeSet<>();
    private volatile boolean running;
    private FileAlterationMonitor monitor;

    @Autowired
    LibraryWatcher(KnowledgeProperties properties, Publication publication) {
        this(properties.directory(), properties.watchEvery(), () -> publish(publication));
    }

    LibraryWatcher(Path directory, Duration interval, Runnable publication) {
        this.directory = directory;
        this.interval = interval;
        this.publication = publication;
        this.monitor = monitor();
    }

    private static void publish(Publication publication) {
        try {
            publication.publish("watcher", progress -> {});
        } catch (LibraryUnsound e) {
            var words = new FindingWords(new Words());
            log.warn(
                    "Not published, the generation before goes on serving until this is mended:\n{}",
                    e.findings().stream()
                            .filter(Finding::isError)
                            .map(it -> words.where(it, Language.ENGLISH) + ": " + words.say(it, Language.ENGLISH))
                            .collect(Collectors.joining("\n")));
        } catch (NotPublished e) {
            log.warn("Not published, the generation before goes on serving: {}", e.getMessage());
        }
    }

    private FileAlterationMonitor monitor() {
        FileAlterationObserver observer = FileAlterationObserver.builder()
                .setFile(directory.toFile())
                .setFileFilter(FileFilterUtils.notFileFilter(FileFilterUtils.prefixFileFilter(".")))
                .getUnchecked();
        observer.addListener(new Saved());
        return new FileAlterationMonitor(interval.toMillis(), observer);
    }

    /** Gathers what one round finds, and publishes at the first round that finds nothing more. */
    private final class Saved extends FileAlterationListenerAdaptor {

        private boolean moreInThisRound;

        @Override
        public void onStart(FileAlterationObserver observer) {
            moreInThisRound = false;
        }

        @Override
        public void onFileCreate(File file) {
            note(file);
        }

        @Override
        public void onFileChange(File file) {
            note(file);
        }

        @Override
        public void onFileDelete(File file) {
            note(file);
        }

        private void note(File file) {
            moreInThisRound = true;
            changed.add(directory.relativize(file.toPath()).toString());
        }

        @Override
        public void onStop(FileAlterationObserver observer) {
            if (moreInThisRound || changed.isEmpty()) {
                return;
            }
            log.info("Saved: {}; publishing", String.join(", ", changed));
            changed.clear();
            try {
                publication.run();
            } catch (RuntimeException e) {
                log.error("Not published, the generation before goes on serving", e);
            }
        }
    }

    @Override
    public void start() {
        if (!Files.isDirectory(directory)) {
            log.info("There is no folder {} to watch; the library that is built in is served", directory);
            return;
        }
        try {
            monitor.start();
            running = true;
            log.info("Watching {}: a saved file is published within seconds", directory.toAbsolutePath());
        } catch (Exception e) {
            throw new IllegalStateException("Cannot watch " + directory, e);
        }
    }

    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        try {
            monitor.stop();
        } catch (Exception e) {
            log.warn("The watcher of {} did not end in good order", directory, e);
        }
        monitor = monitor();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
