package batq.display.board;

import static batq.wire.Announcement.Outcome.HEARD;
import static batq.wire.Announcement.Outcome.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.display.board.OfficeServer.Acknowledged;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of calls, told to a real port that is in trouble. */
class AcknowledgementsTest {
  private static final Patience ONCE =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), 1, Duration.ZERO);

  private final HandClock clock = new HandClock();
  private OfficeServer server;
  private Acknowledgements acknowledgements;

  @BeforeEach
  void open() throws IOException {
    var now = clock.instant();
    server = new OfficeServer(new Office(clock), Office.catalogue(now, now.plusSeconds(60)));
    acknowledgements =
        new Acknowledgements(new QueueClient(server.address(), "token", ONCE), clock);
  }

  @AfterEach
  void close() {
    acknowledgements.close();
    server.close();
  }

  @Test
  void whatTheServerDidNotHearIsToldAgainUntilItHears() {
    server.answersAcknowledgements(503);
    acknowledgements.tell(1, HEARD);
    acknowledgements.tell(2, SHOWN);
    await().until(() -> server.refusedAcknowledgements() >= 2);
    assertThat(server.acknowledged()).isEmpty();
    server.answersAcknowledgements(204);
    await().until(() -> server.acknowledged().size() == 2);
    assertThat(server.acknowledged())
        .containsExactly(new Acknowledged(1, HEARD), new Acknowledged(2, SHOWN));
  }

  @Test
  void whatTheServerDoesNotTakeHoldsUpNothing() {
    server.answersAcknowledgements(404);
    acknowledgements.tell(1, HEARD);
    await().until(() -> server.refusedAcknowledgements() == 1);
    server.answersAcknowledgements(204);
    acknowledgements.tell(2, HEARD);
    await().until(() -> server.acknowledged().equals(List.of(new Acknowledged(2, HEARD))));
  }

  @Test
  void whatIsTooOldIsDropped() {
    server.answersAcknowledgements(503);
    acknowledgements.tell(1, HEARD);
    acknowledgements.tell(2, HEARD);
    await().until(() -> server.refusedAcknowledgements() >= 1);
    clock.pass(Acknowledgements.OLDEST);
    acknowledgements.tell(3, HEARD);
    server.answersAcknowledgements(204);
    await().until(() -> !server.acknowledged().isEmpty());
    assertThat(server.acknowledged().getLast()).isEqualTo(new Acknowledged(3, HEARD));
    // The first may have been on its way when the server came back; the second had to wait.
    assertThat(server.acknowledged()).doesNotContain(new Acknowledged(2, HEARD));
  }

  @Test
  void aServerThatHearsNothingHoldsUpNobodyAndTheNewestAreKept() {
    server.answersAcknowledgements(503);
    var many = 10L * Acknowledgements.MOST;
    LongStream.rangeClosed(1, many).forEach(sequence -> acknowledgements.tell(sequence, SHOWN));
    server.answersAcknowledgements(204);
    await().until(() -> server.acknowledged().contains(new Acknowledged(many, SHOWN)));
    // Those that waited, and the one that was being told.
    assertThat(server.acknowledged()).hasSizeLessThanOrEqualTo(Acknowledgements.MOST + 1);
    assertThat(server.acknowledged().stream().map(Acknowledged::sequence))
        .containsAll(
            LongStream.rangeClosed(many - Acknowledgements.MOST + 1, many).boxed().toList());
  }
}
