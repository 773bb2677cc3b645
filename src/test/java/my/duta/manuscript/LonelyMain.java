package my.duta.manuscript;

import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;

/** A process that starts a reader's process, says so, and then does nothing until it is killed. */
final class LonelyMain {

    private LonelyMain() {}

    public static void main(String[] arguments) throws Exception {
        var processes = new ReaderProcess(OddReaderMain.class, new ManuscriptProperties(DataSize.ofMegabytes(20)));
        processes.read(Format.HTML, "hello".getBytes(StandardCharsets.UTF_8));
        System.out.println(
                ProcessHandle.current().children().findFirst().orElseThrow().pid());
        new Thread(() -> processes.read(Format.HTML, "burn".getBytes(StandardCharsets.UTF_8))).start();
        System.in.read();
    }
}
