package batq.receipt;

import java.util.List;

/** What one piece of paper says, from top to bottom. It is cut after the last line. */
public record Receipt(List<ReceiptLine> lines) {
  /** More lines than this would be a roll and no ticket. */
  private static final int MOST_LINES = 100;

  public Receipt {
    lines = List.copyOf(lines);
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("a receipt has 1 to 100 lines: " + lines.size());
    }
  }
}
