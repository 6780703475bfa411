package batq.server.calendar;

import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The order by which a session is held, as the office numbers it (practice.md B19).
 *
 * @param dated empty where the office has not entered it
 */
public record Order(String number, Optional<LocalDate> dated) {
  private static final int LONGEST = 60;

  public Order {
    if (number.isBlank() || number.codePointCount(0, number.length()) > LONGEST) {
      throw new IllegalArgumentException("an order has a number of 1 to 60 letters: " + number);
    }
  }

  /** {@code คำสั่งที่ ๑๒๓/๒๕๖๙ ลงวันที่ ๑ ตุลาคม ๒๕๖๙}. */
  public String inWords() {
    return "คำสั่งที่ "
        + ThaiDigits.toThai(number)
        + dated.map(date -> " ลงวันที่ " + ThaiDate.memo(date)).orElse("");
  }
}
