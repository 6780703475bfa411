package batq.server.errand;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One line over a socket: JSON and a newline, never more than {@value #LONGEST} bytes. */
final class Line {
  static final int LONGEST = 64 * 1024;

  private Line() {}

  /** The line without its newline. */
  static byte[] read(SocketChannel channel) throws IOException {
    var line = new ByteArrayOutputStream();
    var buffer = ByteBuffer.allocate(4096);
    while (channel.read(buffer) >= 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        var next = buffer.get();
        if (next == '\n') {
          return line.toByteArray();
        }
        line.write(next);
        if (line.size() > LONGEST) {
          throw new IOException("a line of more than " + LONGEST + " bytes");
        }
      }
      buffer.clear();
    }
    throw new IOException("the other side went away in the middle of a line");
  }

  static void write(SocketChannel channel, byte[] line) throws IOException {
    var bytes = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
