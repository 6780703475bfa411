package batq.hardware.buttons;

/** The lamp in a button. */
public interface Lamp {
  /** What a lamp tells. */
  enum Sign {
    /** Dark: closed. */
    CLOSED,
    /** Lit: it may be pressed. */
    MAY_PRESS,
    /** Blinking: a ticket is being printed. */
    PRINTING
  }

  /** From now on. */
  void show(Sign sign);
}
