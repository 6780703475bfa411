package batq.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.client.SseReader.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SseReaderTest {
  @Test
  void messagesAreReadInOrderAndACommentIsAHeartbeat() throws IOException {
    assertThat(all(": here\n\nevent: update\nid: 1-2\ndata: {\ndata: }\n\ndata: x\r\n\r\n"))
        .containsExactly(
            new Message("heartbeat", ""),
            new Message("update", "{\n}"),
            new Message("message", "x"));
  }

  @Test
  void aMessageCutInTheMiddleIsNoMessage() throws IOException {
    assertThat(all("event: update\ndata: {\"half\":")).isEmpty();
  }

  @Test
  void aMessageWithoutEndIsRefused() {
    assertThatThrownBy(() -> all("data: " + "x".repeat(2_000_000) + "\n\n"))
        .isInstanceOf(IOException.class);
  }

  private static List<Message> all(String stream) throws IOException {
    var reader = new SseReader(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
    var messages = new ArrayList<Message>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      messages.add(next.get());
    }
    return messages;
  }
}
