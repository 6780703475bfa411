package batq.kiosk.screen;

/** Where the paper comes out of this machine, seen from the screen. */
public enum SlotSide {
  BELOW,
  LEFT,
  RIGHT
}
