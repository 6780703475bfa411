package batq.server.imports;

import batq.server.feedback.Rating;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of a file of past visits.
 *
 * @param line its place in the file
 * @param finishedAt empty for a no-show, of which only the first call is known
 */
record PastVisit(
    long line,
    int site,
    LocalDate day,
    TicketNumber number,
    ServiceId serviceId,
    VisitorClass visitorClass,
    Channel channel,
    Instant issuedAt,
    Instant calledAt,
    CounterId counter,
    Optional<Instant> finishedAt,
    Optional<Rating> rating) {

  PastVisit {
    if (!TicketNumber.of(number.series(), ordinal(number)).equals(number)) {
      throw new IllegalArgumentException("no such number is ever given out: " + number);
    }
    if (calledAt.isBefore(issuedAt)) {
      throw new IllegalArgumentException("called before it was issued");
    }
    if (finishedAt.isPresent() && finishedAt.get().isBefore(calledAt)) {
      throw new IllegalArgumentException("finished before it was called");
    }
    if (rating.isPresent() && finishedAt.isEmpty()) {
      throw new IllegalArgumentException("a no-show has no rating");
    }
  }

  int ordinal() {
    return ordinal(number);
  }

  private static int ordinal(TicketNumber number) {
    return Integer.parseInt(number.shown().substring(1));
  }

  /** Always the same for the same visit, so that a second import finds it there. */
  TicketId id() {
    var name = "batq.import\n" + site + "\n" + day + "\n" + number + "\n" + issuedAt.toEpochMilli();
    var hash = sha256(name);
    hash[6] = (byte) (hash[6] & 0x0f | 0x40);
    hash[8] = (byte) (hash[8] & 0x3f | 0x80);
    var bytes = java.nio.ByteBuffer.wrap(hash);
    return new TicketId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
