package batq.server.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.http.RouteRole;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrandSocketTest {
  private static final Errand ERRAND = new Errand.MakeBackup(Optional.of("/media/somewhere"));

  @TempDir Path folder;
  private final List<Errand> asked = new CopyOnWriteArrayList<>();
  private Path address;
  private ErrandSocket socket;

  @BeforeEach
  void open() throws IOException {
    address = folder.resolve("batq.sock");
    socket =
        ErrandSocket.open(
            address,
            errand -> {
              asked.add(errand);
              return new ErrandAnswer.Done("ทำแล้ว");
            });
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
  }

  @Test
  void anErrandIsAskedAndAnswered() throws IOException {
    assertThat(ErrandClient.ask(address, ERRAND)).contains(new ErrandAnswer.Done("ทำแล้ว"));
    assertThat(asked).containsExactly(ERRAND);
  }

  @Test
  void withoutAServerNobodyAnswers() throws IOException {
    socket.close();
    assertThat(ErrandClient.ask(address, ERRAND)).isEmpty();
    assertThat(ErrandClient.ask(folder.resolve("none"), ERRAND)).isEmpty();
  }

  @Test
  void whatIsNotExactlyAnErrandIsRefused() throws IOException {
    for (var line :
        List.of(
            "",
            "hello",
            "{\"kind\":\"format-disk\"}",
            "{\"kind\":\"make-backup\"}",
            "{\"kind\":\"make-backup\",\"folder\":null,\"more\":1}",
            "{\"kind\":\"add-staff\",\"name\":\"a\",\"role\":5,\"secret\":\"b\"}",
            "[".repeat(5000))) {
      assertThat(said(line + "\n")).as(line).contains("\"kind\":\"failed\"", "not an errand");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aLineWithoutEndIsNotReadToItsEnd() throws IOException {
    assertThatThrownBy(() -> said("x".repeat(Line.LONGEST + 10_000)))
        .isInstanceOf(IOException.class);
    assertThat(ErrandClient.ask(address, ERRAND)).isPresent();
  }

  @Test
  void whoConnectsAndSaysNothingKeepsNobodyOutForLong() throws IOException {
    var silent = new ArrayList<SocketChannel>();
    for (var i = 0; i < 8; i++) {
      silent.add(SocketChannel.open(UnixDomainSocketAddress.of(address)));
    }
    assertThatThrownBy(() -> ErrandClient.ask(address, ERRAND)).isInstanceOf(IOException.class);
    silent.getFirst().close();
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> ErrandClient.ask(address, ERRAND).isPresent());
    for (var channel : silent) {
      channel.close();
    }
  }

  @Test
  void aSecretIsNotTold() {
    assertThat(new Errand.AddStaff("a", RouteRole.STAFF, "quite-secret").toString())
        .doesNotContain("quite-secret");
    assertThat(new Errand.ResetStaff("a", "quite-secret").toString())
        .doesNotContain("quite-secret");
  }

  @Test
  void aFolderWithTooLongAPathGoesOnWithoutASocket() throws IOException {
    var deep = java.nio.file.Files.createDirectories(folder.resolve("ก".repeat(50)));
    try (var none = ErrandSocket.open(deep.resolve("batq.sock"), errand -> answer())) {
      assertThat(none).isNotNull();
      assertThat(ErrandClient.ask(deep.resolve("batq.sock"), ERRAND)).isEmpty();
    }
  }

  private static ErrandAnswer answer() {
    return new ErrandAnswer.Done("");
  }

  private String said(String bytes) throws IOException {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
      var out = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.UTF_8));
      while (out.hasRemaining()) {
        channel.write(out);
      }
      return new String(Line.read(channel), StandardCharsets.UTF_8);
    }
  }
}
