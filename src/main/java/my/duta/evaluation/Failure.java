package my.duta.evaluation;

/** What is not right about what came of a golden question; each has words for a maintainer. */
public enum Failure {
    NOT_ANSWERED,
    WRONG_CITATION,
    FACT_MISSING,
    FORBIDDEN_FACT,
    OTHER_LANGUAGE,
    NOT_ASKED_BACK,
    ANSWERED,
    ASKED_BACK,
    WRONG_REASON
}
