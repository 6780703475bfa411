package batq.server.pages.month;

import batq.server.http.Caller;
import batq.server.http.RouteRole;
import batq.server.keeping.Wholeness.Damage;
import batq.server.pages.Numbers;
import batq.server.pages.Shell;
import batq.thai.ThaiDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the month's page says of a record that is not whole (TRUST scene 12). */
final class NotWholeSentence {
  private NotWholeSentence() {}

  static MonthView.NotWhole of(Damage damage, Shell shell, Numbers numbers) {
    var language = shell.language();
    var found = numbers.date(day(damage.wrong().since()));
    var sentence =
        damage
            .known()
            .map(it -> MonthWords.KNOWN_BY.in(language, found, it.by(), numbers.date(day(it.at()))))
            .orElseGet(() -> MonthWords.NOT_WHOLE_SINCE.in(language, found));
    return new MonthView.NotWhole(
        MonthWords.NOT_WHOLE.in(language),
        sentence,
        damage.wrong().what(),
        damage.known().isEmpty() && mayAcknowledge(shell)
            ? Optional.of(MonthWords.ACKNOWLEDGE.in(language))
            : Optional.empty());
  }

  private static boolean mayAcknowledge(Shell shell) {
    return shell
        .person()
        .map(Caller.Person::roles)
        .filter(it -> it.contains(RouteRole.EXECUTIVE) || it.contains(RouteRole.ADMIN))
        .isPresent();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ThaiDate.ZONE).toLocalDate();
  }
}
