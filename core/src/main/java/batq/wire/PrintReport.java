package batq.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the printer said of one ticket: {@code POST /api/tickets/{id}/print-report}. */
public record PrintReport(Outcome outcome) {
  /**
   * Only {@link #PRINTED} means that paper came out; {@link #UNCONFIRMED} that all was sent and
   * nothing heard.
   */
  public enum Outcome {
    @JsonProperty("printed")
    PRINTED,
    @JsonProperty("out-of-paper")
    OUT_OF_PAPER,
    @JsonProperty("cover-open")
    COVER_OPEN,
    @JsonProperty("printer-error")
    PRINTER_ERROR,
    @JsonProperty("unreachable")
    UNREACHABLE,
    @JsonProperty("unconfirmed")
    UNCONFIRMED
  }
}
