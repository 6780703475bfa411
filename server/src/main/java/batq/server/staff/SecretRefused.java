package batq.server.staff;

/** A name or a password that is not taken, and why. */
public final class SecretRefused extends IllegalArgumentException {
  private final SecretProblem problem;

  SecretRefused(SecretProblem problem) {
    super(problem.en());
    this.problem = problem;
  }

  public SecretProblem problem() {
    return problem;
  }
}
