package batq.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the kiosk and the wall need to know of the office: {@code GET /api/catalogue}. Opening hours
 * are given as intervals for the coming {@value #DAYS} days, so that no device computes a holiday.
 *
 * @param version changes whenever anything in it does; the ETag
 * @param sample true for a demonstration folder: every screen and paper says ข้อมูลตัวอย่าง
 *     (practice.md B27)
 * @param choices what a visitor may choose, the most used first
 * @param days today and the days after it
 * @param messages for the wall's message line, in turn
 */
public record Catalogue(
    String version,
    boolean sample,
    Office office,
    List<Department> departments,
    List<Choice> choices,
    List<ClassOfVisitor> visitorClasses,
    List<Counter> counters,
    List<Day> days,
    List<String> messages) {

  /** For how many days the opening intervals reach ahead. */
  public static final int DAYS = 14;

  public Catalogue {
    departments = List.copyOf(departments);
    choices = List.copyOf(choices);
    visitorClasses = List.copyOf(visitorClasses);
    counters = List.copyOf(counters);
    days = List.copyOf(days);
    messages = List.copyOf(messages);
  }

  /**
   * The office's own name, the hall's (may be empty, practice.md W20) and the telephone to ask (may
   * be empty).
   */
  public record Office(String nameTh, String nameEn, String hallTh, String telephone) {}

  /** A department (ส่วนราชการ) and its series. */
  public record Department(String id, String nameTh, String nameEn) {}

  /**
   * One choice on the kiosk. Services that share a public name are one choice (practice.md A7).
   *
   * @param labelTh at most 24 characters, as people say it
   * @param nameTh the official public name
   * @param feeTh one sentence, also when there is no fee
   * @param place where it is served
   * @param open the hours in which tickets are given, in order
   * @param enquiry true for the one choice behind ไม่แน่ใจ / สอบถามเจ้าหน้าที่
   */
  public record Choice(
      ServiceId serviceId,
      Series series,
      String departmentId,
      String labelTh,
      String labelEn,
      String nameTh,
      String nameEn,
      List<Document> documents,
      String feeTh,
      String feeEn,
      Place place,
      List<Interval> open,
      boolean enquiry) {
    public Choice {
      documents = List.copyOf(documents);
      open = List.copyOf(open);
    }
  }

  /** A paper the visitor should have ready. */
  public record Document(String th, String en, boolean required) {}

  /**
   * Where to go: a zone in words, and a counter number only if exactly one serves it (practice.md
   * B15).
   */
  public record Place(String zoneTh, String zoneEn, Optional<CounterId> counterId) {}

  /** A class a visitor may name; {@code priority} classes go by the office's priority rule. */
  public record ClassOfVisitor(
      VisitorClass visitorClass, String labelTh, String labelEn, boolean priority) {}

  /** A counter and the services it serves. */
  public record Counter(CounterId counterId, String nameTh, List<ServiceId> serves) {
    public Counter {
      serves = List.copyOf(serves);
    }
  }

  /** A span of time, its end not included. */
  public record Interval(Instant from, Instant until) {
    public Interval {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException(
            "an interval ends after it begins: " + from + " to " + until);
      }
    }

    public boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  /** A day with its short holiday name, if it is one (practice.md D16). */
  public record Day(LocalDate date, Optional<String> holidayTh) {}
}
