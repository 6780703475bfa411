package batq.server.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Secrets come by standard input: on a command line everyone could read them. */
final class Stdin {
  private Stdin() {}

  static String secret(boolean asked) throws IOException {
    if (!asked) {
      throw new WrongUse("the password comes by standard input: add --password-stdin");
    }
    var reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var line = reader.readLine();
    if (line == null || line.isEmpty()) {
      throw new WrongUse("no password came by standard input");
    }
    return line;
  }
}
