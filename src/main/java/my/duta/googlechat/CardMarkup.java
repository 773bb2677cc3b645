package my.duta.googlechat;

import my.duta.chat.RichText;

/** Writes rich text in the HTML subset of cards; every word is escaped, so the only tags are ours. */
final class CardMarkup {

    private CardMarkup() {}

    static String of(RichText text) {
        var out = new StringBuilder();
        for (RichText.Span span : text.spans()) {
            String words = escape(PlainText.clean(span.text()));
            out.append(
                    switch (words.isEmpty() ? RichText.Style.PLAIN : span.style()) {
                        case PLAIN -> words;
                        case BOLD -> "<b>" + words + "</b>";
                        case ITALIC -> "<i>" + words + "</i>";
                    });
        }
        return out.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
