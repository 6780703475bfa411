package batq.simulation.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** A full disk (TRUST D7): those who wait are still called, in the room of the ballast. */
final class FullDisk implements FaultProgram {
  private static final String FULL = "503 store-full";
  private static final int ROOM_KB = 256;

  @Override
  public int aNight() {
    return 50;
  }

  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing {
    var full = new SickDisk(FULL, FullDisk::fill, FullDisk::lastWords);
    // Smaller than what lies on it, so that giving up the ballast makes no room.
    var noRoom = new SickDisk(FULL, server -> server.orders().quota(1), FullDisk::lastWords);
    try (var server = FaultyServer.on(office, "full")) {
      var rounds = full.rounds(office, server, count);
      server.stop(false);
      rounds.broken.addAll(Judge.once(office, server.data(), rounds.ledger));
      server.startAgain();
      return List.of(
          Trial.of("full disk", rounds.report()),
          Trial.control(
              "full disk without the ballast's room", noRoom.rounds(office, server, 1).report()));
    }
  }

  private static void fill(FaultyServer server) throws IOException {
    try (var files = Files.list(server.data())) {
      var kilobytes = files.mapToLong(file -> file.toFile().length()).sum() / 1024;
      server.orders().quota(Math.toIntExact(kilobytes) + ROOM_KB);
    }
  }

  private static Optional<String> lastWords(Desk desk) {
    return desk.servesOne()
        ? Optional.empty()
        : Optional.of("last words: one who waits could not be called and served");
  }
}
