package batq.server.ticket;

import java.util.Locale;

/** How a visit came to be served, which decides what of it is measured (practice.md §2). */
public enum Manner {
  /** Took a number and was called. */
  QUEUED,
  /** Went straight to the counter (รับบริการทันที): its wait is not measured. */
  WALK_UP,
  /** Served by hand while the system was down, and entered afterwards. */
  BY_HAND;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
