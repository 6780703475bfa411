package batq.server.pages.floor;

import batq.server.calendar.OfficeClock;
import batq.server.http.Refused;
import batq.server.ticket.HandService;
import batq.server.ticket.TicketSearch;
import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The helper's fields into types: digits of either kind, and times as people write them. */
final class FloorForms {
  private static final int MOST_TICKETS = 100;
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})");
  private static final Pattern WORD = Pattern.compile("[a-z0-9_]{0,40}");

  private FloorForms() {}

  /** Tickets, separated by commas. */
  static List<TicketId> tickets(Context ctx, String field) {
    var text = given(ctx, field);
    try {
      var ids = Arrays.stream(text.split(",")).map(TicketId::parse).distinct().toList();
      if (ids.size() <= MOST_TICKETS) {
        return ids;
      }
    } catch (IllegalArgumentException e) {
      // Answered below.
    }
    throw Refused.field(field, "not 1 to %d tickets".formatted(MOST_TICKETS));
  }

  /** The ticked ones of a list. */
  static List<TicketId> ticked(Context ctx, String field) {
    try {
      return ctx.formParams(field).stream().limit(MOST_TICKETS).map(TicketId::parse).toList();
    } catch (IllegalArgumentException e) {
      throw Refused.field(field, "not a ticket");
    }
  }

  static VisitorClass visitorClass(Context ctx) {
    try {
      return new VisitorClass(given(ctx, "visitorClass"));
    } catch (IllegalArgumentException e) {
      throw Refused.field("visitorClass", "not a class of visitors");
    }
  }

  /** The first and the last number of a run, as somebody typed them. */
  record TypedRun(String first, String last) {
    /** The two numbers; empty where one of them is none. */
    Optional<Ends> ends() {
      try {
        return Optional.of(new Ends(new TicketNumber(typed(first)), new TicketNumber(typed(last))));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** The first and the last number of a run. */
  record Ends(TicketNumber first, TicketNumber last) {}

  static TypedRun run(Context ctx) {
    return new TypedRun(given(ctx, "first"), given(ctx, "last"));
  }

  /** The run of which a link tells; empty words where it tells none. */
  static TypedRun linkedRun(Context ctx) {
    return new TypedRun(asked(ctx, "first"), asked(ctx, "last"));
  }

  static int device(Context ctx) {
    try {
      return Integer.parseInt(given(ctx, "device"));
    } catch (NumberFormatException e) {
      throw Refused.field("device", "not a device");
    }
  }

  /** The times of a service; empty when both fields are; refused when only one is a time. */
  static Optional<HandService.Times> times(Context ctx, OfficeClock clock) {
    var from = given(ctx, "from").strip();
    var until = given(ctx, "until").strip();
    if (from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new HandService.Times(today(clock, from), today(clock, until)));
  }

  /** What the filter of the list asks for; what it cannot mean finds nothing or is left out. */
  static TicketSearch search(Context ctx, OfficeClock clock) {
    var hour = hour(asked(ctx, "hour"));
    var from = hour.map(it -> clock.today().atTime(it, 0).atZone(ThaiDate.ZONE).toInstant());
    return new TicketSearch(
        typed(asked(ctx, "number")),
        word(asked(ctx, "service")),
        word(asked(ctx, "visitorClass")),
        from,
        from.map(it -> it.plusSeconds(3600)),
        asked(ctx, "waiting").equals("on"));
  }

  private static Optional<Integer> hour(String text) {
    return text.matches("[0-9]|1[0-9]|2[0-3]")
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  private static Instant today(OfficeClock clock, String text) {
    var time = TIME.matcher(ThaiDigits.toArabic(text.replace("น.", "").strip()));
    if (time.matches()) {
      try {
        var at = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        return clock.today().atTime(at).atZone(ThaiDate.ZONE).toInstant();
      } catch (DateTimeException e) {
        // Answered below.
      }
    }
    throw new NotATime(text);
  }

  /** Somebody wrote something else where a time is asked for; they are told so in words. */
  static final class NotATime extends RuntimeException {
    NotATime(String text) {
      super("not a time of day: " + text, null, false, false);
    }
  }

  private static String word(String text) {
    return WORD.matcher(text).matches() ? text : "";
  }

  private static String typed(String text) {
    return ThaiDigits.toArabic(text.strip()).toUpperCase(java.util.Locale.ROOT);
  }

  private static String asked(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).orElse("");
  }

  private static String given(Context ctx, String field) {
    return Optional.ofNullable(ctx.formParam(field))
        .orElseThrow(() -> Refused.field(field, "missing"));
  }
}
