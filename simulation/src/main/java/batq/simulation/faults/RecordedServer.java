package batq.simulation.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import batq.client.StaffClient;
import batq.simulation.Programs;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server that worked under load, and all it did to its disk and answered, in order. */
final class RecordedServer {
  private static final int CROWD = 16;
  private static final int TICKETS_OF_THE_CROWD = 128;
  private static final int TICKETS_ONE_BY_ONE = 72;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path before;
  private final List<DiskRecord> recording;

  /** How many answers had been begun before each record. */
  private final int[] answers;

  private final Ledger ledger = new Ledger();

  private RecordedServer(Path before, List<DiskRecord> recording) {
    this.before = before;
    this.recording = recording;
    this.answers = new int[recording.size() + 1];
    readAnswers();
  }

  /** Lets a server run under load, and records it. */
  static RecordedServer underLoad(FaultOffice office)
      throws IOException, InterruptedException, Missing {
    var library = DiskLibrary.compileInto(office.folder());
    var before = office.copy("before-the-cut");
    var data = office.copy("recorded");
    var file = office.folder().resolve("recording");
    var watched = recorded(office.programs(), library, data, file);
    try (var server = office.start(watched, data)) {
      work(office, FaultOffice.address(server));
      server.kill();
    }
    var recording = DiskRecording.read(file);
    var recorded = new RecordedServer(before, recording);
    if (recorded.syncs() == 0) {
      throw new IllegalStateException(
          "the recorder saw no sync: it is not between server and disk");
    }
    return recorded;
  }

  /** The folder as it was before. */
  Path before() {
    return before;
  }

  List<DiskRecord> recording() {
    return recording;
  }

  Ledger ledger() {
    return ledger;
  }

  /** How many answers a client may know of, when the power goes before that record. */
  int answersBefore(int record) {
    return answers[record];
  }

  long syncs() {
    return recording.stream().filter(DiskRecord.SyncEnded.class::isInstance).count();
  }

  /** How many pages went from the log into the database: without any, no checkpoint was cut. */
  long pagesFoldedIn() {
    var database = new java.util.HashSet<Integer>();
    var pages = 0L;
    for (var record : recording) {
      if (record instanceof DiskRecord.Named(var file, var path) && path.equals("batq.db")) {
        database.add(file);
      }
      if (record instanceof DiskRecord.Written(var file, var _, var _) && database.contains(file)) {
        pages++;
      }
    }
    return pages;
  }

  private static Programs recorded(Programs programs, Path library, Path data, Path recording) {
    return programs
        .with("LD_PRELOAD", library.toString())
        .with("BATQ_DISK_FOLDER", data.toString())
        .with("BATQ_DISK_RECORD", recording.toString());
  }

  /** Groups first, then one by one, with calls between: both kinds of commit, many checkpoints. */
  private static void work(FaultOffice office, URI server) throws InterruptedException {
    try (var kiosk = new Kiosk(server, office.kioskToken(), PATIENCE);
        var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var visitor = 0; visitor < CROWD; visitor++) {
        crowd.submit(() -> issue(kiosk, TICKETS_OF_THE_CROWD / CROWD));
      }
      crowd.submit(() -> serve(office, server));
      crowd.submit(() -> issue(kiosk, TICKETS_ONE_BY_ONE));
    }
  }

  private static @Nullable Void issue(Kiosk kiosk, int tickets) throws InterruptedException {
    for (var ticket = 0; ticket < tickets; ticket++) {
      kiosk.issue(kiosk.request());
    }
    return null;
  }

  private static @Nullable Void serve(FaultOffice office, URI server) {
    var clerk = StaffClient.signIn(server, FaultOffice.CLERK, office.secret()).orThrow();
    var counter = CounterId.of(1);
    clerk.open(counter).orThrow();
    Optional<IssuedTicket> current = Optional.empty();
    for (var call = 0; call < 10; call++) {
      current.ifPresent(ticket -> clerk.start(ticket.id()).orThrow());
      current = clerk.next(counter, UUID.randomUUID(), current.map(IssuedTicket::id)).orThrow();
    }
    return null;
  }

  private void readAnswers() {
    for (var at = 0; at < recording.size(); at++) {
      if (recording.get(at) instanceof DiskRecord.Answered(var http)) {
        ticketIn(new String(http, UTF_8))
            .ifPresent(it -> ledger.answered(it.id().toString(), it.number().shown()));
      }
      answers[at + 1] = ledger.count();
    }
    if (ledger.count() < TICKETS_OF_THE_CROWD) {
      throw new IllegalStateException("the recorder saw only " + ledger.count() + " answers");
    }
  }

  /** The ticket in an answer that tells of one; other answers promise nothing. */
  private static Optional<IssuedTicket> ticketIn(String http) {
    var body = http.substring(http.indexOf("\r\n\r\n") + 4);
    var isTicket = http.startsWith("HTTP/1.1 20") && body.startsWith("{\"id\":");
    if (http.startsWith("HTTP/1.1 201") && !isTicket) {
      throw new IllegalStateException("an answer was sent in pieces: " + http);
    }
    return isTicket ? Optional.of(WireJson.read(body, IssuedTicket.class)) : Optional.empty();
  }
}
