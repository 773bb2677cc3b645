package my.duta.evaluation;

import my.duta.language.Language;

/** A question that every ranker is asked, and what is relevant to it. */
record Asking(String text, Language language, Relevance relevance) {}
