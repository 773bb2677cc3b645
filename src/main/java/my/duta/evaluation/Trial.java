package my.duta.evaluation;

/**
 * One question that was asked of a system which may decline to answer.
 *
 * @param confidence the higher, the rather it would answer; comparable with that of other trials
 * @param answerable whether there is an answer to be found
 * @param right whether it would be right if it answered
 */
record Trial(double confidence, boolean answerable, boolean right) {

    Trial {
        if (right && !answerable) {
            throw new IllegalArgumentException("What has no answer cannot be answered rightly");
        }
    }
}
