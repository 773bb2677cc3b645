package my.duta.manuscript;

import static my.duta.manuscript.Manuscripts.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTests {

    @Test
    void readsWhatAPageSaysInOrder() {
        Manuscript read = read("""
                <!doctype html>
                <html><head><title>Site</title><style>p { margin: 0 }</style><script>alert(1)</script></head>
                <body>
                <nav><ul><li>Home</li></ul></nav>
                <h1>Perkataan <em>AI</em></h1>
                <p>Model ialah <b>pro</b>gram.<br>Ia belajar   daripada data.</p>
                <h2>Senarai</h2>
                <ol><li>Satu</li><li><p>Dua:</p><ul><li>a</li><li>b</li></ul></li></ol>
                <blockquote><p>Sumber: DBP</p><p>disahkan</p></blockquote>
                <pre>a
                  b</pre>
                <dl><dt>AI</dt><dd>kecerdasan buatan</dd></dl>
                Longgar <a href="https://www.gov.my/x">di sini</a>.
                <!-- not this --><img alt="nor this"><aside>nor this</aside>
                <footer>nor this</footer><form><label>nor this</label><input></form>
                </body></html>
                """);

        assertThat(told(read))
                .containsExactly(
                        "# Perkataan AI",
                        "Model ialah program. Ia belajar daripada data.",
                        "## Senarai",
                        "1. Satu / Dua: a; b",
                        "> Sumber: DBP\ndisahkan",
                        "a\n  b",
                        "- AI: kecerdasan buatan",
                        "Longgar di sini.");
        assertThat(read.elements().get(0).place()).isEqualTo(Place.line(5));
        assertThat(read.elements().get(7).place()).isEqualTo(Place.line(13));
        assertThat(read.links()).containsExactly(new Link(Place.line(13), "https://www.gov.my/x"));
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void unfoldsTablesAndReadsTheWordsOfLayoutTables() {
        assertThat(told(read("""
                <table><thead><tr><th>Level</th><th colspan="2">Use</th></tr></thead>
                <tbody><tr><td rowspan="2">Low</td><td>mail</td><td><ul><li>a</li><li>b</li></ul></td></tr>
                <tr><td>notes</td><td></td></tr></tbody></table>
                <table><tr><td><h2>Laid out</h2><p>Text.</p></td></tr></table>
                """)))
                .containsExactly("| Level | Use | Use || Low | mail | a; b || Low | notes | ", "# Laid out", "Text.");
    }

    @Test
    void leavesOutWhatIsNotSeenAndSaysSo() {
        Manuscript read = read("""
                <style>
                .gone { display: none } #far { position:absolute; left:-9999px }
                @media print { .screen { display: none } }
                .night { background: #000; color: #fff }
                </style>
                <p>Seen.</p><p style="display:none">one</p><p class="gone">two</p><p id="far">three</p>
                <p hidden>four</p><p style="color:#fff">five</p><p style="font-size:0">six</p>
                <p style="opacity:0">seven</p><p style="visibility:hidden">eight <b style="visibility:visible">Back.</b></p>
                <p style="text-indent:-999em">nine</p><div style="background:navy"><p style="color:navy">ten</p></div>
                <p class="screen">On screen.</p><p class="night">By night.</p><p aria-hidden="true">To the eye.</p>
                """);

        assertThat(told(read)).containsExactly("Seen.", "Back.", "On screen.", "By night.", "To the eye.");
        assertThat(read.remarks())
                .extracting(Remark::detail)
                .containsExactly("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        assertThat(read.remarks()).allMatch(it -> it.kind() == Remark.Kind.HIDDEN_TEXT);
        assertThat(read.remarks().get(0).place()).isEqualTo(Place.line(6));
    }

    @Test
    void takesTheTitleOfThePageWhereNoHeadingIsTheOnlyHighest() {
        assertThat(told(read("<title>Panduan</title><h1>A</h1><p>a</p><h3>B</h3><p>b</p><h1>C</h1><p>c</p>")))
                .containsExactly("# Panduan", "## A", "a", "### B", "b", "## C", "c");
    }

    @Test
    void survivesDeepNesting() {
        assertThat(told(read("<div>".repeat(200_000) + "Deep down"))).containsExactly("Deep down");
        assertThat(told(read("<blockquote>".repeat(100_000) + "Deep down"))).containsExactly("> Deep down");
    }

    @Test
    void knowsTheLettersThatAPageIsWrittenIn() {
        String page = "<meta charset='windows-1252'><p>caf\u00E9</p>";

        assertThat(told(new HtmlReader().read(page.getBytes(Charset.forName("windows-1252")))))
                .containsExactly("caf\u00E9");
        assertThat(told(read("<p>caf\u00E9</p>"))).containsExactly("caf\u00E9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found.</p>",
                "<title>Error 503</title><p>Try later.</p>",
                "<title>Portal</title><h1>Access Denied</h1><p>Reference #18</p>",
                "<title>MyGovUC | Log masuk</title><form><input type=password><button>Masuk</button></form><p>Selamat</p>",
                "<title>Halaman tidak dijumpai</title><p>Maaf.</p>"
            })
    void refusesAPageAboutAnError(String page) {
        assertUnreadable(Unreadable.Reason.ERROR_PAGE, page);
    }

    @Test
    void readsAPageThatExplainsErrors() {
        assertThat(told(read("<h1>404 Not Found</h1><p>" + "What to do then is this. ".repeat(60) + "</p>")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p> </p>", "<script>1</script>", "<h1>Only a title</h1>", "<img src='http://x/y.png'>"})
    void refusesAPageThatSaysNothing(String page) {
        assertUnreadable(Unreadable.Reason.NO_TEXT, page);
    }

    @Test
    void refusesMoreTextThanASourceHas() {
        assertUnreadable(Unreadable.Reason.TOO_MUCH_TEXT, "<p>" + "much ".repeat(500_000));
        assertUnreadable(
                Unreadable.Reason.TOO_MUCH_TEXT,
                "<table>" + "<tr><td>a<td colspan=1000 rowspan=9999>many".repeat(2_000) + "</table>");
    }

    private static Manuscript read(String page) {
        return new HtmlReader().read(page.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertUnreadable(Unreadable.Reason reason, String page) {
        assertThatThrownBy(() -> read(page))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
