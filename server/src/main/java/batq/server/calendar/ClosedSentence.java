package batq.server.calendar;

import batq.thai.ThaiDate;
import java.time.Instant;
import java.util.Optional;

/** The reason in one sentence to a visitor (domain.md §7.3; practice.md W18, W30). */
public final class ClosedSentence {
  private static final String SEE_STAFF = "กรุณาติดต่อเจ้าหน้าที่";

  private ClosedSentence() {}

  public static String of(Closed closed) {
    return switch (closed) {
      case Closed.BeforeOpening(var opens) -> "เริ่มรับบัตรคิวเวลา " + time(opens);
      case Closed.Break(var opens) -> "ขณะนี้พักให้บริการ รับบัตรคิวได้อีกครั้งเวลา " + time(opens);
      case Closed.AfterHours(var next) -> "วันนี้งดแจกบัตรคิวแล้ว " + again(next);
      case Closed.OnHoliday(var holiday, var next) ->
          "วันนี้หยุดราชการ (%s) %s".formatted(holiday.shortTh(), again(next));
      case Closed.NotToday(var next) -> "วันนี้ไม่เปิดให้บริการเรื่องนี้ " + again(next);
    };
  }

  /** With the hours as they are published, where the day has none left for it. */
  public static String of(Closed closed, String publishedHours) {
    var says = of(closed);
    return switch (closed) {
      case Closed.AfterHours _ -> says + hours(publishedHours);
      case Closed.NotToday _ -> says + hours(publishedHours);
      case Closed.OnHoliday _ -> says;
      case Closed.BeforeOpening _ -> says;
      case Closed.Break _ -> says;
    };
  }

  private static String hours(String published) {
    return published.isEmpty() ? "" : " เปิดให้บริการ" + published;
  }

  private static String again(Optional<Instant> next) {
    return next.map(
            at ->
                "รับบัตรคิวได้%s เวลา %s"
                    .formatted(
                        ThaiDate.weekdayDate(at.atZone(ThaiDate.ZONE).toLocalDate()), time(at)))
        .orElse(SEE_STAFF);
  }

  private static String time(Instant at) {
    return ThaiDate.time(at.atZone(ThaiDate.ZONE).toLocalTime());
  }
}
