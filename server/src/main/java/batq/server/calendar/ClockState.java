package batq.server.calendar;

/** How far the office's time can be relied on. */
public sealed interface ClockState {
  String word();

  /** Somebody vouches for it. */
  record Confirmed(VouchedBy by) implements ClockState {
    @Override
    public String word() {
      return "confirmed";
    }
  }

  /** The machine was started, and nobody has vouched for its clock yet. */
  record Unconfirmed() implements ClockState {
    @Override
    public String word() {
      return "unconfirmed";
    }
  }

  /** Something speaks against it. */
  record Doubtful(Doubt doubt) implements ClockState {
    @Override
    public String word() {
      return "doubtful";
    }
  }

  /**
   * Whether the hours of the day are known well enough to turn somebody away by them. After a step
   * and against witnesses the office's time still runs on from one that was believed.
   */
  default boolean knowsTheHour() {
    return switch (this) {
      case Confirmed _ -> true;
      case Unconfirmed _ -> false;
      case Doubtful(Doubt.BehindTheRecord _) -> false;
      case Doubtful(Doubt.Stepped _) -> true;
      case Doubtful(Doubt.WitnessesDisagree _) -> true;
    };
  }
}
