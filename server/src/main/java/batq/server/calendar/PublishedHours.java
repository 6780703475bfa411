package batq.server.calendar;

import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import batq.wire.ServiceId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The hours of services in words, as a notice or a poster says them: the office's sessions of the
 * week with lunch and the last ticket (domain.md §7.3; practice.md W29, B20). Single dates are told
 * by the days' own sentences and stand in no weekly hours.
 */
public final class PublishedHours {
  private static final int DAYS_OF_A_RANGE = 3;

  /** Which digits a text uses; one setting for a whole screen or paper (practice.md W34). */
  public enum Digits {
    THAI,
    ARABIC
  }

  private final OfficeHours hours;
  private final List<Session> sessions;

  PublishedHours(OfficeHours hours, LocalDate on) {
    this.hours = hours;
    this.sessions = hours.sessions().stream().filter(each -> each.term().holds(on)).toList();
  }

  /** Opening and closing of one stretch of a day. */
  private record Span(ClockTime from, ClockTime until) {}

  /**
   * {@code วันจันทร์ - วันศุกร์ เวลา ๐๘.๓๐ - ๑๖.๓๐ น. (ไม่หยุดพักกลางวัน) วันเสาร์ เวลา ๐๙.๐๐ -
   * ๑๒.๐๐ น.}; empty where no session of the week serves any of them.
   */
  public String of(Collection<ServiceId> services, Digits digits) {
    var weeks = new TreeMap<DayOfWeek, List<Span>>();
    for (var day : DayOfWeek.values()) {
      var spans = spans(services, day);
      if (!spans.isEmpty()) {
        weeks.put(day, spans);
      }
    }
    var text =
        groups(weeks).stream()
            .map(days -> inWords(days, weeks.getOrDefault(days.getFirst(), List.of())))
            .collect(Collectors.joining(" "));
    var all = text.isEmpty() ? "" : (text + lastTicket(services)).strip();
    return digits == Digits.THAI ? ThaiDigits.toThai(all) : all;
  }

  private List<Span> spans(Collection<ServiceId> services, DayOfWeek day) {
    var sorted =
        sessions.stream()
            .filter(session -> session.weekdays().contains(day))
            .filter(session -> services.stream().anyMatch(session::serves))
            .map(session -> new Span(session.from(), session.until()))
            .sorted(java.util.Comparator.comparing(Span::from))
            .toList();
    var joined = new ArrayList<Span>();
    for (var span : sorted) {
      if (joined.isEmpty() || joined.getLast().until().isBefore(span.from())) {
        joined.add(span);
      } else {
        var before = joined.removeLast();
        var later = before.until().isBefore(span.until()) ? span.until() : before.until();
        joined.add(new Span(before.from(), later));
      }
    }
    return joined;
  }

  /** Days next to each other with the same hours, together. */
  private static List<List<DayOfWeek>> groups(TreeMap<DayOfWeek, List<Span>> weeks) {
    var groups = new ArrayList<List<DayOfWeek>>();
    for (var each : weeks.entrySet()) {
      var day = each.getKey();
      if (!groups.isEmpty()) {
        var last = groups.getLast().getLast();
        if (last.plus(1) == day && each.getValue().equals(weeks.get(last))) {
          groups.getLast().add(day);
          continue;
        }
      }
      groups.add(new ArrayList<>(List.of(day)));
    }
    return groups;
  }

  private static String inWords(List<DayOfWeek> days, List<Span> spans) {
    var times =
        spans.stream()
            .map(span -> "%s - %s น.".formatted(clock(span.from()), clock(span.until())))
            .collect(Collectors.joining(" และ "));
    return "%s เวลา %s%s".formatted(inWords(days), times, lunch(spans));
  }

  private static String inWords(List<DayOfWeek> days) {
    return switch (days.size()) {
      case 7 -> "ทุกวัน";
      case 1, 2 -> days.stream().map(ThaiDate::weekday).collect(Collectors.joining(" และ"));
      default ->
          days.size() >= DAYS_OF_A_RANGE
              ? ThaiDate.weekday(days.getFirst()) + " - " + ThaiDate.weekday(days.getLast())
              : "";
    };
  }

  /** Said only where it is true of all that is named (practice.md W29). */
  private static String lunch(List<Span> spans) {
    var noon = ClockTime.parse("12:00");
    var one = ClockTime.parse("13:00");
    var through =
        spans.stream().anyMatch(span -> span.from().isBefore(noon) && one.isBefore(span.until()));
    return through ? " (ไม่หยุดพักกลางวัน)" : "";
  }

  private String lastTicket(Collection<ServiceId> services) {
    var last = services.stream().flatMap(each -> hours.lastTicket(each).stream()).toList();
    // As one choice they are open as long as any of them is.
    return last.size() < services.size()
        ? ""
        : last.stream()
            .max(ClockTime::compareTo)
            .map(at -> " รับบัตรคิวถึงเวลา %s น.".formatted(clock(at)))
            .orElse("");
  }

  private static String clock(ClockTime time) {
    return time.toString().replace(':', '.');
  }
}
