package my.duta.knowledge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Generations;
import my.duta.index.ServingIndex;
import my.duta.language.Gloss;
import my.duta.llm.Embedder;
import my.duta.llm.ModelFailure;
import my.duta.manuscript.ManuscriptReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes the library findable: builds a whole new generation beside the serving one, and switches in one step, in Redis
 * for all replicas and then in this one. An older generation serves again in one step too.
 *
 * <p>Whatever fails before the switch leaves the old generation serving as it was. Where there is no Redis, this
 * process stands alone, and keeps no generation but the one that serves.
 */
@Component
public class Publication implements SmartInitializingSingleton {

    /** Who publishes at a start. */
    static final String DUTA = "duta";

    private static final Logger log = LoggerFactory.getLogger(Publication.class);

    private final ReentrantLock one = new ReentrantLock();
    private final Supplier<Library> library;
    private final boolean publishAtStart;
    private final Replica replica;
    private final Optional<SharedGenerations> shared;
    private final GenerationPublisher publisher;
    private final MeterRegistry meters;
    private boolean away;

    @Autowired
    Publication(
            KnowledgeProperties properties,
            ManuscriptReader reader,
            LibraryCheck check,
            Generations generations,
            ServingIndex serving,
            Embedder embedder,
            Gloss gloss,
            Sharing sharing,
            Clock clock,
            MeterRegistry meters) {
        this(
                () -> Library.in(properties.directory()),
                properties.publishAtStart(),
                reader,
                check,
                new Replica(generations, serving, embedder, gloss, sharing.store(), step -> {}),
                sharing.store(),
                clock,
                meters,
                step -> {});
    }

    Publication(
            Supplier<Library> library,
            boolean publishAtStart,
            ManuscriptReader reader,
            LibraryCheck check,
            Replica replica,
            Optional<SharedGenerations> shared,
            Clock clock,
            MeterRegistry meters,
            Steps steps) {
        this.library = library;
        this.publishAtStart = publishAtStart;
        this.replica = replica;
        this.shared = shared;
        this.publisher = new GenerationPublisher(replica, new Manuscripts(reader), check, clock, steps);
        this.meters = meters;
    }

    /**
     * What came of a publication or a roll-back.
     *
     * @param generation that serves now
     * @param editions how many files it was made of
     * @param embedded how many chunks were sent to the embedding model
     * @param built whether it was built now; false if it was there already
     */
    public record Published(String generation, int editions, int chunks, int embedded, boolean built, Duration took) {}

    /**
     * Publishes the library as it is now. If it serves already, nothing is done.
     *
     * @param by who publishes, for the audit; no name of a person goes into the log
     * @param progress hears how far it has come, in the calling thread
     * @throws LibraryUnsound if the library has errors; then the generation before goes on serving
     * @throws NotPublished if another publication was faster, or Redis is away, or the embedding model; then too
     */
    public Published publish(String by, Consumer<Progress> progress) {
        return counted("publish", () -> {
            Library now = library.get();
            return shared.isPresent()
                    ? publisher.publish(shared.get(), now, by, progress)
                    : publisher.publishAlone(now, progress);
        });
    }

    /**
     * Lets an older generation serve again, in this replica before the call returns and in all others soon after.
     *
     * @param generation its name or the beginning of it; without it, the one that was published before the serving one
     * @param by who rolls back, for the audit
     * @throws NotPublished if there is no such generation, another switch was faster, or Redis is away, or the
     *     embedding model while this replica has no vectors of the generation
     */
    public Published rollBack(Optional<String> generation, String by) {
        return counted("rollback", () -> publisher.rollBack(store(), generation, by));
    }

    /**
     * The generations that can serve, the one published last first; one of them does.
     *
     * @throws NotPublished if Redis is away, or there is none
     */
    public List<KeptGeneration> generations() {
        return reached(() -> store().kept());
    }

    /**
     * The chunks of a generation in the order in which they were published.
     *
     * @param generation its name or the beginning of it
     * @throws NotPublished if it is not kept, or Redis is away
     */
    public List<Chunk> chunksOf(String generation) {
        Optional<List<Chunk>> served = replica.chunks(generation);
        return served.orElseGet(() -> reached(() -> store().chunks(
                        GenerationPublisher.kept(store().kept(), generation).generation())));
    }

    private SharedGenerations store() {
        return shared.orElseThrow(() -> new NotPublished(
                NotPublished.Reason.NOT_SHARED,
                "Generations are kept in Redis, which this process does not use; it has the serving one only"));
    }

    private static <T> T reached(Supplier<T> act) {
        try {
            return act.get();
        } catch (DataAccessException e) {
            throw new NotPublished(
                    NotPublished.Reason.REDIS_AWAY, "Redis cannot be reached; what serves goes on serving", e);
        } catch (ModelFailure e) {
            throw new NotPublished(
                    NotPublished.Reason.MODEL_FAILED, e.getMessage() + "; what serves goes on serving", e);
        }
    }

    private Published counted(String act, Supplier<Published> work) {
        String outcome = "failed";
        one.lock();
        try {
            Published published = reached(work);
            outcome = published.built() ? "built" : "known";
            meters.counter("duta.knowledge.embedded").increment(published.embedded());
            meters.timer("duta.knowledge.publication", "act", act).record(published.took());
            log.info(
                    "Serving generation {}: {} chunks of {} editions, {} of them embedded, {} in {} ms",
                    published.generation(),
                    published.chunks(),
                    published.editions(),
                    published.embedded(),
                    published.built() ? "built" : "switched to",
                    published.took().toMillis());
            return published;
        } catch (LibraryUnsound e) {
            outcome = "unsound";
            throw e;
        } catch (NotPublished e) {
            outcome = "refused";
            throw e;
        } finally {
            one.unlock();
            meters.counter("duta.knowledge.publications", "act", act, "outcome", outcome)
                    .increment();
        }
    }

    /**
     * Serves something before the first question is taken: what all replicas serve; the library, if it was never
     * published before; or, if that has a mistake, or Redis or the embedding model is away, the generation that was
     * served last.
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (shared.isEmpty()) {
            startAlone();
            return;
        }
        try {
            start(shared.get());
        } catch (DataAccessException | NotPublished e) {
            if (e instanceof NotPublished it && it.reason() != NotPublished.Reason.REDIS_AWAY) {
                throw e;
            }
            log.warn("Redis is away: serving what this replica has until it comes back", e);
            away = true;
            replica.lastServed().ifPresentOrElse(replica::serve, this::startAlone);
        }
    }

    private void startAlone() {
        if (!publishAtStart) {
            replica.lastServed().ifPresent(replica::serve);
            return;
        }
        try {
            counted("publish", () -> publisher.publishAlone(library.get(), progress -> {}));
        } catch (LibraryUnsound | NotPublished e) {
            serveLastInstead(e);
        }
    }

    private void start(SharedGenerations store) {
        Optional<SharedGenerations.Serving> now = store.serving();
        boolean isNew = publishAtStart && (now.isEmpty() || !store.wasPublished(publisher.generation(library.get())));
        if (isNew && published(now.isPresent())) {
            return;
        }
        if (now.isEmpty()) {
            replica.lastServed().ifPresent(replica::serve);
            return;
        }
        try {
            publisher.follow(store);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            serveLastInstead(e);
        }
    }

    /** Publishes at a start; false if that cannot be and something else serves. */
    private boolean published(boolean somethingServes) {
        try {
            publish(DUTA, progress -> {});
            return true;
        } catch (LibraryUnsound e) {
            if (!somethingServes) {
                serveLastInstead(e);
                return true;
            }
            log.error("The library cannot be published; the generation before goes on serving", e);
            return false;
        } catch (NotPublished e) {
            if (e.reason() == NotPublished.Reason.REDIS_AWAY) {
                throw e;
            }
            if (e.reason() == NotPublished.Reason.MODEL_FAILED && !somethingServes) {
                serveLastInstead(e);
                return true;
            }
            log.warn("The library was not published: {}", e.getMessage());
            return false;
        }
    }

    private void serveLastInstead(RuntimeException why) {
        ChunkIndex last = replica.lastServed().orElseThrow(() -> why);
        replica.serve(last);
        log.error("Generation {} goes on serving, because no other can", last.generation(), why);
    }

    /**
     * Serves what all replicas serve, if this one does not yet. What cannot be loaded is logged, counted and tried
     * again at the next call; the generation before serves on.
     */
    void follow() {
        if (shared.isEmpty() || !one.tryLock()) {
            return;
        }
        try {
            Optional<SharedGenerations.Serving> now = shared.get().serving();
            if (away) {
                log.info("Redis is back");
                away = false;
            }
            if (now.isEmpty()) {
                restore();
            } else if (publisher.follow(shared.get())) {
                log.info("Following to generation {}", now.get().generation());
                meters.counter("duta.knowledge.followed", "outcome", "switched").increment();
            }
        } catch (DataAccessException e) {
            if (!away) {
                log.warn("Redis is away; the generation that serves here goes on serving");
            }
            away = true;
        } catch (RuntimeException e) {
            log.error("The generation of the other replicas cannot be loaded; the one before goes on serving", e);
            meters.counter("duta.knowledge.followed", "outcome", "failed").increment();
        } finally {
            one.unlock();
        }
    }

    /** Redis has lost everything, or this replica started before it: the library is published as at a first start. */
    private void restore() {
        if (publishAtStart) {
            log.warn("Redis knows of no generation; the library is published anew");
            publish(DUTA, progress -> {});
        }
    }
}
