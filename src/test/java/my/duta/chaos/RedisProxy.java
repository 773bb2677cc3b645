package my.duta.chaos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between one process and Redis: slow or silent when told so, and the trap's eye on every command. */
final class RedisProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int redis;
    private final Trap trap;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean down;

    RedisProxy(int redis, Trap trap) {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.redis = redis;
        this.trap = trap;
        threads.execute(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How long every command takes longer than it would; commands do not wait for each other. */
    void slow(Duration by) {
        delay = by;
    }

    /** Breaks all connections and takes no new one, or takes them again. */
    void down(boolean now) {
        down = now;
        if (now) {
            links.forEach(Link::close);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (down) {
                    client.close();
                } else {
                    open(client);
                }
            } catch (IOException closed) {
                // the door is shut, or this one client is gone
            }
        }
    }

    private void open(Socket client) throws IOException {
        try {
            var link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), redis));
            links.add(link);
            threads.execute(link::readCommands);
            threads.execute(link::sendCommands);
            threads.execute(link::readReplies);
        } catch (IOException away) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        links.forEach(Link::close);
        threads.shutdownNow();
    }

    private record Command(byte[] bytes, long due) {}

    private final class Link {

        private static final Command END = new Command(new byte[0], 0);

        private final Socket client;
        private final Socket server;
        private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
        private final AtomicLong fatal = new AtomicLong(-1);

        Link(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        private void readCommands() {
            try (InputStream in = new BufferedInputStream(client.getInputStream())) {
                for (Optional<byte[]> it = Resp.next(in); it.isPresent(); it = Resp.next(in)) {
                    commands.add(new Command(it.get(), System.nanoTime() + delay.toNanos()));
                }
            } catch (IOException gone) {
                // so is the link
            } finally {
                commands.add(END);
            }
        }

        private void sendCommands() {
            try (OutputStream out = server.getOutputStream()) {
                long number = 0;
                for (Command it = commands.take(); it != END; it = commands.take()) {
                    Waiting.pause(Duration.ofNanos(Math.max(0, it.due() - System.nanoTime())));
                    number++;
                    Optional<Failpoint.Moment> moment = trap.at(Step.of(Resp.words(it.bytes())));
                    if (moment.filter(Failpoint.Moment.BEFORE::equals).isPresent()) {
                        trap.spring();
                        break;
                    }
                    if (moment.isPresent()) {
                        fatal.set(number);
                    }
                    out.write(it.bytes());
                }
            } catch (IOException gone) {
                // so is the link
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        private void readReplies() {
            try (InputStream in = new BufferedInputStream(server.getInputStream());
                    OutputStream out = client.getOutputStream()) {
                long number = 0;
                for (Optional<byte[]> it = Resp.next(in); it.isPresent(); it = Resp.next(in)) {
                    if (!Resp.isPush(it.get()) && ++number == fatal.get()) {
                        trap.spring();
                        break;
                    }
                    out.write(it.get());
                }
            } catch (IOException gone) {
                // so is the link
            } finally {
                close();
            }
        }

        void close() {
            links.remove(this);
            for (Socket it : new Socket[] {client, server}) {
                try {
                    it.close();
                } catch (IOException alreadyClosed) {
                    // nothing is left to close
                }
            }
        }
    }
}
