package batq.server.report;

import batq.server.statistics.PeriodFigures;
import batq.wire.WireJson;
import java.nio.charset.StandardCharsets;

/**
 * A report as a file: what {@code batq report} writes and {@code /api/reports} answers.
 *
 * @param sample whether the folder is sample data; then the file says so (practice.md B27)
 */
public record ReportFile(PeriodFigures figures, boolean sample) {
  static final String SAMPLE = "ข้อมูลตัวอย่าง";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The forms a report has. */
  public enum Format {
    JSON("application/json; charset=utf-8"),
    CSV("text/csv; charset=utf-8");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    public String contentType() {
      return contentType;
    }
  }

  public byte[] bytes(Format format) {
    return switch (format) {
      case JSON -> json().getBytes(StandardCharsets.UTF_8);
      case CSV -> csv().getBytes(StandardCharsets.UTF_8);
    };
  }

  /** {@code batq-2026-03.csv}. */
  public String name(Format format) {
    var ending = format.name().toLowerCase(java.util.Locale.ROOT);
    return "batq-" + figures.period().code() + "." + ending;
  }

  public String json() {
    return WireJson.writeIndented(FiguresJson.of(figures, sample)) + "\n";
  }

  /** Tidy: one figure a line; with the mark by which spreadsheets know UTF-8. */
  public String csv() {
    return BYTE_ORDER_MARK + FiguresCsv.of(figures, sample);
  }
}
