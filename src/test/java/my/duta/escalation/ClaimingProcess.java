package my.duta.escalation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import my.duta.chat.MemberId;
import my.duta.directory.Absences;
import my.duta.directory.Officer;
import my.duta.directory.Rosters;
import my.duta.redis.TestRedis;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * A process in which two ambassadors claim, at the same moment, every escalation whose id it reads, and which then says
 * for each of them {@code won} or {@code lost}, and who has it.
 */
final class ClaimingProcess {

    private static final int PEOPLE = 4;

    private ClaimingProcess() {}

    /** The roster of all who claim, in whichever process. */
    static String[] roster() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(it -> "JCU,ambassador,Duta " + it + "," + address(it) + ",")
                .toArray(String[]::new);
    }

    static String address(int person) {
        return "duta" + person + "@jcu.gov.my";
    }

    static MemberId member(int person) {
        return new MemberId("users/duta" + person);
    }

    /**
     * Runs until its input ends.
     *
     * @param arguments port of Redis, a folder of its own, and the numbers of its two ambassadors
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        StringRedisTemplate redis = TestRedis.connect(Integer.parseInt(arguments[0]));
        Absences absences = Rosters.absences(redis);
        EscalationDesk desk = new DeskReplica(
                        redis,
                        Rosters.of(Path.of(arguments[1]), absences, roster()),
                        absences,
                        Clock.fixed(Requests.NOW, ZoneOffset.UTC),
                        DeskReplica.SETTINGS)
                .desk;
        List<Officer> people = Arrays.stream(arguments)
                .skip(2)
                .map(it -> Rosters.officers(redis)
                        .find(member(Integer.parseInt(it)))
                        .orElseThrow())
                .toList();
        Quiet.during(() -> claimAll(desk, people, out));
        System.exit(0);
    }

    private static boolean claimAll(EscalationDesk desk, List<Officer> people, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(people.size());
        var ids = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println("ready");
        for (String id = ids.readLine(); id != null; id = ids.readLine()) {
            var claims = new ArrayList<Future<Outcome>>();
            for (Officer person : people) {
                var escalation = new EscalationId(id);
                claims.add(pool.submit(() -> desk.claim(escalation, person)));
            }
            for (Future<Outcome> claim : claims) {
                Outcome outcome = claim.get();
                String holder = ((Escalation.Assigned) outcome.now().orElseThrow())
                        .assignment()
                        .member()
                        .value();
                out.println((outcome.done() ? "won " : "lost ") + holder);
            }
            out.flush();
        }
        return true;
    }
}
