package my.duta.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the word lists of {@code src/main/resources/language} and the tables of {@code knowledge/language}. */
final class WordList {

    private static final String LISTS = "/language/";
    private static final String TABLES = "/knowledge/language/";

    private WordList() {}

    /** The lines of a list, without comments and empty lines. */
    static List<String> lines(String name) {
        try (BufferedReader reader = open(LISTS + name)) {
            return reader.lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the word list " + name, e);
        }
    }

    /** All that stands in a list or in a table, which line ends it has being no matter. */
    static String content(String name) {
        try (BufferedReader reader = open((name.endsWith(".csv") ? TABLES : LISTS) + name)) {
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
    }

    /** The words of a list, in any number on a line. */
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        lines(name).forEach(line -> words.addAll(Arrays.asList(line.split("\\s+"))));
        return Collections.unmodifiableSet(words);
    }

    /** The rows of a table with a header line, one of those that maintainers extend. */
    static List<CSVRecord> rows(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader = open(TABLES + name)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the table " + name, e);
        }
    }

    private static BufferedReader open(String path) throws IOException {
        InputStream stream = WordList.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IOException("There is no " + path + " on the class path");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
