package batq.server.pages.month;

import batq.server.pages.Language;
import batq.server.pages.Numbers;
import batq.server.pages.month.MonthView.Figure;
import batq.server.statistics.PeriodFigures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The four figures, each with the month before beside it, told in words. */
final class MonthFigures {
  private final Language language;
  private final Numbers numbers;
  private final PeriodFigures now;
  private final Optional<PeriodFigures> before;
  private final boolean over;

  MonthFigures(
      Language language,
      Numbers numbers,
      PeriodFigures now,
      Optional<PeriodFigures> before,
      boolean over) {
    this.language = language;
    this.numbers = numbers;
    this.now = now;
    this.before = before;
    this.over = over;
  }

  List<Figure> all() {
    return List.of(visitors(), meanWait(), within15(), satisfaction());
  }

  private Figure visitors() {
    return new Figure(
        say(MonthWords.VISITORS),
        numbers.count(now.issued()),
        say(MonthWords.PERSONS),
        before.map(it -> beside(numbers.count(it.issued()), say(MonthWords.PERSONS))).orElse(""),
        // A month that runs is not compared with a whole one.
        before.filter(it -> over).map(it -> change(it.issued())).orElse(""));
  }

  private String change(int was) {
    var difference = now.issued() - was;
    if (difference == 0) {
      return say(MonthWords.SAME);
    }
    var words = difference > 0 ? MonthWords.MORE : MonthWords.FEWER;
    return words.in(language, numbers.count(Math.abs(difference)));
  }

  private Figure meanWait() {
    return figure(
        MonthWords.MEAN_WAIT,
        now.waitSeconds().map(Numbers::minutes),
        before.flatMap(PeriodFigures::waitSeconds).map(Numbers::minutes),
        now.served() > 0 ? MonthWords.MINUTES : MonthWords.NOBODY_SERVED,
        MonthWords.LONGER,
        MonthWords.SHORTER);
  }

  private Figure within15() {
    return figure(
        MonthWords.WITHIN_15,
        within15(now),
        before.flatMap(MonthFigures::within15),
        MonthWords.PERCENT,
        MonthWords.HIGHER,
        MonthWords.LOWER);
  }

  private static Optional<BigDecimal> within15(PeriodFigures of) {
    return of.waitsMeasured() == 0
        ? Optional.empty()
        : Optional.of(Numbers.percent(of.waits().within15(), of.waitsMeasured()));
  }

  private Figure satisfaction() {
    return figure(
        MonthWords.SATISFACTION,
        mean(now),
        before.flatMap(MonthFigures::mean),
        mean(now).isPresent() ? MonthWords.OUT_OF_FIVE : MonthWords.NO_RATINGS,
        MonthWords.HIGHER,
        MonthWords.LOWER);
  }

  private static Optional<BigDecimal> mean(PeriodFigures of) {
    return of.ratings().mean().map(mean -> new BigDecimal(of.ratings().meanText()));
  }

  private Figure figure(
      MonthWords label,
      Optional<BigDecimal> value,
      Optional<BigDecimal> was,
      MonthWords unit,
      MonthWords more,
      MonthWords less) {
    var besideUnit = unit == MonthWords.MINUTES || unit == MonthWords.PERCENT ? say(unit) : "";
    return new Figure(
        say(label),
        value.map(numbers::fixed).orElse(Numbers.NONE),
        say(unit),
        was.map(it -> beside(numbers.fixed(it), besideUnit)).orElse(""),
        value.flatMap(it -> was.map(it::subtract)).map(it -> change(it, more, less)).orElse(""));
  }

  /** Of the figures as printed, so that a reader who subtracts them finds the same. */
  private String change(BigDecimal difference, MonthWords more, MonthWords less) {
    return switch (difference.signum()) {
      case 0 -> say(MonthWords.SAME);
      case 1 -> more.in(language, numbers.fixed(difference));
      default -> less.in(language, numbers.fixed(difference.negate()));
    };
  }

  private String beside(String was, String unit) {
    var month = YearMonth.from(now.period().first()).minusMonths(1);
    return (numbers.shortMonth(month) + " " + was + " " + unit).strip();
  }

  private String say(MonthWords words) {
    return words.in(language);
  }
}
