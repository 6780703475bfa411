package batq.server.pages.floor;

import batq.look.SeriesMark;
import batq.server.alarm.Alarms;
import batq.server.alarm.Concern;
import batq.server.alarm.Trouble;
import batq.server.alarm.TroubleWords;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.Choice;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.catalogue.VisitorClassData;
import batq.server.pages.Language;
import batq.server.pages.floor.FloorView.ClassKey;
import batq.server.pages.floor.FloorView.Live;
import batq.server.pages.floor.FloorView.Notice;
import batq.server.pages.floor.FloorView.Row;
import batq.server.pages.floor.FloorView.Tile;
import batq.server.store.Database;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketSearch;
import batq.server.ticket.TicketStore;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Draws the helper's page from the record and the catalogue. */
public final class FloorViews {
  /** So many tickets are listed; whoever looks for an older one narrows the search. */
  static final int LISTED = 40;

  private static final Set<String> CLASS_ICONS =
      Set.of("general", "elderly", "disabled", "pregnant", "monk");

  private final Database database;
  private final TicketStore tickets;
  private final OfficeClock clock;
  private final Supplier<OfficeCatalogue> catalogue;
  private final Function<Choice, Optional<String>> closed;
  private final ToIntFunction<Ticket> ahead;
  private final Alarms alarms;
  private final PaperDesk papers;

  /**
   * @param closed why a choice gives no numbers now, in Thai
   * @param ahead how many are called before a ticket
   */
  public FloorViews(
      Database database,
      TicketStore tickets,
      OfficeClock clock,
      Supplier<OfficeCatalogue> catalogue,
      Function<Choice, Optional<String>> closed,
      ToIntFunction<Ticket> ahead,
      Alarms alarms,
      PaperDesk papers) {
    this.database = database;
    this.tickets = tickets;
    this.clock = clock;
    this.catalogue = catalogue;
    this.closed = closed;
    this.ahead = ahead;
    this.alarms = alarms;
    this.papers = papers;
  }

  FloorView page(Language language) {
    var words = new FloorWords(language);
    var services = catalogue.get();
    return new FloorView(
        words,
        clock.now(),
        services.choices().stream().map(choice -> tile(choice, words)).toList(),
        services.visitorClasses().stream().map(each -> classKey(each, words)).toList(),
        papers.chosen().map(TicketSheet.Kiosk::name),
        live(language, TicketSearch.ALL));
  }

  Live live(Language language, TicketSearch wanted) {
    var words = new FloorWords(language);
    var found = search(wanted, LISTED + 1);
    return new Live(
        words,
        clock.now(),
        alarms.concerning(List.of(Concern.STAFF)).stream()
            .map(alarm -> notice(alarm.trouble(), words))
            .toList(),
        found.stream().limit(LISTED).map(ticket -> row(ticket, words)).toList(),
        found.size() > LISTED,
        !wanted.equals(TicketSearch.ALL));
  }

  /** Those who wait, in the order of their coming, to be ticked off. */
  List<Row> waiting(Language language) {
    var words = new FloorWords(language);
    return database.read(sql -> tickets.waiting(sql, Database.OFFICE, clock.today())).stream()
        .limit(100)
        .map(ticket -> row(ticket, words))
        .toList();
  }

  /** A ticket of today. */
  Optional<TicketSheet> sheet(TicketId id, Language language) {
    var words = new FloorWords(language);
    return find(id).map(ticket -> sheet(ticket, words));
  }

  Optional<TicketSheet.Issued> issued(TicketId id, Language language) {
    var words = new FloorWords(language);
    return find(id)
        .map(
            ticket ->
                new TicketSheet.Issued(
                    row(ticket, words), place(ticket, words), papers.of(ticket)));
  }

  private Optional<Ticket> find(TicketId id) {
    return database
        .read(sql -> tickets.find(sql, id))
        .filter(ticket -> ticket.facts().day().equals(clock.today()));
  }

  private List<Ticket> search(TicketSearch wanted, int most) {
    return database.read(sql -> tickets.search(sql, Database.OFFICE, clock.today(), wanted, most));
  }

  private TicketSheet sheet(Ticket ticket, FloorWords words) {
    var mayHavePaper = ticket instanceof Ticket.Open || ticket instanceof Ticket.NotShown;
    return new TicketSheet(
        words,
        row(ticket, words),
        about(ticket, words),
        place(ticket, words),
        papers.of(ticket),
        mayHavePaper ? papers.kiosks() : List.of(),
        ticket instanceof Ticket.Waiting,
        ticket instanceof Ticket.Held,
        ticket instanceof Ticket.NotShown);
  }

  private String about(Ticket ticket, FloorWords words) {
    var facts = ticket.facts();
    var visitor =
        catalogue
            .get()
            .visitorClass(facts.visitorClass())
            .map(words::visitorClass)
            .orElse(facts.visitorClass().value());
    var came = words.say("รับบัตร %s", "Ticket %s").formatted(words.time(facts.issuedAt()));
    return visitor + " · " + came + line(ticket, words);
  }

  private String line(Ticket ticket, FloorWords words) {
    if (!(ticket instanceof Ticket.Waiting)) {
      return "";
    }
    var before = ahead.applyAsInt(ticket);
    return before == 0
        ? words.say(" · ลำดับถัดไป", " · next")
        : words.say(" · มีผู้รอก่อน %d\u00a0คิว", " · %d\u00a0ahead").formatted(before);
  }

  private String place(Ticket ticket, FloorWords words) {
    var services = catalogue.get();
    return services
        .forIssuing(ticket.facts().serviceId())
        .map(
            choice -> {
              var zone = words.language().say(services.department(choice).zone());
              var counters = services.countersFor(choice.id());
              return counters.size() == 1
                  ? words
                      .say("ช่องบริการ %s · %s", "Counter %s · %s")
                      .formatted(counters.getFirst().id(), zone)
                  : zone;
            })
        .orElse("");
  }

  Row row(Ticket ticket, FloorWords words) {
    var facts = ticket.facts();
    return new Row(
        ticket.id().toString(),
        ticket.number().shown(),
        SeriesMark.of(facts.series().sign()),
        label(facts.serviceId(), words),
        facts.priority()
            ? catalogue.get().visitorClass(facts.visitorClass()).map(it -> classKey(it, words))
            : Optional.empty(),
        facts.issuedAt(),
        words.state(ticket));
  }

  String label(ServiceId service, FloorWords words) {
    return catalogue
        .get()
        .forIssuing(service)
        .map(choice -> words.language().say(choice.face().label()))
        .orElse(service.value());
  }

  private Tile tile(Choice choice, FloorWords words) {
    return new Tile(
        choice.id().value(),
        words.language().say(choice.face().label()),
        words.language().say(choice.publicName()),
        SeriesMark.of(choice.series().sign()),
        closed.apply(choice));
  }

  private static ClassKey classKey(VisitorClassData each, FloorWords words) {
    var id = each.id().value();
    return new ClassKey(
        id, CLASS_ICONS.contains(id) ? "class-" + id : "people", words.visitorClass(each));
  }

  private Notice notice(Trouble trouble, FloorWords words) {
    return new Notice(
        words.language().say(TroubleWords.of(trouble)),
        trouble instanceof Trouble.HelpCalled(var place, _)
            ? Optional.of(place.key())
            : Optional.empty(),
        trouble instanceof Trouble.ManyOfOneService many ? run(many) : Optional.empty());
  }

  private Optional<RunLink> run(Trouble.ManyOfOneService many) {
    return find(many.first())
        .flatMap(
            first -> find(many.last()).map(last -> new RunLink(first.number(), last.number())));
  }
}
