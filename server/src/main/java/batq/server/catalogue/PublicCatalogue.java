package batq.server.catalogue;

import batq.server.calendar.Calendar;
import batq.server.calendar.Holiday;
import batq.server.office.OfficeSettings;
import batq.wire.Catalogue;
import batq.wire.WireJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The catalogue as devices get it. It is made of choices alone: no byte of it holds the real id or
 * name of a service that hides behind one (practice.md A7).
 */
public final class PublicCatalogue {
  private static final int VERSION_BYTES = 8;

  private final OfficeCatalogue office;
  private final Calendar calendar;
  private final LocalDate today;

  private PublicCatalogue(OfficeCatalogue office, Calendar calendar, LocalDate today) {
    this.office = office;
    this.calendar = calendar;
    this.today = today;
  }

  /** Draws it as of a day. */
  public static Catalogue of(
      boolean sample,
      OfficeSettings settings,
      OfficeCatalogue office,
      Calendar calendar,
      LocalDate today) {
    var drawn = new PublicCatalogue(office, calendar, today);
    var unversioned = drawn.draw("", sample, settings);
    return drawn.draw(hash(unversioned), sample, settings);
  }

  private Catalogue draw(String version, boolean sample, OfficeSettings settings) {
    return new Catalogue(
        version,
        sample,
        new Catalogue.Office(
            settings.nameTh(), settings.nameEn(), settings.hallTh(), settings.telephone()),
        office.data().departments().stream()
            .map(each -> new Catalogue.Department(each.id(), each.name().th(), each.name().en()))
            .toList(),
        office.choices().stream().map(this::choice).toList(),
        office.visitorClasses().stream()
            .map(
                each ->
                    new Catalogue.ClassOfVisitor(
                        each.id(), each.label().th(), each.label().en(), each.priority()))
            .toList(),
        office.data().counters().stream().map(this::counter).toList(),
        today
            .datesUntil(today.plusDays(Catalogue.DAYS))
            .map(date -> new Catalogue.Day(date, calendar.holiday(date).map(Holiday::shortTh)))
            .toList(),
        settings.messages());
  }

  private Catalogue.Choice choice(Choice choice) {
    return new Catalogue.Choice(
        choice.id(),
        choice.series(),
        choice.departmentId(),
        choice.face().label().th(),
        choice.face().label().en(),
        choice.publicName().th(),
        choice.publicName().en(),
        choice.documents(),
        choice.fee().th(),
        choice.fee().en(),
        place(choice),
        office.open(choice, calendar, today, Catalogue.DAYS),
        choice.id().equals(office.data().enquiry()));
  }

  private Catalogue.Place place(Choice choice) {
    var zone = office.department(choice).zone();
    var counters = office.countersFor(choice.id());
    return new Catalogue.Place(
        zone.th(),
        zone.en(),
        counters.size() == 1 ? Optional.of(counters.getFirst().id()) : Optional.empty());
  }

  private Catalogue.Counter counter(Counter counter) {
    var serves =
        counter.serves().stream()
            .flatMap(real -> office.forIssuing(real).stream())
            .map(Choice::id)
            .filter(id -> office.choice(id).isPresent())
            .distinct()
            .toList();
    return new Catalogue.Counter(counter.id(), counter.nameTh(), serves);
  }

  private static String hash(Catalogue unversioned) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(WireJson.writeBytes(unversioned));
      return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
