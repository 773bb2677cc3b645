package my.duta.breach.answer;

/** Helps, with what nobody knows. */
final class AnswerHelper {}
