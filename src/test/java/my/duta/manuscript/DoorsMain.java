package my.duta.manuscript;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tries every door of Java to the network, and says of each whether it opened. */
final class DoorsMain {

    /** A door; nobody has gone through it if it throws. */
    interface Door {
        void open() throws Exception;
    }

    private DoorsMain() {}

    /** Arguments: whether the doors are shut first, the port of a server on this machine, and a name of this machine. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("shut")) {
            NoNetwork.shutDoors();
        }
        doors(Integer.parseInt(arguments[1]), arguments[2])
                .forEach((it, door) -> System.out.println(it + " " + outcome(door)));
        System.out.flush();
    }

    private static Map<String, Door> doors(int port, String name) {
        var address = new InetSocketAddress("127.0.0.1", port);
        URI uri = URI.create("http://127.0.0.1:" + port + "/");
        Map<String, Door> doors = new LinkedHashMap<>();
        doors.put("socket", () -> new Socket("127.0.0.1", port).close());
        doors.put("server-socket", () -> new ServerSocket(0).close());
        doors.put("datagram-socket", () -> {
            try (var socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[1], 1, address));
            }
        });
        doors.put("multicast-socket", () -> new MulticastSocket().close());
        doors.put("socket-channel", () -> SocketChannel.open(address).close());
        doors.put("server-socket-channel", () -> ServerSocketChannel.open().close());
        doors.put("datagram-channel", () -> DatagramChannel.open().close());
        doors.put("pipe", () -> Pipe.open().sink().close());
        doors.put("asynchronous-channel", () -> {
            try (var channel = AsynchronousSocketChannel.open()) {
                channel.connect(address).get();
            }
        });
        doors.put("url", () -> uri.toURL().openStream().close());
        doors.put("ftp-url", () -> URI.create("ftp://127.0.0.1/").toURL().openConnection());
        doors.put("mail-url", () -> URI.create("mailto:a@b").toURL().openConnection());
        doors.put(
                "http-client",
                () -> HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding()));
        doors.put("name", () -> InetAddress.getByName(name));
        return doors;
    }

    private static String outcome(Door door) {
        try {
            door.open();
            return "open";
        } catch (Exception | Error e) {
            return "shut";
        }
    }
}
