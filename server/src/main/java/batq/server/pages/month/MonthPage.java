package batq.server.pages.month;

import batq.look.SeriesMark;
import batq.server.feedback.SatisfactionBand;
import batq.server.keeping.Wholeness.Damage;
import batq.server.pages.Language;
import batq.server.pages.Numbers;
import batq.server.pages.Shell;
import batq.server.pages.Templates;
import batq.server.pages.month.MonthView.Link;
import batq.server.pages.month.MonthView.RatingBar;
import batq.server.pages.month.MonthView.ServiceBar;
import batq.server.statistics.PeriodFigures;
import batq.server.statistics.ServiceFigures;
import batq.server.statistics.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The month that the executive reads in a minute (LOOK.md, Month page): made purely of its figures
 * and those of the month before.
 *
 * @param holidayName short, as มาฆบูชา
 * @param days holds today as the last day counted
 */
public record MonthPage(
    Templates templates, WorkingDays days, Function<LocalDate, Optional<String>> holidayName) {
  private static final int BUSIEST = 5;

  /** With ties for the last place there may be more; beyond this they are left out. */
  private static final int MOST_SHOWN = 8;

  /**
   * The page as HTML.
   *
   * @param before the month before, if anybody came then
   * @param damage of the record from which the figures are drawn
   */
  public String render(
      Shell shell, PeriodFigures now, Optional<PeriodFigures> before, Optional<Damage> damage) {
    return templates.render("month/page.jte", Map.of("view", view(shell, now, before, damage)));
  }

  MonthView view(
      Shell shell, PeriodFigures now, Optional<PeriodFigures> earlier, Optional<Damage> damage) {
    var before = earlier.filter(it -> it.issued() > 0);
    var language = shell.language();
    var numbers = new Numbers(language);
    var month = YearMonth.from(now.period().first());
    var over = now.period().span().last().isBefore(days.lastCounted());
    var services = busiest(now.byService());
    return new MonthView(
        shell,
        numbers.month(month),
        link(month.minusMonths(1), MonthWords.PREVIOUS_MONTH, language, numbers),
        month.isBefore(YearMonth.from(days.lastCounted()))
            ? Optional.of(link(month.plusMonths(1), MonthWords.NEXT_MONTH, language, numbers))
            : Optional.empty(),
        asOf(over, language, numbers),
        damage.map(it -> NotWholeSentence.of(it, shell, numbers)),
        sentences(now, before, over, language, numbers),
        new MonthFigures(language, numbers, now, before, over).all(),
        List.of(
            DaysChart.of(now, days, name(language), numbers, 708, 176),
            DaysChart.of(now, days, name(language), numbers, 326, 130)),
        busiestDays(now, language, numbers),
        MonthWords.DAILY_MEAN.in(language, dailyMean(now, numbers)),
        now.issuedOutside() > 0,
        List.of(HoursChart.of(now, numbers, 520, 176), HoursChart.of(now, numbers, 326, 140)),
        MonthWords.BY_SERVICE.in(language, numbers.count(Math.min(BUSIEST, services.size()))),
        bars(services, numbers),
        services.values().stream().distinct().count() < services.size(),
        MonthWords.AT_THE_COUNTER.in(language, numbers.count(now.ratings().count())),
        ratings(now, language, numbers),
        ratedBy(now, language, numbers),
        notes(now, language, numbers),
        MonthWords.NO_VISITS.in(language, monthInSentence(month, language, numbers)));
  }

  static MonthWords word(SatisfactionBand band) {
    return switch (band) {
      case HIGHEST -> MonthWords.HIGHEST;
      case HIGH -> MonthWords.HIGH;
      case MODERATE -> MonthWords.MODERATE;
      case LOW -> MonthWords.LOW;
      case LOWEST -> MonthWords.LOWEST;
    };
  }

  /** Thai names of holidays stay off the English page: the office gives no others. */
  private Function<LocalDate, Optional<String>> name(Language language) {
    return language == Language.TH ? holidayName : day -> Optional.empty();
  }

  private static Link link(YearMonth month, MonthWords words, Language language, Numbers numbers) {
    return new Link("/month/" + month, words.in(language, numbers.month(month)));
  }

  private String asOf(boolean over, Language language, Numbers numbers) {
    var text = MonthWords.AS_OF.in(language, numbers.date(days.lastCounted()));
    return over ? text : text + " (" + MonthWords.NOT_OVER.in(language) + ")";
  }

  private static List<List<MonthView.Phrase>> sentences(
      PeriodFigures now,
      Optional<PeriodFigures> before,
      boolean over,
      Language language,
      Numbers numbers) {
    if (now.issued() == 0) {
      return List.of();
    }
    var month = monthInSentence(YearMonth.from(now.period().first()), language, numbers);
    var how = new MonthSentences(language, numbers).howItWas(month, now, before, over);
    var look = new MonthSentences(language, numbers).worthALook(now);
    return look.isEmpty() ? List.of(how) : List.of(how, look);
  }

  private static String monthInSentence(YearMonth month, Language language, Numbers numbers) {
    return language == Language.TH ? "เดือน" + numbers.month(month) : numbers.month(month);
  }

  private static String dailyMean(PeriodFigures now, Numbers numbers) {
    return now.dailyMean()
        .map(mean -> numbers.fixed(Numbers.rounded(mean, 1)))
        .orElse(Numbers.NONE);
  }

  /** All days that share the first place are named (practice.md A12). */
  private static List<String> busiestDays(PeriodFigures now, Language language, Numbers numbers) {
    var most = now.byDate().values().stream().max(Comparator.naturalOrder());
    if (most.isEmpty()) {
      return List.of();
    }
    var busiest =
        now.byDate().entrySet().stream()
            .filter(each -> each.getValue().equals(most.get()))
            .map(Map.Entry::getKey)
            .toList();
    var count = numbers.count(most.get());
    if (busiest.size() == 1) {
      return List.of(
          MonthWords.BUSIEST_DAY.in(language, numbers.weekdayOfMonth(busiest.getFirst()), count));
    }
    var days = busiest.stream().map(day -> numbers.count(day.getDayOfMonth())).toList();
    return List.of(
        MonthWords.BUSIEST_DAYS.in(
            language, count, numbers.count(days.size()), listed(days, language)));
  }

  /** {@code ๙ ๑๖ และ ๑๗}, {@code 9, 16 and 17}. */
  private static String listed(List<String> items, Language language) {
    var all = items.subList(0, items.size() - 1);
    var separator = language == Language.TH ? " " : ", ";
    return String.join(separator, all) + MonthWords.AND_LAST.in(language) + items.getLast();
  }

  /** The busiest by public name: what hides behind one name stays together (practice.md A7). */
  private static Map<ServiceFigures, Integer> busiest(List<ServiceFigures> services) {
    var byName = new LinkedHashMap<String, ServiceFigures>();
    var issued = new LinkedHashMap<String, Integer>();
    for (var service : services) {
      byName.putIfAbsent(service.publicName(), service);
      issued.merge(service.publicName(), service.issued(), Integer::sum);
    }
    var sorted = new ArrayList<>(issued.entrySet());
    sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    var last = sorted.isEmpty() ? 0 : sorted.get(Math.min(BUSIEST, sorted.size()) - 1).getValue();
    var busiest = new LinkedHashMap<ServiceFigures, Integer>();
    sorted.stream()
        .filter(each -> each.getValue() >= last)
        .limit(MOST_SHOWN)
        .forEach(
            each -> {
              var service = byName.get(each.getKey());
              if (service != null) {
                busiest.put(service, each.getValue());
              }
            });
    return busiest;
  }

  private static List<ServiceBar> bars(Map<ServiceFigures, Integer> busiest, Numbers numbers) {
    var most = busiest.values().stream().findFirst().orElse(1);
    return busiest.entrySet().stream()
        .map(
            each ->
                new ServiceBar(
                    SeriesMark.of(each.getKey().series().sign()),
                    each.getKey().publicName(),
                    numbers.count(each.getValue()),
                    100.0 * each.getValue() / most))
        .toList();
  }

  private static List<RatingBar> ratings(PeriodFigures now, Language language, Numbers numbers) {
    var most = now.ratings().counts().stream().max(Comparator.naturalOrder()).orElse(0);
    return Arrays.stream(SatisfactionBand.values())
        .map(
            band -> {
              var count = now.ratings().count(band.rating());
              return new RatingBar(
                  band,
                  word(band).in(language),
                  count == 0 ? Numbers.NONE : numbers.count(count),
                  most == 0 ? 0 : 100.0 * count / most);
            })
        .toList();
  }

  private static String ratedBy(PeriodFigures now, Language language, Numbers numbers) {
    if (now.ratings().count() == 0 || now.served() == 0) {
      return MonthWords.NO_RATINGS.in(language);
    }
    var share = Numbers.percent(now.ratings().count(), now.served());
    return MonthWords.RATED_BY.in(
        language,
        numbers.digits(now.ratings().meanText()),
        numbers.digits(now.ratings().percentText()),
        numbers.fixed(share));
  }

  private static List<String> notes(PeriodFigures now, Language language, Numbers numbers) {
    var notes = new ArrayList<String>();
    notes.add(MonthWords.NOTE_TICKETS.in(language));
    if (now.issuedOutside() > 0) {
      notes.add(MonthWords.NOTE_MEAN.in(language, numbers.count(now.issuedOutside())));
    }
    notes.add(MonthWords.NOTE_WAIT.in(language));
    notes.add(MonthWords.NOTE_PERCENT.in(language));
    return notes;
  }
}
