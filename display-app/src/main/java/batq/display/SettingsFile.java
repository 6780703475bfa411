package batq.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A file of settings as flags: each line {@code name = value} stands for {@code --name=value}. They
 * come before the flags of the command line, so that these have the last word, and a name that is
 * no flag is refused like one.
 */
final class SettingsFile {
  static final String FLAG = "--config";

  private SettingsFile() {}

  /** The arguments with those of the file they name, if they name one. */
  static String[] expanded(String[] args) throws IOException {
    var all = new ArrayList<String>();
    for (var i = 0; i < args.length; i++) {
      if (args[i].equals(FLAG) && i + 1 < args.length) {
        all.addAll(flags(Path.of(args[i + 1])));
      } else if (args[i].startsWith(FLAG + "=")) {
        all.addAll(flags(Path.of(args[i].substring(FLAG.length() + 1))));
      }
    }
    all.addAll(List.of(args));
    return all.toArray(String[]::new);
  }

  private static List<String> flags(Path file) throws IOException {
    var settings = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    }
    return settings.stringPropertyNames().stream()
        .sorted()
        .map(name -> "--" + name + "=" + settings.getProperty(name).strip())
        .toList();
  }
}
