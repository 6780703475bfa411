package batq.server.calendar;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.thai.ThaiDate;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** {@code /api/clock}: how far the time is relied on, and the supervisor's answer. */
public final class ClockRoutes {
  private static final Instant EARLIEST = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final ClockKeeper keeper;

  public ClockRoutes(ClockKeeper keeper) {
    this.keeper = keeper;
  }

  /** Yes, or what time it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({@JsonSubTypes.Type(Yes.class), @JsonSubTypes.Type(ItIs.class)})
  sealed interface Answer {}

  record Yes(boolean confirmed) implements Answer {}

  record ItIs(String now) implements Answer {}

  record Told(String kind, String sentence) {}

  record OtherMachines(int heard, int agree, Optional<Long> medianAheadSeconds) {}

  /**
   * @param why who vouches, or what speaks against the time; empty when it is only unconfirmed
   * @param question for the supervisor, while the time is not believed
   */
  record ClockNow(
      String state,
      Optional<String> why,
      OffsetDateTime now,
      LocalDate businessDay,
      Optional<String> question,
      OtherMachines witnesses,
      List<Told> alarms) {}

  public void add(RoutesConfig routes) {
    routes.get(
        "/api/clock",
        Described.as("How far the time is relied on.", this::show).gives(200, ClockNow.class),
        RouteRole.STAFF,
        RouteRole.HELPER,
        RouteRole.SUPERVISOR,
        RouteRole.EXECUTIVE,
        RouteRole.ADMIN);
    routes.post(
        "/api/clock",
        Described.as("Yes, the time is right, or what time it is.", this::answer)
            .takes(Answer.class)
            .gives(200, ClockNow.class),
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
  }

  private void show(Context ctx) {
    keeper.look();
    Answers.json(ctx, now());
  }

  private void answer(Context ctx) {
    var actor = Requests.caller(ctx).actor();
    switch (Requests.body(ctx, Answer.class)) {
      case Yes(var confirmed) -> {
        if (!confirmed) {
          throw Refused.field("confirmed", "true, or say what time it is as \"now\"");
        }
        keeper.confirm(actor);
      }
      case ItIs(var text) -> keeper.correct(instant(text), actor);
    }
    Answers.json(ctx, now());
  }

  private ClockNow now() {
    var clock = keeper.clock();
    var now = clock.now();
    var witnesses = keeper.witnesses();
    return new ClockNow(
        clock.state().word(),
        why(clock.state()),
        now.atZone(ThaiDate.ZONE).toOffsetDateTime(),
        clock.dayOf(now),
        clock.isBelieved() ? Optional.empty() : Optional.of(ClockSentence.question(now)),
        new OtherMachines(
            witnesses.ahead().size(),
            witnesses.agree(),
            witnesses.median().map(Duration::toSeconds)),
        ClockAlarm.of(clock, witnesses).stream()
            .map(alarm -> new Told(alarm.kind(), ClockSentence.of(alarm)))
            .toList());
  }

  private static Optional<String> why(ClockState state) {
    return switch (state) {
      case ClockState.Confirmed(var by) -> Optional.of(by.word());
      case ClockState.Unconfirmed() -> Optional.empty();
      case ClockState.Doubtful(var doubt) -> Optional.of(doubt.word());
    };
  }

  private static Instant instant(String text) {
    try {
      var now = OffsetDateTime.parse(text).toInstant();
      if (!now.isBefore(EARLIEST) && now.isBefore(LATEST)) {
        return now;
      }
    } catch (DateTimeException e) {
      // Answered below, as is a time that cannot be.
    }
    throw Refused.field("now", "a time as 2026-11-23T08:05:00+07:00, from 2025 to 2099");
  }
}
