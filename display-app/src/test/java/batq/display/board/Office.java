package batq.display.board;

import batq.wire.BoardState;
import batq.wire.BoardState.Call;
import batq.wire.BoardState.CounterNow;
import batq.wire.BoardUpdate;
import batq.wire.BoardUpdate.Happened;
import batq.wire.Catalogue;
import batq.wire.CounterId;
import batq.wire.Mark;
import batq.wire.QueueEvent;
import batq.wire.Series;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small office that calls numbers, as the server would tell of it. */
final class Office {
  static final LocalDate DAY = LocalDate.of(2026, 3, 11);

  private final InstantSource clock;
  private final List<Happened> record = new ArrayList<>();
  private final Map<TicketNumber, Call> calls = new LinkedHashMap<>();
  private long epoch = 1;
  private int waiting;

  Office(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Call call(String number, int counter) {
    var ticket = new TicketNumber(number);
    var series = new Series(number.substring(0, 1));
    var times = Optional.ofNullable(calls.get(ticket)).map(Call::times).orElse(0) + 1;
    var event = new QueueEvent.Called(ticket, series, CounterId.of(counter), times);
    var sequence = add(event);
    var call =
        new Call(
            sequence,
            ticket,
            series,
            CounterId.of(counter),
            times,
            clock.instant(),
            TicketState.CALLED,
            false);
    calls.put(ticket, call);
    return call;
  }

  synchronized void move(String number, TicketState state) {
    var ticket = new TicketNumber(number);
    var old = java.util.Objects.requireNonNull(calls.get(ticket), number);
    add(new QueueEvent.Moved(ticket, old.series(), state));
    calls.put(ticket, old.in(state));
  }

  /** Staff go to whoever was called under this number. */
  synchronized void fetch(String number) {
    calls.computeIfPresent(new TicketNumber(number), (key, call) -> call.withStaffComing(true));
  }

  /** The number that counter had is finished, and it calls this one. */
  synchronized Call next(String number, int counter) {
    calls.values().stream()
        .filter(call -> call.counterId().number() == counter)
        .filter(call -> call.state() == TicketState.CALLED)
        .map(call -> call.number().toString())
        .toList()
        .forEach(had -> move(had, TicketState.FINISHED));
    return call(number, counter);
  }

  synchronized void waiting(int tickets) {
    waiting = tickets;
  }

  synchronized void restored() {
    epoch++;
  }

  synchronized BoardState board() {
    var latest =
        calls.values().stream()
            .sorted(Comparator.comparingLong(Call::sequence).reversed())
            .limit(BoardState.CALLS)
            .toList();
    return new BoardState(
        new Mark(epoch, record.size()),
        clock.instant(),
        DAY,
        latest,
        List.of(),
        List.of(new CounterNow(CounterId.of(9), false, Optional.empty())),
        waiting,
        List.of(),
        Optional.empty(),
        List.of());
  }

  synchronized BoardUpdate since(long sequence) {
    return new BoardUpdate(
        record.stream().filter(happened -> happened.sequence() > sequence).toList(), board());
  }

  /** One service that is open in these hours. */
  static Catalogue catalogue(Instant from, Instant until, String... messages) {
    var choice =
        new Catalogue.Choice(
            new batq.wire.ServiceId("tax"),
            new Series("3"),
            "finance",
            "จ่ายภาษี",
            "Tax",
            "ชำระภาษี",
            "Tax",
            List.of(),
            "ไม่มีค่าธรรมเนียม",
            "Free",
            new Catalogue.Place("ชั้น 1", "Floor 1", Optional.empty()),
            List.of(new Catalogue.Interval(from, until)),
            false);
    return new Catalogue(
        "1",
        true,
        new Catalogue.Office("เทศบาลตำบลตัวอย่าง", "Sample", "", ""),
        List.of(),
        List.of(choice),
        List.of(),
        List.of(),
        List.of(new Catalogue.Day(DAY, Optional.empty())),
        List.of(messages));
  }

  private long add(QueueEvent event) {
    record.add(new Happened(record.size() + 1L, clock.instant(), event));
    return record.size();
  }
}
