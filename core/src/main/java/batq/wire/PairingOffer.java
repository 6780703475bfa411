package batq.wire;

/**
 * The digits that a new device shows, and the token that becomes its own when the admin has typed
 * them. Until then the token is nobody's.
 *
 * @param digits six of them
 * @param token told this once
 * @param minutes for which the digits are good
 */
public record PairingOffer(String digits, String token, int minutes) {
  public PairingOffer {
    if (!digits.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("six digits are shown");
    }
  }

  /** Its text hides what is secret. */
  @Override
  public String toString() {
    return "PairingOffer for " + minutes + " minutes";
  }
}
