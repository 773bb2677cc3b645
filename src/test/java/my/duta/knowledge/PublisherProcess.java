package my.duta.knowledge;

import java.nio.file.Path;
import my.duta.redis.TestRedis;

/** Publishes one library after the other until it is killed. */
final class PublisherProcess {

    private PublisherProcess() {}

    /** Takes the port of Redis, the folder of the replica and the number of the first library. */
    public static void main(String... arguments) {
        int version = Integer.parseInt(arguments[2]);
        var replica = new PublishingReplica(TestRedis.connect(Integer.parseInt(arguments[0])), Path.of(arguments[1]));
        while (true) {
            replica.with(PublishingReplica.stamped(version)).publish();
            System.out.println("published " + version);
            version++;
        }
    }
}
