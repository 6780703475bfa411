package batq.server.pages;

import batq.server.http.Caller;
import batq.server.http.Requests;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * What every page has around it: the bar with the office's name, where one may go, who one is.
 *
 * @param sample whether all data are ข้อมูลตัวอย่าง
 * @param path of this page, for the switch of language
 */
public record Shell(
    Language language,
    String title,
    OfficeName office,
    boolean sample,
    String path,
    Optional<Destination> here,
    List<Destination> destinations,
    Optional<Caller.Person> person) {

  /** The office's own name, which stands first in every bar. */
  public record OfficeName(String th, String en) {}

  /** The shell of the page that this request asks for. */
  static Shell of(
      Context ctx,
      Language language,
      OfficeName office,
      boolean sample,
      Optional<Destination> here,
      String title) {
    var caller = Requests.caller(ctx);
    return new Shell(
        language,
        title,
        office,
        sample,
        ctx.path(),
        here,
        Destination.of(caller),
        caller instanceof Caller.Person person ? Optional.of(person) : Optional.empty());
  }

  /** The shell of a page of a server that has no office yet. */
  public static Shell withoutOffice(Context ctx, String th, String en) {
    var language = Language.of(ctx);
    return new Shell(
        language,
        language.say(th, en),
        new OfficeName("BatQ", "BatQ"),
        false,
        ctx.path(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  public String officeName() {
    return language.say(office.th(), office.en());
  }

  /** Whether there is more to choose than the language: on a telephone it is behind one key. */
  public boolean hasMenu() {
    return !destinations.isEmpty() || person.isPresent();
  }

  public boolean isHere(Destination destination) {
    return here.equals(Optional.of(destination));
  }

  /** The token that this person's requests carry; empty for nobody. */
  public String csrfToken() {
    return person.map(Caller.Person::csrfToken).orElse("");
  }

  public String say(String th, String en) {
    return language.say(th, en);
  }
}
