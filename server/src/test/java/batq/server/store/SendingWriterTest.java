package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why the writer sends to nobody: the control of the fault program {@code stuck-readers} (TRUST
 * T3).
 */
class SendingWriterTest {
  private static final int MANY = 20_000;
  private static final byte[] FRAME = new byte[64 * 1024];

  @TempDir Path folder = Path.of("");

  @Test
  void sentFromTheWritersThreadOneWhoNeverReadsStopsEveryCommand() throws Exception {
    var done = new AtomicInteger();
    try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var deaf = new Socket(listening.getInetAddress(), listening.getLocalPort());
        var line = listening.accept();
        var database = Notes.office(folder.resolve("batq.db"));
        var clients = Executors.newSingleThreadExecutor()) {
      database.onCommitted(recorded -> send(line));
      clients.submit(
          () -> {
            for (; done.get() < MANY && !line.isClosed(); done.incrementAndGet()) {
              Notes.write(database, 1);
            }
          });
      assertThat(stands(done)).isTrue();
      assertThat(deaf.isConnected()).isTrue();
      line.close();
    }
    assertThat(done.get()).isLessThan(MANY);
  }

  /** Whether nothing more is done for two seconds, before all is. */
  private static boolean stands(AtomicInteger done) throws InterruptedException {
    for (var before = -1; done.get() < MANY; ) {
      if (done.get() == before) {
        return true;
      }
      before = done.get();
      TimeUnit.SECONDS.sleep(2);
    }
    return false;
  }

  private static void send(Socket line) {
    try {
      line.getOutputStream().write(FRAME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
