package batq.server.command;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.ticket.Issuing;
import batq.server.ticket.Offer;
import batq.server.ticket.Offers;
import batq.server.ticket.TicketStore;
import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code batq bench-store}: issues tickets into the record itself, without HTTP, and prints how
 * many as JSON. With {@code --fill} it stores so many on days long past instead, {@value #A_DAY} a
 * day.
 */
@Command(name = "bench-store", hidden = true)
final class BenchStoreCommand implements Callable<Integer> {
  private static final int A_DAY = 400;
  private static final int FILLERS = 128;
  private static final ServiceId SERVICE = new ServiceId("info");
  private static final Offers ALWAYS =
      (now, service, visitorClass) ->
          new Offers.Offered(new Offer(new Series("1"), "chief_administrator", 5, false));

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--seconds", defaultValue = "10")
  private int seconds;

  @Option(names = "--threads", defaultValue = "16")
  private int threads;

  @Option(names = "--fill", defaultValue = "0")
  private long fill;

  record Result(long tickets, double seconds, double perSecond) {}

  @Override
  public Integer call() throws IOException {
    System.out.println(
        WireJson.write(
            data.inOffice((database, clock) -> fill > 0 ? fill(database) : hold(database, clock))));
    return 0;
  }

  private Result hold(Database database, OfficeClock clock) {
    var issuing = new Issuing(database, new TicketStore(), ALWAYS, ALWAYS, clock);
    var deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    return timed(
        threads,
        done -> {
          while (System.nanoTime() < deadline) {
            issue(issuing);
            done.incrementAndGet();
          }
        });
  }

  private Result fill(Database database) {
    var begun = new AtomicLong();
    var now = Instant.now();
    return timed(
        FILLERS,
        done -> {
          for (var n = begun.getAndIncrement(); n < fill; n = begun.getAndIncrement()) {
            var day = now.minus(Duration.ofDays(1 + n / A_DAY));
            var clock = new OfficeClock(InstantSource.fixed(day));
            issue(new Issuing(database, new TicketStore(), ALWAYS, ALWAYS, clock));
            done.incrementAndGet();
          }
        });
  }

  private static void issue(Issuing issuing) {
    issuing.issue(
        new IssueTicket(TicketId.random(), SERVICE, VisitorClass.GENERAL, Channel.KIOSK),
        "device:1");
  }

  private static Result timed(int threads, java.util.function.Consumer<AtomicLong> work) {
    var done = new AtomicLong();
    var begun = System.nanoTime();
    try (var workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      for (var thread = 0; thread < threads; thread++) {
        workers.execute(() -> work.accept(done));
      }
    }
    var seconds = (System.nanoTime() - begun) / 1e9;
    return new Result(done.get(), seconds, done.get() / seconds);
  }
}
