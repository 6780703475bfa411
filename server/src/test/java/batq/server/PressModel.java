package batq.server;

import batq.wire.IssueTicket;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What kiosks and counters are told, one press after the other: {@link PaperQueue}, with the
 * numbers it gives and the answers it repeats.
 */
final class PressModel {
  private final Function<ServiceId, Series> series;
  private final Instant now;
  private final PaperQueue paper;
  private final Map<TicketId, String> numbers;
  private final Map<UUID, String> answers;

  private PressModel(
      Function<ServiceId, Series> series,
      Instant now,
      PaperQueue paper,
      Map<TicketId, String> numbers,
      Map<UUID, String> answers) {
    this.series = series;
    this.now = now;
    this.paper = paper;
    this.numbers = new HashMap<>(numbers);
    this.answers = new HashMap<>(answers);
  }

  /** From what is on paper at this moment, in which all happens. */
  static PressModel of(Function<ServiceId, Series> series, Instant now, PaperQueue paper) {
    return new PressModel(series, now, paper.copy(), Map.of(), Map.of());
  }

  /** What somebody presses. */
  sealed interface Press {}

  record Issue(IssueTicket request) implements Press {}

  /**
   * @param seen the number that the presser sees at the counter
   */
  record Next(UUID requestId, int desk, Optional<String> seen) implements Press {}

  record Cancel(TicketId ticket, String number) implements Press {}

  /** A press that the store refused whole. */
  record Lost() implements Press {}

  PressModel copy() {
    return new PressModel(series, now, paper.copy(), numbers, answers);
  }

  PaperQueue paper() {
    return paper;
  }

  String answer(Press press) {
    return switch (press) {
      case Issue(var request) -> numbers.computeIfAbsent(request.id(), id -> issue(request));
      case Next next -> answers.containsKey(next.requestId()) ? repeated(next) : next(next);
      case Cancel(var ticket, var number) -> Boolean.toString(paper.cancel(slip(number)));
      case Lost() -> Burst.LOST;
    };
  }

  private String issue(IssueTicket request) {
    var sign = series.apply(request.serviceId());
    var given = paper.slips.stream().filter(it -> it.number.startsWith(sign.sign())).count();
    var number = TicketNumber.of(sign, Math.toIntExact(given) + 1).shown();
    var priority = !request.visitorClass().equals(VisitorClass.GENERAL);
    return paper.issue(number, request.serviceId().value(), priority, now).number;
  }

  private String repeated(Next next) {
    return java.util.Objects.requireNonNull(answers.get(next.requestId()));
  }

  private String next(Next next) {
    if (!paper.at(next.desk()).map(it -> it.number).equals(next.seen())) {
      return Burst.MOVED_ON;
    }
    var said = paper.next(next.desk(), now);
    if (!said.equals("just called")) {
      answers.put(next.requestId(), said);
    }
    return said;
  }

  private PaperQueue.Slip slip(String number) {
    return paper.slips.stream().filter(it -> it.number.equals(number)).findFirst().orElseThrow();
  }
}
