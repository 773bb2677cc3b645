package my.duta.evaluation;

import java.util.Locale;

/** Prints a benchmark's report as people read it. */
final class BenchmarkTable {

    private final BenchmarkReport report;
    private final StringBuilder text = new StringBuilder();

    BenchmarkTable(BenchmarkReport report) {
        this.report = report;
    }

    String print() {
        line("Model %s, %d chunks, seed %d, load %.1f", report.model(), report.chunks(), report.seed(), report.load());
        quality();
        speed();
        answering();
        scale();
        micro();
        return text.toString();
    }

    private void quality() {
        line(
                "%n%-24s %8s %9s %-12s %8s %8s %8s %8s",
                "set", "chunks", "questions", "ranker", "nDCG@10", "R@1", "R@3", "MRR@10");
        for (var it : report.quality()) {
            line(
                    "%-24s %8d %9d %-12s %8.3f %8.3f %8.3f %8.3f",
                    it.set(),
                    it.chunks(),
                    it.questions(),
                    it.ranker(),
                    it.scores().get("nDCG@10"),
                    it.scores().get("R@1"),
                    it.scores().get("R@3"),
                    it.scores().get("MRR@10"));
        }
    }

    private void speed() {
        line("%nOne question whose vector is known; ratios are medians over rounds, with the least and the most");
        line(
                "%-12s %10s %12s %9s %9s  %-28s %s",
                "ranker", "CPU us", "allocated kB", "heap MB", "disk MB", "CPU / ours", "latency / ours");
        for (var it : report.speed()) {
            line(
                    "%-12s %10.0f %12.0f %9.1f %9.1f  %-28s %s",
                    it.ranker(),
                    it.microseconds(),
                    it.kilobytes(),
                    it.megabytes().heap(),
                    it.megabytes().disk(),
                    it.cpuOfOurs(),
                    it.latencyOfOurs());
        }
    }

    private void answering() {
        var it = report.answering();
        line("%nRetrieval and quoted answer, embedding included, as a multiple of embedding the question");
        line(
                "embedding %.0f us, answer %.0f us of the asking thread: %s; all threads: %s",
                it.embeddingMicroseconds(), it.answerMicroseconds(), it.cpu(), it.process());
    }

    private void scale() {
        line(
                "%nSearch by meaning in a grown library, both languages; exact is a scan of all vectors, store LangChain4j's");
        line(
                "%9s %10s %10s %10s %10s %13s %8s  %-28s %s",
                "chunks",
                "exact us",
                "store us",
                "ours us",
                "recall@10",
                "retrieval us",
                "disk MB",
                "exact / ours",
                "store / ours");
        for (var it : report.scale()) {
            line(
                    "%9d %10.0f %10.0f %10.0f %10.3f %13.0f %8.1f  %-28s %s",
                    it.chunks(),
                    it.exact(),
                    it.store(),
                    it.ours(),
                    it.recall10(),
                    it.retrieval(),
                    it.megabytesOnDisk(),
                    it.exactOfOurs(),
                    it.storeOfOurs());
        }
    }

    private void micro() {
        for (var it : report.micro()) {
            line("%nJMH %s: %.1f us (+- %.1f), %.0f bytes", it.name(), it.microseconds(), it.error(), it.bytes());
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
