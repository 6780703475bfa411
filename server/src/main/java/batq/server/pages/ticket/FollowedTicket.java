package batq.server.pages.ticket;

import batq.look.SeriesMark;
import batq.server.pages.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as its own page shows it: nothing of who holds it, and no id.
 *
 * @param at the server's clock when it was drawn
 * @param service the public name; never that of a sensitive service
 * @param zone where it is served, in words
 * @param counter if exactly one serves it (practice.md B15)
 * @param lastCalled of the same series
 * @param papers what to have ready
 */
public record FollowedTicket(
    Language language,
    Instant at,
    String number,
    SeriesMark mark,
    Standing standing,
    String service,
    String zone,
    Optional<Integer> counter,
    Optional<String> lastCalled,
    List<Paper> papers,
    String telephone) {
  public FollowedTicket {
    papers = List.copyOf(papers);
  }

  /** A document to have ready. */
  public record Paper(String name, boolean required) {}

  public String say(String th, String en) {
    return language.say(th, en);
  }

  public String time() {
    return language.time(at);
  }
}
