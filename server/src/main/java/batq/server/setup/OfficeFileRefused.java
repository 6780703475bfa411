package batq.server.setup;

import batq.wire.BadJson;

/** An office's file that cannot be taken: which field, and what is wrong with it. */
public final class OfficeFileRefused extends RuntimeException {
  private OfficeFileRefused(String message, Throwable cause) {
    super(message, cause);
  }

  static OfficeFileRefused because(BadJson bad) {
    var where = bad.field().isEmpty() ? "the file" : bad.field();
    return new OfficeFileRefused(where + ": " + bad.reason(), bad);
  }
}
