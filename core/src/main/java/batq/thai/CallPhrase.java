package batq.thai;

/**
 * What is said when a number is called, and what the wall adds (domain.md §7.1 with the corrections
 * W14 and W15 of practice.md: a priority number is called like any other).
 */
public enum CallPhrase {
  /** The first call. */
  FIRST("", "Number %s, please go to counter %s."),
  /** A call in between; it is spoken like the first, the wall says which. */
  AGAIN("เรียกครั้งที่ ๒", "Second call for number %s, please go to counter %s."),
  /** The last call, after which staff may note that nobody came. */
  LAST("เรียกครั้งสุดท้าย", "Last call for number %s, please go to counter %s.");

  private final String wallWords;
  private final String english;

  CallPhrase(String wallWords, String english) {
    this.wallWords = wallWords;
    this.english = english;
  }

  /**
   * The phrase of the call {@code nth} (1 is the first) when {@code last} calls end in a no-show.
   */
  public static CallPhrase of(int nth, int last) {
    if (nth < 1 || last < 2) {
      throw new IllegalArgumentException("calls count from 1, the last is 2 or more: " + nth);
    }
    if (nth == 1) {
      return FIRST;
    }
    return nth >= last ? LAST : AGAIN;
  }

  /** The Thai sentence, ending in ค่ะ. */
  public String thai(String ticket, int counter) {
    var place = "ที่ช่องบริการ " + NumberWords.thai(counter) + " ค่ะ";
    var number = TicketSpelling.thai(ticket);
    return switch (this) {
      case FIRST, AGAIN -> "ขอเชิญหมายเลข " + number + " " + place;
      case LAST -> "เรียกหมายเลข " + number + " เป็นครั้งสุดท้าย " + place;
    };
  }

  public String english(String ticket, int counter) {
    return english.formatted(TicketSpelling.english(ticket), NumberWords.english(counter));
  }

  /** Words for the wall beside the label; empty at the first call. */
  public String wallWords() {
    return wallWords;
  }
}
