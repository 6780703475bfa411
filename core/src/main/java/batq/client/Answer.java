package batq.client;

import batq.wire.Problem;

/** What came of asking the server: its answer, its reasoned no, or nothing at all. */
public sealed interface Answer<T> {

  /** The server did it. */
  record Ok<T>(T value) implements Answer<T> {}

  /** The server answered and will not: asking again in the same way changes nothing. */
  record No<T>(Problem problem) implements Answer<T> {}

  /**
   * Nobody knows: no answer in time, a broken line, or a server in trouble (5xx, 429).
   *
   * @param why for the log
   */
  record Silent<T>(String why) implements Answer<T> {}

  /** The value, for callers that cannot go on without it. */
  default T orThrow() {
    return switch (this) {
      case Ok<T>(var value) -> value;
      case No<T>(var problem) ->
          throw new IllegalStateException(
              problem.status() + " " + problem.code() + ": " + problem.detail());
      case Silent<T>(var why) -> throw new IllegalStateException("no answer: " + why);
    };
  }
}
