package batq.server.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Answers at an office's address with a key of its own, and notes every byte it is told. */
final class Stranger implements AutoCloseable {
  private final SSLServerSocket door;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final AtomicInteger visitors = new AtomicInteger();

  Stranger(ServerKey key) throws IOException, GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(key.keyStore(), ServerKey.PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    door =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::welcome);
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + door.getLocalPort());
  }

  /** All that was said to it under TLS. */
  String heard() {
    synchronized (heard) {
      return heard.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** How many lines to it were opened and have ended. */
  int visitors() {
    return visitors.get();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try (var visitor = (SSLSocket) door.accept()) {
        visitor.setSoTimeout(2000);
        listen(visitor);
      } catch (IOException e) {
        // Whoever is refused hangs up.
      } finally {
        visitors.incrementAndGet();
      }
    }
  }

  private void listen(SSLSocket visitor) throws IOException {
    var in = visitor.getInputStream();
    for (var octet = in.read(); octet >= 0; octet = in.read()) {
      synchronized (heard) {
        heard.write(octet);
      }
      if (heard().endsWith("\r\n\r\n")) {
        var no = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        visitor.getOutputStream().write(no.getBytes(StandardCharsets.US_ASCII));
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
