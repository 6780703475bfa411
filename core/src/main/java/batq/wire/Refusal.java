package batq.wire;

/** A number that was asked for and not given: the server's own reason, told apart from failure. */
public record Refusal(Reason reason, String detail) {
  /** Why no number was given. */
  public enum Reason {
    CLOSED,
    FULL,
    UNKNOWN_SERVICE,
    ID_REUSED,
    /** More numbers in a short time than a kiosk may give out: a moment later it may again. */
    TOO_FAST,
    /** The device may not ask (a revoked token), or asked wrongly: staff must look. */
    NOT_ACCEPTED
  }

  public static Refusal from(Problem problem) {
    var reason =
        switch (problem.code()) {
          case "closed" -> Reason.CLOSED;
          case "full" -> Reason.FULL;
          case "unknown-service" -> Reason.UNKNOWN_SERVICE;
          case "id-reused" -> Reason.ID_REUSED;
          case "too-fast" -> Reason.TOO_FAST;
          default -> Reason.NOT_ACCEPTED;
        };
    return new Refusal(reason, problem.detail());
  }
}
