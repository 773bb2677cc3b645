package my.duta.manuscript;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a section that is quoted whole or sentence by sentence, as its kind allows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Block {

    /** The words alone, for indexing. */
    String words();

    /** Running text; may be quoted by the sentence. */
    record Prose(String text) implements Block {

        @Override
        public String words() {
            return text;
        }
    }

    /**
     * A list; quoted whole.
     *
     * @param numbered whether the order matters, as with steps
     */
    record Items(boolean numbered, List<String> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String words() {
            return String.join("\n", items);
        }
    }

    /** A table; quoted by the row, each cell with its column's name. */
    record Table(List<String> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String words() {
            return String.join(" | ", columns)
                    + "\n"
                    + rows.stream().map(it -> String.join(" | ", it)).collect(Collectors.joining("\n"));
        }
    }
}
