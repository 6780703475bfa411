package batq.receipt;

/** Where a line stands across the paper. */
public enum Alignment {
  LEFT,
  CENTRE
}
