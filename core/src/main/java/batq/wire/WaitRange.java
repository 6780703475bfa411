package batq.wire;

/** An estimate of a wait in whole minutes, always a range (practice.md B16). */
public record WaitRange(int low, int high) {
  public WaitRange {
    if (low < 0 || high < low) {
      throw new IllegalArgumentException("not a range of minutes: " + low + " to " + high);
    }
  }
}
