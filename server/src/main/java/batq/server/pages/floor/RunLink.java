package batq.server.pages.floor;

import batq.wire.TicketNumber;

/** The way to the cancelling of a run, which asks once more before it does anything. */
public record RunLink(TicketNumber first, TicketNumber last) {

  /** From another page. */
  public String page() {
    return "/floor?" + query();
  }

  /** From the helper's own page. */
  public String sheet() {
    return "/floor/run/asked?" + query();
  }

  private String query() {
    return "first=%s&last=%s".formatted(first.shown(), last.shown());
  }
}
