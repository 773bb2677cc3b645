package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierReportTests {

    @TempDir
    private Path folder;

    @Test
    void comparesTheQuestionsThatBothRunsAsked() throws IOException {
        EarlierReport baseline = EarlierReport.read(saved("""
                {"queries": [
                  {"id": "a", "ndcg@10": 1.0, "accepted": true},
                  {"id": "b", "ndcg@10": 0.5, "accepted": false},
                  {"id": "c", "ndcg@10": null, "accepted": true},
                  {"id": "gone", "ndcg@10": 1.0, "accepted": true}]}"""));

        Comparison comparison = baseline.against(
                Map.of(
                        "ndcg@10", Map.of("a", 0.25, "b", 0.5, "new", 1.0),
                        "accepted", Map.of("a", 0.0, "b", 1.0, "c", 0.0)),
                "accepted");

        assertThat(comparison.differences().get("ndcg@10").questions()).isEqualTo(2);
        assertThat(comparison.differences().get("ndcg@10").mean()).isEqualTo(-0.375);
        assertThat(comparison.differences().get("accepted").better()).isEqualTo(1);
        assertThat(comparison.differences().get("accepted").worse()).isEqualTo(2);
        assertThat(comparison.regressions()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void listsTheGreatestLossFirst() throws IOException {
        EarlierReport baseline = EarlierReport.read(saved("""
                {"queries": [{"id": "a", "m": 0.5}, {"id": "b", "m": 1.0}, {"id": "c", "m": 0.5}]}"""));

        assertThat(baseline.against(Map.of("m", Map.of("a", 0.25, "b", 0.0, "c", 0.75)), "m")
                        .regressions())
                .containsExactly("b", "a");
    }

    @Test
    void refusesWhatIsNoReport() throws IOException {
        assertBroken(folder.resolve("absent.json"), SetBroken.Reason.UNREADABLE, 0);
        assertBroken(saved("{\n \"queries\": ["), SetBroken.Reason.NOT_JSON, 2);
        assertBroken(saved("{}"), SetBroken.Reason.EMPTY, 0);
    }

    @Test
    void refusesAReportOfOtherQuestions() throws IOException {
        EarlierReport baseline = EarlierReport.read(saved("{\"queries\": [{\"id\": \"a\", \"m\": 1}]}"));

        assertThatThrownBy(() -> baseline.against(Map.of("m", Map.of("b", 1.0)), "m"))
                .isInstanceOfSatisfying(
                        SetBroken.class, it -> assertThat(it.reason()).isEqualTo(SetBroken.Reason.NOTHING_SHARED));
    }

    private static void assertBroken(Path file, SetBroken.Reason reason, int line) {
        assertThatThrownBy(() -> EarlierReport.read(file)).isInstanceOfSatisfying(SetBroken.class, it -> {
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.line()).isEqualTo(line);
            assertThat(it.file()).isEqualTo(file);
        });
    }

    private Path saved(String text) throws IOException {
        return Files.writeString(folder.resolve("baseline.json"), text);
    }
}
