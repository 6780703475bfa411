package batq.server.pages.account;

import batq.server.http.Answers;
import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.staff.Staff;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /account}: บัญชีของฉัน, for everybody who has signed in. */
public final class AccountPageRoutes {
  private final Shells shells;
  private final Templates templates;
  private final Staff staff;
  private final Supplier<? extends Collection<CounterId>> counters;

  /**
   * @param counters those of the office
   */
  public AccountPageRoutes(
      Shells shells,
      Templates templates,
      Staff staff,
      Supplier<? extends Collection<CounterId>> counters) {
    this.shells = shells;
    this.templates = templates;
    this.staff = staff;
    this.counters = counters;
  }

  public void add(RoutesConfig routes) {
    routes.get("/account", Described.page("One's own account.", this::page), RouteRole.PEOPLE);
  }

  private void page(Context ctx) {
    if (!(Requests.caller(ctx) instanceof Caller.Person person)) {
      throw new IllegalStateException("a page of people let in " + Requests.caller(ctx).actor());
    }
    var shell = shells.aside(ctx, "บัญชีของฉัน", "My account");
    var view =
        new AccountView(
            shell.language(),
            person.name(),
            person.role(),
            staff.own().of(person),
            staff.pinPlace(ctx),
            counters.get().stream().sorted().toList());
    Answers.html(ctx, templates.render("account/page.jte", Map.of("shell", shell, "view", view)));
  }
}
