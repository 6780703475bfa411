package batq.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import batq.server.store.Database;
import batq.wire.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code batq judge}: the oracle of the fault programs, as a process of its own. Says that it is
 * ready, then reads lines {@code DIR COUNT} from standard input, each a folder and how many of the
 * answers, counted from the first, had been given when it was left so; prints its judgement as one
 * line of JSON.
 */
@Command(name = "judge", hidden = true)
final class JudgeCommand implements Callable<Integer> {
  @Option(names = "--answered", required = true, description = "lines ID NUMBER, in order")
  private Path answered = Path.of("");

  @Option(names = "--refused", description = "lines ID, which must not be there")
  private Optional<Path> refused = Optional.empty();

  private record Answer(String id, String number) {}

  @Override
  public Integer call() throws IOException {
    var answers = Files.readAllLines(answered).stream().map(JudgeCommand::answer).toList();
    var absent =
        refused.isPresent() ? Set.copyOf(Files.readAllLines(refused.get())) : Set.<String>of();
    System.out.println("ready");
    try (var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var space = line.lastIndexOf(' ');
        var folder = Path.of(line.substring(0, space));
        var count = Integer.parseInt(line.substring(space + 1));
        System.out.println(WireJson.write(judge(folder, answers.subList(0, count), absent)));
      }
    }
    return 0;
  }

  private static Judgement judge(Path folder, List<Answer> answers, Set<String> refused) {
    Map<String, String> numbers = new HashMap<>();
    for (var answer : answers) {
      var before = numbers.put(answer.id(), answer.number());
      if (before != null && !before.equals(answer.number())) {
        return new Judgement(
            0, List.of("double: %s is %s and %s".formatted(answer.id(), before, answer.number())));
      }
    }
    try (var database = Database.openAsItIs(folder.resolve("batq.db"))) {
      return Judgement.of(database, numbers, refused);
    } catch (RuntimeException e) {
      return Judgement.unreadable(e.toString());
    }
  }

  private static Answer answer(String line) {
    var words = line.split(" ", 2);
    return new Answer(words[0], words[1]);
  }
}
