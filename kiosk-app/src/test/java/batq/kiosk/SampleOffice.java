package batq.kiosk;

import batq.thai.ThaiDate;
import batq.wire.BoardState;
import batq.wire.Catalogue;
import batq.wire.Catalogue.Choice;
import batq.wire.Catalogue.Interval;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.Mark;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import batq.wire.VisitorClass;
import batq.wire.WaitRange;
import batq.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The office of the tests, on Wednesday 11 March 2569, with the services of the sample folder. */
public final class SampleOffice {
  public static final LocalDate DAY = LocalDate.of(2026, 3, 11);
  public static final ServiceId LAND_TAX = new ServiceId("land_tax");
  public static final ServiceId OLD_AGE = new ServiceId("old_age");

  /** Served from Monday to Friday alone, as แจ้งซ่อม. */
  public static final ServiceId REPAIR = new ServiceId("repair");

  private static final Set<String> ON_SATURDAYS =
      Set.of("info", "land_tax", "water_bill", "waste_fee", "id_card", "copy_reg");

  private SampleOffice() {}

  /** A moment of the day of the tests, or of one after it. */
  public static Instant at(int plusDays, int hour, int minute) {
    return DAY.plusDays(plusDays).atTime(hour, minute).atZone(ThaiDate.ZONE).toInstant();
  }

  /** Monday to Friday 08.30-16.30, some services Saturday 09.00-12.00; Thursday 12 is a holiday. */
  public static Catalogue catalogue() {
    return catalogue(date -> date.equals(DAY.plusDays(1)));
  }

  public static Catalogue catalogue(Predicate<LocalDate> holiday) {
    try (var file = SampleOffice.class.getResourceAsStream("sample-catalogue.json")) {
      if (file == null) {
        throw new IllegalStateException("the sample catalogue is missing");
      }
      return opened(WireJson.read(file.readAllBytes(), Catalogue.class), holiday);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogue opened(Catalogue bare, Predicate<LocalDate> holiday) {
    var dates = DAY.datesUntil(DAY.plusDays(Catalogue.DAYS)).toList();
    return new Catalogue(
        bare.version(),
        bare.sample(),
        bare.office(),
        bare.departments(),
        bare.choices().stream().map(choice -> opened(choice, dates, holiday)).toList(),
        bare.visitorClasses(),
        bare.counters(),
        dates.stream()
            .map(
                date ->
                    new Catalogue.Day(
                        date, holiday.test(date) ? Optional.of("วันจักรี") : Optional.empty()))
            .toList(),
        bare.messages());
  }

  private static Choice opened(Choice choice, List<LocalDate> dates, Predicate<LocalDate> holiday) {
    var open = new ArrayList<Interval>();
    for (var date : dates) {
      var saturday = date.getDayOfWeek() == DayOfWeek.SATURDAY;
      var weekday = date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
      if (!holiday.test(date) && weekday) {
        open.add(interval(date, LocalTime.of(8, 30), LocalTime.of(16, 30)));
      } else if (saturday && ON_SATURDAYS.contains(choice.serviceId().value())) {
        open.add(interval(date, LocalTime.of(9, 0), LocalTime.of(12, 0)));
      }
    }
    return new Choice(
        choice.serviceId(),
        choice.series(),
        choice.departmentId(),
        choice.labelTh(),
        choice.labelEn(),
        choice.nameTh(),
        choice.nameEn(),
        choice.documents(),
        choice.feeTh(),
        choice.feeEn(),
        choice.place(),
        open,
        choice.enquiry());
  }

  private static Interval interval(LocalDate date, LocalTime from, LocalTime until) {
    return new Interval(
        date.atTime(from).atZone(ThaiDate.ZONE).toInstant(),
        date.atTime(until).atZone(ThaiDate.ZONE).toInstant());
  }

  public static Choice choice(String id) {
    return catalogue().choices().stream()
        .filter(choice -> choice.serviceId().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A board on which land tax has six waiting, and nobody serves the old-age allowance. */
  public static BoardState board() {
    var waiting = new int[] {4, 6, 2, 0, 11, 1};
    var choices = new ArrayList<BoardState.ChoiceNow>();
    for (var choice : catalogue().choices()) {
      var people =
          choice.serviceId().equals(LAND_TAX) ? 6 : waiting[choices.size() % waiting.length];
      var counterOpen = !choice.serviceId().equals(OLD_AGE);
      choices.add(new BoardState.ChoiceNow(choice.serviceId(), people, counterOpen));
    }
    return new BoardState(
        new Mark(1, 1),
        at(0, 9, 42),
        DAY,
        List.of(),
        List.of(),
        List.of(),
        24,
        List.of(),
        Optional.empty(),
        choices);
  }

  /** The ticket a server would make of a request. */
  public static IssuedTicket issued(IssueTicket request, int ordinal) {
    var choice =
        catalogue().choices().stream()
            .filter(one -> one.serviceId().equals(request.serviceId()))
            .findFirst()
            .orElseThrow();
    return new IssuedTicket(
        request.id(),
        TicketNumber.of(choice.series(), ordinal),
        choice.serviceId(),
        choice.nameTh(),
        choice.series(),
        request.visitorClass(),
        Channel.KIOSK,
        TicketState.WAITING,
        at(0, 9, 42),
        Optional.<Instant>empty(),
        Optional.<Instant>empty(),
        Optional.<CounterId>empty(),
        6,
        Optional.of(new WaitRange(10, 20)),
        Optional.empty());
  }

  public static IssueTicket request(ServiceId service) {
    return new IssueTicket(TicketId.random(), service, VisitorClass.GENERAL, Channel.KIOSK);
  }
}
