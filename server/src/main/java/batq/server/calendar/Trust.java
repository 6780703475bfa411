package batq.server.calendar;

/** Whose word settles the time in which state. */
final class Trust {
  private Trust() {}

  /**
   * Whether this voucher's word is enough.
   *
   * @param forward whether the machine's clock is not behind the office's time
   * @param served whether a time server has kept the clock all the while
   */
  static boolean settles(VouchedBy by, ClockState state, boolean forward, boolean served) {
    return by == VouchedBy.TIME_SERVER
        ? timeServer(state, forward, served)
        : forward && battery(state);
  }

  /**
   * A time server that arrives settles everything. One that kept the clock all the while explains
   * no step of it: somebody else did that.
   */
  private static boolean timeServer(ClockState state, boolean forward, boolean served) {
    return switch (state) {
      case ClockState.Confirmed _ -> true;
      case ClockState.Unconfirmed _ -> true;
      case ClockState.Doubtful(Doubt.Stepped _) -> !served;
      case ClockState.Doubtful(Doubt.BehindTheRecord _) -> !served || forward;
      case ClockState.Doubtful(Doubt.WitnessesDisagree _) -> true;
    };
  }

  /**
   * A battery clock settles a start and a sleep; it proves nothing against people or the record.
   */
  private static boolean battery(ClockState state) {
    return switch (state) {
      case ClockState.Confirmed _ -> false;
      case ClockState.Unconfirmed _ -> true;
      case ClockState.Doubtful(Doubt.Stepped _) -> true;
      case ClockState.Doubtful(Doubt.BehindTheRecord _) -> false;
      case ClockState.Doubtful(Doubt.WitnessesDisagree _) -> false;
    };
  }
}
