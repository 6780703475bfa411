package batq.hardware.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells a printer's replies apart by their bit patterns and drops whatever fits none: flow control
 * bytes may stand anywhere, and a byte of the wrong pattern is noise and never a status.
 */
public final class StatusReplyParser {
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;
  private static final int PATTERN = 0x93;
  private static final int REAL_TIME = 0x12;
  private static final int AUTOMATIC = 0x10;
  private static final int LATER_PATTERN = 0x90;
  private static final int JOB_HEAD = 0x37;
  private static final int JOB_KIND = 0x22;

  private final List<Integer> begun = new ArrayList<>();

  /** The replies that are complete with these bytes. */
  public List<StatusReply> feed(byte[] bytes) {
    var replies = new ArrayList<StatusReply>();
    for (var signed : bytes) {
      feed(signed & 0xFF).ifPresent(replies::add);
    }
    return replies;
  }

  private Optional<StatusReply> feed(int value) {
    if (value == XON || value == XOFF) {
      return Optional.empty();
    }
    begun.add(value);
    var reply = reply();
    if (reply.isPresent()) {
      begun.clear();
    }
    return reply;
  }

  /** By the first byte's pattern. */
  private Optional<StatusReply> reply() {
    var first = begun.getFirst();
    if (first == JOB_HEAD) {
      return jobDone();
    }
    if ((first & PATTERN) == REAL_TIME) {
      return realTime();
    }
    return (first & PATTERN) == AUTOMATIC ? automatic() : dropped();
  }

  private Optional<StatusReply> realTime() {
    return Optional.of(new StatusReply.RealTime(begun.getFirst()));
  }

  private Optional<StatusReply> automatic() {
    var last = begun.getLast();
    if (begun.size() > 1 && (last & LATER_PATTERN) != 0) {
      return beginAgainWith(last);
    }
    return begun.size() < 4
        ? Optional.empty()
        : Optional.of(
            new StatusReply.Automatic(begun.get(0), begun.get(1), begun.get(2), begun.get(3)));
  }

  private Optional<StatusReply> jobDone() {
    var at = begun.size() - 1;
    var last = begun.getLast();
    var fits =
        switch (at) {
          case 0 -> true;
          case 1 -> last == JOB_KIND;
          case 6 -> last == 0;
          default -> last >= ' ' && last <= '~';
        };
    if (!fits) {
      return beginAgainWith(last);
    }
    if (at < 6) {
      return Optional.empty();
    }
    var signs = new StringBuilder();
    begun.subList(2, 6).forEach(sign -> signs.append((char) sign.intValue()));
    return Optional.of(new StatusReply.JobDone(signs.toString()));
  }

  /** What was begun is noise; its last byte may begin something. */
  private Optional<StatusReply> beginAgainWith(int last) {
    begun.clear();
    return feed(last);
  }

  private Optional<StatusReply> dropped() {
    begun.clear();
    return Optional.empty();
  }
}
