package batq.server.pages;

import java.util.List;
import java.util.regex.Pattern;

/** What people, children and programs type into fields that ask for something else. */
public final class Nonsense {
  public static final List<String> ALL =
      List.of(
          "",
          "   ",
          "ก".repeat(5000),
          "๑๒๓",
          "-5",
          "99999999999999999999",
          "<script>alert('ก')</script>",
          "ก\u0000ข\u0007\u001bค\r\nง",
          "\u202eกลับหลัง\u200f\u2066x",
          "31 ก.พ. 2569",
          "๓๑ กุมภาพันธ์",
          "๒๕.๖๑ น.",
          "nothing-offered",
          "\ud83d\ude00".repeat(40));

  /** What must not come back from a page as it was typed. */
  public static final Pattern UNSAFE =
      Pattern.compile("<script>alert|[\\u0000\\u0007\\u001b\\u202e\\u200f\\u2066]");

  /** A word that somebody of the office reads. */
  public static final Pattern THAI = Pattern.compile("(?s).*\\p{InThai}.*");

  private Nonsense() {}
}
