package batq.server.pages.month;

import batq.server.pages.Language;
import batq.server.pages.Numbers;
import batq.server.pages.month.MonthView.Phrase;
import batq.server.statistics.PeriodFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The month in two sentences: how it was, and what is worth a look. */
final class MonthSentences {
  /** A longer wait is named (practice.md D10). */
  private static final Duration LONG_WAIT = Duration.ofMinutes(60);

  private final Language language;
  private final Numbers numbers;
  private final List<Phrase> phrases = new ArrayList<>();

  MonthSentences(Language language, Numbers numbers) {
    this.language = language;
    this.numbers = numbers;
  }

  /**
   * @param name of the month, as a sentence begins with it
   * @param over whether the month is over; one that runs is not compared with a whole one
   */
  List<Phrase> howItWas(
      String name, PeriodFigures now, Optional<PeriodFigures> before, boolean over) {
    plain(MonthWords.SAY_VISITORS, name);
    strong(MonthWords.SAY_VISITORS_COUNT, numbers.count(now.issued()));
    if (over) {
      before.ifPresent(it -> compared(now.issued() - it.issued()));
    } else {
      plain(MonthWords.SAY_NOT_OVER);
    }
    now.waitSeconds()
        .ifPresent(
            wait -> {
              plain(MonthWords.SAY_WAIT);
              strong(MonthWords.SAY_WAIT_MINUTES, numbers.fixed(Numbers.minutes(wait)));
              plain(MonthWords.SAY_WAIT_END);
            });
    now.ratings()
        .band()
        .ifPresent(
            band -> {
              plain(MonthWords.SAY_SATISFIED);
              phrases.add(new Phrase("“" + MonthPage.word(band).in(language) + "”", true));
            });
    return List.copyOf(phrases);
  }

  List<Phrase> worthALook(PeriodFigures now) {
    var looks = new ArrayList<String>();
    var peaks = HoursChart.peaks(now.byHour());
    if (!peaks.isEmpty() && peaks.getLast() - peaks.getFirst() == peaks.size() - 1) {
      looks.add(
          MonthWords.LOOK_HOURS.in(language, numbers.hours(peaks.getFirst(), peaks.getLast() + 1)));
    }
    if (now.waits().longest().compareTo(LONG_WAIT) > 0) {
      var minutes = Numbers.minutes(now.waits().longest().toSeconds());
      looks.add(MonthWords.LOOK_LONGEST.in(language, numbers.fixed(minutes)));
    }
    return looks.isEmpty()
        ? List.of()
        : List.of(
            new Phrase(
                MonthWords.LOOK_AT.in(language) + String.join(MonthWords.AND.in(language), looks),
                false));
  }

  private void compared(int difference) {
    if (difference == 0) {
      plain(MonthWords.SAY_SAME);
    } else {
      plain(
          difference > 0 ? MonthWords.SAY_MORE : MonthWords.SAY_FEWER,
          numbers.count(Math.abs(difference)));
    }
  }

  private void plain(MonthWords words, Object... values) {
    phrases.add(new Phrase(words.in(language, values), false));
  }

  private void strong(MonthWords words, Object... values) {
    phrases.add(new Phrase(words.in(language, values), true));
  }
}
