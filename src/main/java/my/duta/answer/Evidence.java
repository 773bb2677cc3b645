package my.duta.answer;

/**
 * What speaks for and against an answer lying in what was found; every measure from 0 to 1, and none of them scaled
 * within the query.
 *
 * @param ideal how near the best passage's word score comes to the best score that the query could have
 * @param covered share of the question's informative words, weighed by their rarity, that the best passage holds
 * @param meaning likeness in meaning of question and best passage
 * @param agreement whether search by word and search by meaning found the same
 * @param margin by how much the best passage leads
 * @param unknown share of the question's informative words that no source holds
 * @param heading share of the question's informative words that the best section's headings and title hold
 * @param asks how well the best section's heading asks the question: the harmonic mean of the share of the question's
 *     words in it and the share of its words in the question
 */
record Evidence(
        double ideal,
        double covered,
        double meaning,
        double agreement,
        double margin,
        double unknown,
        double heading,
        double asks) {}
