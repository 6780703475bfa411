package batq.server.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the people in charge must be told of the time; a page shows its sentence. */
public sealed interface ClockAlarm {
  String kind();

  /** Nobody has vouched for the time since the start. */
  record Unconfirmed() implements ClockAlarm {
    @Override
    public String kind() {
      return "unconfirmed";
    }
  }

  /** The machine's clock jumped by so much. */
  record Stepped(Duration by) implements ClockAlarm {
    @Override
    public String kind() {
      return "stepped";
    }
  }

  /** The machine's clock is so far behind what has already happened. */
  record BehindTheRecord(Duration by) implements ClockAlarm {
    @Override
    public String kind() {
      return "behind-the-record";
    }
  }

  /** Most other machines say another time; the middle one is ahead by so much (practice.md B5). */
  record OthersDiffer(Duration ahead) implements ClockAlarm {
    @Override
    public String kind() {
      return "others-differ";
    }
  }

  /** Another business day than the calendar's goes on, for people hold numbers of it. */
  record DayGoesOn(LocalDate day) implements ClockAlarm {
    @Override
    public String kind() {
      return "day-goes-on";
    }
  }

  /** All that is to be told now. */
  static List<ClockAlarm> of(OfficeClock clock, Witnesses.View witnesses) {
    var alarms = new ArrayList<ClockAlarm>();
    switch (clock.state()) {
      case ClockState.Confirmed _ -> {}
      case ClockState.Unconfirmed _ -> alarms.add(new Unconfirmed());
      case ClockState.Doubtful(Doubt.Stepped(var by)) ->
          alarms.add(new Stepped(Duration.ofSeconds(by)));
      case ClockState.Doubtful(Doubt.BehindTheRecord(var by)) ->
          alarms.add(new BehindTheRecord(Duration.ofSeconds(by)));
      case ClockState.Doubtful(Doubt.WitnessesDisagree(var by)) ->
          alarms.add(new OthersDiffer(Duration.ofSeconds(by)));
    }
    if (witnesses.worthTelling() && alarms.stream().noneMatch(OthersDiffer.class::isInstance)) {
      alarms.add(new OthersDiffer(witnesses.median().orElseThrow()));
    }
    clock
        .heldDay()
        .filter(day -> !day.equals(clock.date()))
        .map(DayGoesOn::new)
        .ifPresent(alarms::add);
    return List.copyOf(alarms);
  }
}
