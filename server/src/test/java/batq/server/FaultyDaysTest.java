package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.calling.Calling;
import batq.server.store.Chain;
import batq.server.store.Database;
import batq.server.ticket.Issuing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Years in minutes (TRUST T9): office days on one growing record, each step held against the queue
 * on paper, with faults between them: the clock steps, the server is started again, an answer is
 * lost and asked again, the store throws a group away, several press at once.
 *
 * <p>{@code -Dbatq.days=20000} plays more than the build does; {@code -Dbatq.seed=S} the days of an
 * earlier run. The seed repeats the choices, not the order in which threads came.
 */
class FaultyDaysTest {
  private static final int RULE = 2;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofDays(-3 * 365),
          Duration.ofHours(-2),
          Duration.ofDays(1),
          Duration.ofHours(15));

  private final Set<String> numbersOfAllDays = new HashSet<>();
  private Path folder = Path.of("");
  private Optional<TestOffice> opened = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    var memory = Path.of("/dev/shm");
    folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "batq-years-")
            : Files.createTempDirectory("batq-years-");
    opened = Optional.of(TestOffice.open(folder));
  }

  @AfterEach
  void close() throws IOException {
    office().close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void daysWithFaultsAreAsThePaperHasThem() throws Exception {
    var days = Integer.getInteger("batq.days", 200);
    var seed = Long.getLong("batq.seed", System.nanoTime());
    System.out.println(days + " days of seed " + seed);
    var seeds = new Random(seed);
    for (var day = 0; day < days; day++) {
      play(RULE, seeds.nextLong(), "day %d of -Dbatq.seed=%d".formatted(day, seed));
    }
    QueueDayTest.assertRowsFollowFromEvents(office());
    var whole = office().rooms().database.read(sql -> Chain.check(sql, Database.OFFICE));
    assertThat(whole).isEmpty();
  }

  /** The control: a paper with another rule is soon seen to differ. */
  @Test
  void anotherRuleIsFound() {
    assertThatThrownBy(
            () -> {
              for (var day = 0; day < 100; day++) {
                play(RULE + 1, day, "day " + day);
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  private void play(int rule, long seed, String name) throws Exception {
    var told = new ArrayList<String>();
    try {
      play(rule, new Random(seed), told);
    } catch (AssertionError e) {
      throw new AssertionError("%s, after %s".formatted(name, told), e);
    }
  }

  private void play(int rule, Random random, List<String> told) throws Exception {
    var day = new PaperDay(office(), rule, numbersOfAllDays);
    var wrong = Duration.ZERO;
    for (var step = random.nextInt(15, 50); step > 0; step--) {
      var what = new PaperDay.Step(random.nextInt(24), random.nextInt(41), random.nextInt(13));
      var fault = random.nextInt(40);
      told.add(fault + " " + what);
      switch (fault) {
        case 0 -> {
          wrong = setClock(wrong, Duration.ZERO);
          office().restart();
        }
        case 1, 2 -> wrong = setClock(wrong, STEPS.get(random.nextInt(STEPS.size())));
        case 3 -> wrong = setClock(wrong, Duration.ZERO);
        case 4, 5, 6 -> new Burst(day, random).press(random.nextInt(3) == 0);
        case 7 -> Burst.loseTheGroup(office().rooms());
        case 8, 9 -> askedAgain(day, what, random);
        default -> day.take(what);
      }
      day.compare("after " + what);
    }
    setClock(wrong, Duration.ZERO);
    day.close();
  }

  /** The machine's clock, which was wrong by so much, is now wrong by so much. */
  private Duration setClock(Duration was, Duration is) {
    var clock = office().clock();
    clock.vouchedBy(
        is.isZero() ? Optional.of(batq.server.calendar.VouchedBy.BATTERY) : Optional.empty());
    clock.set(clock.instant().minus(was).plus(is));
    office().rooms().clockKeeper.look();
    assertThat(office().rooms().clock.isBelieved()).isEqualTo(is.isZero());
    return is;
  }

  /** The answer is lost, the server perhaps started anew, and the same asked again. */
  private void askedAgain(PaperDay day, PaperDay.Step step, Random random) throws IOException {
    var request = PaperDay.request(step);
    day.issue(step, request);
    var press =
        new Calling.Press(
            UUID.randomUUID(), PaperDay.counter(step.with() % 4), day.current(step.with() % 4));
    day.pass(Duration.ofSeconds(30));
    day.compare("before the press");
    var told = day.next(press);
    if (random.nextInt(8) == 0 && office().rooms().clock.isBelieved()) {
      office().restart();
    }
    assertThat(office().rooms().issuing.issue(request, "device:1"))
        .isInstanceOfSatisfying(
            Issuing.Same.class, same -> assertThat(same.ticket().id()).isEqualTo(request.id()));
    assertThat(PaperDay.said(office().rooms().calling.next(press, "staff:1"))).isEqualTo(told);
  }

  private TestOffice office() {
    return opened.orElseThrow();
  }
}
