package batq.hardware.sim;

/** What the simulated printer has on its mind; it decides the answers to {@code DLE EOT}. */
public enum PrinterMood {
  READY(0x12, 0x12, 0x12, 0x12),
  NEAR_END(0x12, 0x12, 0x12, 0x1E),
  OUT_OF_PAPER(0x1A, 0x32, 0x12, 0x7E),
  COVER_OPEN(0x1A, 0x16, 0x12, 0x12),
  ERROR(0x1A, 0x52, 0x1A, 0x12);

  private final int[] answers;

  PrinterMood(int... answers) {
    this.answers = answers;
  }

  byte answer(int question) {
    return (byte) answers[question - 1];
  }

  boolean prints() {
    return this == READY || this == NEAR_END;
  }
}
