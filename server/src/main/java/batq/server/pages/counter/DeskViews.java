package batq.server.pages.counter;

import batq.server.alarm.Alarms;
import batq.server.alarm.Concern;
import batq.server.alarm.Trouble;
import batq.server.alarm.TroubleWords;
import batq.server.announcement.Announced;
import batq.server.calling.CallingOrder;
import batq.server.calling.Desk;
import batq.server.calling.Outlook;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.device.HelpCalls;
import batq.server.device.HelpPlace;
import batq.server.pages.Language;
import batq.server.pages.floor.PaperDesk;
import batq.server.pages.floor.TicketSheet.Kiosk;
import batq.server.ticket.NoShowRule;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Draws a counter for its page from the record, the catalogue and the office's rules. */
public final class DeskViews {
  private final Outlook outlook;
  private final Supplier<OfficeCatalogue> catalogue;
  private final Supplier<CallingOrder> order;
  private final TicketCards cards;
  private final Alarms alarms;
  private final HelpCalls help;
  private final PaperDesk papers;

  public DeskViews(
      Outlook outlook,
      Supplier<OfficeCatalogue> catalogue,
      Supplier<CallingOrder> order,
      Supplier<NoShowRule> noShowRule,
      Function<TicketId, Optional<Announced>> announced,
      Alarms alarms,
      HelpCalls help,
      PaperDesk papers) {
    this.outlook = outlook;
    this.catalogue = catalogue;
    this.order = order;
    this.cards = new TicketCards(noShowRule, announced, papers);
    this.alarms = alarms;
    this.help = help;
    this.papers = papers;
  }

  /** The counter as it is now; empty when there is none of this number. */
  Optional<DeskView> of(CounterId counter, Language language) {
    return outlook.at(counter).map(now -> view(now, new CounterWords(language)));
  }

  /** The services as keys: those last given here without a ticket, this counter's, the others. */
  Optional<List<ServiceKey>> services(CounterId counter, Language language) {
    return outlook
        .at(counter)
        .map(now -> ServiceKey.of(catalogue.get(), counter, now.walkUps(), language));
  }

  /** A service as staff call it. */
  public String serviceName(ServiceId service, Language language) {
    return ServiceKey.name(catalogue.get(), service, language);
  }

  /** The classes of visitors as keys, the ordinary one first. */
  List<ClassKey> classes(Language language) {
    return ClassKey.of(catalogue.get(), new CounterWords(language));
  }

  /** The kiosks that could print a number. */
  List<Kiosk> kiosks() {
    return papers.kiosks();
  }

  private DeskView view(Outlook.CounterNow now, CounterWords words) {
    var services = catalogue.get();
    var rows = new QueueRows(services, now.at(), words);
    return new DeskView(
        now.at(),
        now.desk(),
        alarms.concerning(List.of(Concern.STAFF)).stream()
            .filter(alarm -> !isOwnCall(alarm.trouble(), now.desk()))
            .map(alarm -> notice(alarm.trouble(), now.desk(), words))
            .toList(),
        now.current().map(ticket -> cards.card(services, ticket, now.at(), words)),
        now.undoUntil(),
        now.line().stream().map(rows::row).toList(),
        rows.aside(now.desk().counterId(), now.held(), now.notShown()),
        help(now.desk().counterId()),
        words.rule(order.get()),
        words);
  }

  private DeskView.Help help(CounterId counter) {
    var here = new HelpPlace.AtCounter(counter);
    var since =
        help.standing().stream()
            .filter(it -> it.place().equals(here))
            .map(HelpCalls.HelpCall::since)
            .findFirst();
    return new DeskView.Help(since, since.isEmpty() && help.isOnTheWayTo(counter));
  }

  /** The clerk's own key tells of it. */
  private static boolean isOwnCall(Trouble trouble, Desk desk) {
    return trouble instanceof Trouble.HelpCalled(var place, _)
        && place.equals(new HelpPlace.AtCounter(desk.counterId()));
  }

  private static DeskView.Notice notice(Trouble trouble, Desk desk, CounterWords words) {
    Optional<ServiceId> takesOn =
        trouble instanceof Trouble.NobodyServes it && desk.state() == Desk.State.OPEN
            ? it.service()
            : Optional.empty();
    Optional<String> helpAt =
        trouble instanceof Trouble.HelpCalled(var place, _)
            ? Optional.of(place.key())
            : Optional.empty();
    return new DeskView.Notice(
        words.language().say(TroubleWords.of(trouble)), takesOn.map(ServiceId::value), helpAt);
  }
}
