import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Checks or writes google-java-format over every source of the house. Run from the root: {@code
 * java -cp google-java-format.jar build/Format.java check|write}.
 */
class Format {
  public static void main(String[] args) throws Exception {
    var write = args.length == 1 && args[0].equals("write");
    var formatter = new Formatter();
    var style = JavaFormatterOptions.Style.GOOGLE;
    var wrong = new ArrayList<Path>();
    try (var paths = Files.walk(Path.of(""))) {
      for (var path : paths.filter(Format::isOurs).toList()) {
        var before = Files.readString(path);
        var after =
            formatter.formatSource(
                ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(before), style));
        if (!before.equals(after)) {
          wrong.add(path);
          if (write) Files.writeString(path, after);
        }
      }
    }
    if (!write && !wrong.isEmpty()) {
      System.err.println("Not in google-java-format (run ./batq format): " + wrong);
      System.exit(1);
    }
  }

  private static boolean isOurs(Path path) {
    return path.toString().endsWith(".java") && !path.toString().contains("target/");
  }
}
