package batq.hardware.buttons;

/** A button by its place on the panel, from 1. */
public record ButtonId(int number) {
  public ButtonId {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("buttons are numbered 1 to 99: " + number);
    }
  }
}
