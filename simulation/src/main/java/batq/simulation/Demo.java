package batq.simulation;

import batq.client.EventSubscription;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.wire.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** An office at work on this machine: its programs, its visitors and its clerks. */
final class Demo implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int LOOKS_BETWEEN_LINES = 15;

  private final DemoSettings settings;
  private final DemoPrograms programs;
  private final Consumer<String> say;
  private final Children children;
  private final Watch watch = new Watch();
  private final List<Thread> people = new ArrayList<>();
  private Optional<EventSubscription> events = Optional.empty();

  Demo(DemoSettings settings, DemoPrograms programs, Consumer<String> say) {
    this.settings = settings;
    this.programs = programs;
    this.say = say;
    this.children = new Children(say);
  }

  /** Starts the programs, then lets the people in. */
  void start(SignIns accounts) throws IOException {
    children.start("server", programs::server);
    if (settings.apps()) {
      children.start("printer", programs::printer);
      children.start("kiosk", programs::kiosk);
      children.start("display", programs::display);
    }
    var kiosk = client("kiosk-2");
    events = Optional.of(kiosk.follow(watch));
    var random = new SplittableRandom(settings.seed());
    var catalogue = kiosk.catalogue().orThrow();
    letIn("visitors", visitors(kiosk, catalogue, random.split()));
    for (var counter : catalogue.counters()) {
      var id = counter.counterId();
      var desk =
          new SignedInDesk(id, settings.folder(), programs.address(), accounts.named("clerk" + id));
      letIn("clerk " + id, new Clerk(id, desk, Demand.shipped(), settings.pace(), random.split()));
    }
  }

  /** Looks after the programs until interrupted or one of them ends too often. */
  void lookAfter() throws InterruptedException {
    for (var looks = 1; ; looks = (looks + 1) % LOOKS_BETWEEN_LINES) {
      Thread.sleep(BETWEEN_LOOKS);
      children.lookAfter();
      if (looks == 0) {
        say.accept(watch.line());
      }
    }
  }

  @Override
  public void close() {
    people.forEach(Thread::interrupt);
    events.ifPresent(EventSubscription::close);
    children.close();
  }

  private Visitors visitors(
      QueueClient unseen, Catalogue catalogue, java.util.random.RandomGenerator random) {
    var choices = catalogue.choices().stream().filter(choice -> !choice.enquiry());
    var other = Entrances.unseen(unseen);
    var entrance = settings.apps() ? Entrances.kiosk(this::askKiosk, other) : other;
    return new Visitors(
        new ArrivalShape(settings.visitorsADay()),
        Demand.shipped(),
        settings.pace(),
        choices.map(Catalogue.Choice::serviceId).toList(),
        entrance,
        random);
  }

  private Optional<String> askKiosk(String line) throws InterruptedException {
    var kiosk = children.find("kiosk");
    return kiosk.isPresent() ? kiosk.get().ask(line) : Optional.empty();
  }

  private QueueClient client(String device) throws IOException {
    var token = Files.readString(settings.folder().token(device)).strip();
    return new QueueClient(programs.address(), token, Patience.BACKGROUND);
  }

  private void letIn(String name, Runnable person) {
    people.add(Thread.ofVirtual().name(name).start(person));
  }
}
