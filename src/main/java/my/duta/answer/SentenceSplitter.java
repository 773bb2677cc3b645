package my.duta.answer;

import java.util.List;
import my.duta.language.Language;

/** Cuts running text into sentences, each exactly as it stands there. */
@FunctionalInterface
interface SentenceSplitter {

    List<String> split(String text, Language language);
}
