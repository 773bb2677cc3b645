package my.duta.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * Shuts the doors of Java to the network in a reader's process, so that no file makes its reader fetch or send anything.
 *
 * <p>It holds what our libraries could do, not what foreign machine code could: that needs walls of the operating system.
 */
final class NoNetwork {

    /** What loading classes needs. */
    private static final Set<String> SCHEMES = Set.of("file", "jar", "jrt", "nested");

    private NoNetwork() {}

    /**
     * Settings of the Java machine that shut its channels and its names.
     *
     * <p>In a packed jar the machine cannot load the two providers, which shuts the channels as well.
     *
     * @param noHosts an empty file, which becomes all that is known of names
     */
    static List<String> options(Path noHosts) {
        return List.of(
                "-Djava.nio.channels.spi.SelectorProvider=" + Channels.class.getName(),
                "-Djava.nio.channels.spi.AsynchronousChannelProvider=" + AsynchronousChannels.class.getName(),
                "-Djdk.net.hosts.file=" + noHosts);
    }

    /** Shuts sockets and addresses; once for the life of this process. */
    @SuppressWarnings("deprecation")
    static void shutDoors() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new UncheckedIOException(shut());
        });
        ServerSocket.setSocketFactory(() -> {
            throw new UncheckedIOException(shut());
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new UncheckedIOException(shut());
        });
        URL.setURLStreamHandlerFactory(it -> SCHEMES.contains(it) ? null : new NoConnection());
    }

    private static SocketException shut() {
        return new SocketException("There is no network for those who read files");
    }

    private static final class NoConnection extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw shut();
        }
    }

    /** Refuses every channel. Public, because the Java machine makes it by name. */
    public static final class Channels extends SelectorProvider {

        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw shut();
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw shut();
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw shut();
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw shut();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw shut();
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw shut();
        }

        @Override
        public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
            throw shut();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) throws IOException {
            throw shut();
        }
    }

    /** Refuses every channel that calls back. Public, because the Java machine makes it by name. */
    public static final class AsynchronousChannels extends AsynchronousChannelProvider {

        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(int threads, ThreadFactory factory)
                throws IOException {
            throw shut();
        }

        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(ExecutorService executor, int initialSize)
                throws IOException {
            throw shut();
        }

        @Override
        public AsynchronousServerSocketChannel openAsynchronousServerSocketChannel(AsynchronousChannelGroup group)
                throws IOException {
            throw shut();
        }

        @Override
        public AsynchronousSocketChannel openAsynchronousSocketChannel(AsynchronousChannelGroup group)
                throws IOException {
            throw shut();
        }
    }
}
