package my.duta.manuscript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A reader's process that does to itself what the file says. */
final class OddReaderMain {

    private OddReaderMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ReaderMain.run(arguments, (format, content) -> read(new String(content, StandardCharsets.UTF_8)));
    }

    private static Manuscript read(String file) {
        switch (file) {
            case "burn" -> burn();
            case "fill" -> fill();
            case "descend" -> descend(0);
            case "halt" -> Runtime.getRuntime().halt(7);
            case "print" -> System.out.println("A library speaks");
            case "break" -> throw new IllegalStateException("A library breaks");
            case "lock" -> throw new Unreadable(Unreadable.Reason.ENCRYPTED, Place.page(3), "tiga");
            default -> {}
        }
        String text = file.equals("write") ? "a".repeat(17_000_000) : file;
        return new Manuscript(
                List.of(
                        new Element.Heading(Place.page(1), 1, text),
                        new Element.Body(Place.page(1), new Block.Items(true, List.of("satu", "dua"))),
                        new Element.Body(
                                Place.page(2), new Block.Table(List.of("a"), List.of(List.of("b"), List.of("c")))),
                        new Element.Quotation(Place.page(2), "Sumber: ujian")),
                List.of(new Link(Place.page(1), "https://www.jdn.gov.my/")),
                List.of(new Remark(Remark.Kind.MACRO, Place.WHOLE, "makro")));
    }

    private static void burn() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1_000_000;
        }
    }

    private static void fill() {
        var all = new ArrayList<byte[]>();
        while (all.size() < 1_000_000) {
            all.add(new byte[1_000_000]);
        }
    }

    private static int descend(int depth) {
        return descend(depth + 1) + 1;
    }
}
