package batq.kiosk.ticket;

import java.time.Duration;

/**
 * How long the kiosk waits for a visitor.
 *
 * @param moreTimeAfter an untouched screen asks ต้องการเวลาเพิ่มหรือไม่; never under 60 s
 *     (domain.md §8)
 * @param startAgainAfter the question itself is answered by silence
 * @param takeTicketFor the ticket is out, the words still stand
 * @param numberStays a number without paper is not pushed aside by the next visitor's button
 *     (practice.md B1)
 */
public record Times(
    Duration moreTimeAfter,
    Duration startAgainAfter,
    Duration takeTicketFor,
    Duration numberStays) {
  public static final Times DEFAULT =
      new Times(
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  /**
   * "System problem" and "a moment" stay long enough to be read, also when the server is back at
   * once.
   */
  static final Duration TROUBLE_READ_FOR = Duration.ofSeconds(20);

  /** A line cut for less than this is not worth a word to visitors. */
  static final Duration SHORT_CUT = Duration.ofSeconds(5);

  /** How often a resting printer is asked whether it can print again. */
  static final Duration PRINTER_ASKED_EVERY = Duration.ofSeconds(3);
}
