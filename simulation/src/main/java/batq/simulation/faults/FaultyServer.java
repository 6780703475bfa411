package batq.simulation.faults;

import batq.simulation.Program;
import batq.simulation.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server whose disk obeys orders, on a copy of the office that stays when it is started again.
 */
final class FaultyServer implements AutoCloseable {
  private final FaultOffice office;
  private final Path library;
  private final Path data;
  private final DiskOrders orders;
  private Program server;

  private FaultyServer(FaultOffice office, Path library, Path data, DiskOrders orders) {
    this.office = office;
    this.library = library;
    this.data = data;
    this.orders = orders;
    this.server = start();
  }

  static FaultyServer on(FaultOffice office, String name) throws IOException, Missing {
    var orders = DiskOrders.in(Files.createTempFile(office.folder(), name, ".orders"));
    var library = DiskLibrary.compileInto(office.folder());
    return new FaultyServer(office, library, office.copy(name), orders);
  }

  DiskOrders orders() {
    return orders;
  }

  URI address() {
    return FaultOffice.address(server);
  }

  Path data() {
    return data;
  }

  Program program() {
    return server;
  }

  /** In order, or by force. */
  void stop(boolean killed) throws InterruptedException {
    if (killed) {
      server.kill();
    } else {
      server.close();
    }
  }

  void startAgain() {
    server.close();
    server = start();
  }

  /** Starts one of which it is expected that it will not be ready. */
  Program startUnready() {
    server.close();
    return office.startUnready(how(), data);
  }

  private Program start() {
    return office.start(how(), data);
  }

  private Programs how() {
    return office
        .programs()
        .with("LD_PRELOAD", library.toString())
        .with("BATQ_DISK_FOLDER", data.toString())
        .with("BATQ_DISK_CONTROL", orders.file().toString());
  }

  @Override
  public void close() throws IOException {
    server.close();
    FaultOffice.remove(data);
  }
}
