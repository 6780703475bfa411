package batq.wire;

/** A number that was asked for and not given: the server's own reason, told apart from failure. */
public record Refusal(Reason reason, String detail) {
  /** Why no number was given. */
  public enum Reason {
    CLOSED,
    FULL,
    UNKNOWN_SERVICE,
    ID_REUSED,
    /**
     * The device may not ask (a revoked token), or asks too fast, or asked wrongly: staff must
     * look.
     */
    NOT_ACCEPTED
  }

  public static Refusal from(Problem problem) {
    var reason =
        switch (problem.code()) {
          case "closed" -> Reason.CLOSED;
          case "full" -> Reason.FULL;
          case "unknown-service" -> Reason.UNKNOWN_SERVICE;
          case "id-reused" -> Reason.ID_REUSED;
          default -> Reason.NOT_ACCEPTED;
        };
    return new Refusal(reason, problem.detail());
  }
}
