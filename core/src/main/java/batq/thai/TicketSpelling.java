package batq.thai;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A ticket's number read sign by sign (domain.md §7.1): {@code 3021} is {@code สาม ศูนย์ สอง
 * หนึ่ง}.
 */
public final class TicketSpelling {
  private static final List<String> LETTERS =
      List.of(
          "เอ",
          "บี",
          "ซี",
          "ดี",
          "อี",
          "เอฟ",
          "จี",
          "เอช",
          "ไอ",
          "เจ",
          "เค",
          "แอล",
          "เอ็ม",
          "เอ็น",
          "โอ",
          "พี",
          "คิว",
          "อาร์",
          "เอส",
          "ที",
          "ยู",
          "วี",
          "ดับเบิลยู",
          "เอ็กซ์",
          "วาย",
          "แซด");

  private TicketSpelling() {}

  public static String thai(String ticket) {
    return spelled(
        ticket,
        sign -> isLetter(sign) ? LETTERS.get(sign - 'A') : NumberWords.thaiDigit(sign - '0'));
  }

  /** Letters stay letters: {@code R012} is {@code R zero one two}. */
  public static String english(String ticket) {
    return spelled(
        ticket,
        sign -> isLetter(sign) ? Character.toString(sign) : NumberWords.english(sign - '0'));
  }

  private static String spelled(String ticket, IntFunction<String> word) {
    if (!ticket.matches("[0-9A-Z]+")) {
      throw new IllegalArgumentException("only digits and capital letters are read: " + ticket);
    }
    return ticket.chars().mapToObj(word).collect(Collectors.joining(" "));
  }

  private static boolean isLetter(int sign) {
    return sign >= 'A';
  }
}
