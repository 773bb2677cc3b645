package my.duta.evaluation;

/**
 * By how much a run differs from a baseline, question by question.
 *
 * @param questions that both runs asked
 * @param mean of the differences; above 0 if this run is better
 * @param low the lower end of the interval that holds the true mean with 95 %
 * @param high the upper end
 * @param better how many questions have a higher score than before
 * @param worse how many have a lower one
 */
public record Difference(int questions, double mean, double low, double high, int better, int worse) {}
