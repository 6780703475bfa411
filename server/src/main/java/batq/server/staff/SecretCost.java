package batq.server.staff;

/** What it costs to compute a stored secret, and so to guess one. */
public record SecretCost(int kibibytes, int passes) {
  /** As the OWASP password storage cheat sheet asks of Argon2id. */
  public static final SecretCost SHIPPED = new SecretCost(19 * 1024, 2);
}
