package batq.server.http;

import batq.wire.Problem;
import java.time.Duration;
import java.util.Optional;

/** The answer to a request is a problem; thrown by routes and written once, by {@link Http}. */
public final class Refused extends RuntimeException {
  private final Problem problem;
  private final Optional<Duration> retryAfter;

  public Refused(Problem problem) {
    this(problem, Optional.empty());
  }

  private Refused(Problem problem, Optional<Duration> retryAfter) {
    super(problem.status() + " " + problem.code(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public static Refused of(int status, String code, String detail) {
    return new Refused(Problem.of(status, code, detail));
  }

  public static Refused field(String field, String detail) {
    return new Refused(Problem.of(400, "bad-request", detail).withField(field));
  }

  public static Refused tooMany(Duration wait) {
    var detail = "มีคำขอมากเกินไป กรุณารอสักครู่แล้วลองอีกครั้ง";
    return new Refused(Problem.of(429, "too-many-requests", detail), Optional.of(wait));
  }

  /** As many numbers as a kiosk may give out were given. */
  public static Refused tooFast(String detail, Duration wait) {
    return new Refused(Problem.of(429, "too-fast", detail), Optional.of(wait));
  }

  public Problem problem() {
    return problem;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
