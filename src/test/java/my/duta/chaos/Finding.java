package my.duta.chaos;

/**
 * Where a promise was broken.
 *
 * @param what the question, space or record concerned
 */
record Finding(Kind kind, String what) {

    /** Which promise. */
    enum Kind {
        /** A question that the platform was told we have, and that nothing came of. */
        LOST,
        /** A question that has two ends. */
        DOUBLED,
        /** An end of a question that nobody asked in that space. */
        STRAY,
        /** Answers of a burst that came in another order than its questions. */
        MISORDERED,
        /** A question that was tried more often than allowed. */
        OVERTRIED,
        /** Work or messages that nobody will ever end. */
        LEFT_OVER,
        /** The chain of the audit does not hold. */
        CHAIN,
        /** A delivery that the platform had to wait for too long. */
        SLOW
    }
}
