package batq.server.pages.floor;

import batq.server.calendar.OfficeClock;
import batq.server.device.DeviceKind;
import batq.server.device.Devices;
import batq.server.http.Caller;
import batq.server.pages.floor.TicketSheet.Kiosk;
import batq.server.pages.floor.TicketSheet.PaperNow;
import batq.server.pages.floor.TicketSheet.PaperNow.Kind;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Mover;
import batq.server.ticket.Paper;
import batq.server.ticket.Papers;
import batq.server.ticket.Ticket;
import batq.wire.PrintJob;
import batq.wire.PrintReport;
import batq.wire.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** At which kiosk staff have tickets printed, and what became of a paper. */
public final class PaperDesk {
  private final Papers papers;
  private final Devices devices;
  private final OfficeClock clock;
  private final Supplier<String> chosen;

  /**
   * @param chosen the kiosk's name as the office set it; empty for none
   */
  public PaperDesk(Papers papers, Devices devices, OfficeClock clock, Supplier<String> chosen) {
    this.papers = papers;
    this.devices = devices;
    this.clock = clock;
    this.chosen = chosen;
  }

  /**
   * The kiosk that the office chose for what is issued here, if there still is one of that name.
   */
  Optional<Kiosk> chosen() {
    var name = chosen.get();
    return name.isEmpty()
        ? Optional.empty()
        : kiosks().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** All that could print, the chosen one first. */
  public List<Kiosk> kiosks() {
    var name = chosen.get();
    return devices.ofKind(DeviceKind.KIOSK).stream()
        .map(it -> new Kiosk(it.id(), it.name()))
        .sorted(java.util.Comparator.comparing(it -> !it.name().equals(name)))
        .toList();
  }

  /** The first paper of a ticket just issued, at the chosen kiosk; asked again it is the same. */
  void first(TicketId ticket, Mover by) {
    chosen().ifPresent(kiosk -> papers.ask(ticket, ticket.value(), kiosk.id(), by));
  }

  /** A paper at a kiosk; empty when there is no such kiosk. */
  public Optional<Lifecycle.Outcome> ask(TicketId ticket, UUID job, int kiosk, Mover by) {
    return kiosks().stream()
        .filter(it -> it.id() == kiosk)
        .findFirst()
        .map(it -> papers.ask(ticket, job, it.id(), by));
  }

  /** What became of a ticket's last paper. */
  public PaperNow of(Ticket ticket) {
    var asked = papers.last(ticket.id());
    var kiosk = asked.flatMap(it -> name(it.device())).orElse("");
    var again = asked.filter(Paper::again).map(Paper::askedAt);
    var kind = ticket.facts().printed().map(PaperDesk::kind).or(() -> asked.map(this::unsaid));
    var voidAt =
        asked
            .filter(it -> kind.equals(Optional.of(Kind.AWAITED)))
            .map(it -> it.askedAt().plus(PrintJob.VOID_AFTER).toEpochMilli());
    return new PaperNow(kind.orElse(Kind.NONE), kiosk, voidAt, again);
  }

  /** Of which no kiosk has said anything. */
  private Kind unsaid(Paper paper) {
    return paper.isAwaited(clock.now()) ? Kind.AWAITED : Kind.SILENT;
  }

  private Optional<String> name(int device) {
    return devices.ofKind(DeviceKind.KIOSK).stream()
        .filter(it -> it.id() == device)
        .map(Caller.Machine::name)
        .findFirst();
  }

  private static Kind kind(PrintReport.Outcome outcome) {
    return switch (outcome) {
      case PRINTED -> Kind.PRINTED;
      case OUT_OF_PAPER -> Kind.OUT_OF_PAPER;
      case COVER_OPEN -> Kind.COVER_OPEN;
      case PRINTER_ERROR, UNREACHABLE -> Kind.FAILED;
      case UNCONFIRMED -> Kind.UNCONFIRMED;
    };
  }
}
