package batq.server.pages.office;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.pages.Language;
import batq.server.pages.form.Form;
import batq.server.pages.form.Form.Said;
import batq.server.pages.form.Typed;
import batq.server.staff.AccountView;
import batq.server.staff.Accounts;
import batq.server.staff.Accounts.Changed;
import batq.server.staff.SecretProblem;
import batq.server.staff.SecretRefused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * {@code /office/staff}: who may sign in, as what, and by which secret. A supervisor sets PINs; the
 * rest is an admin's.
 */
final class StaffPages {
  static final Sheets.Place PLACE = new Sheets.Place("/office/staff", "เจ้าหน้าที่", "Staff");
  private static final int WRONG = 422;

  private final Sheets sheets;
  private final Accounts accounts;

  StaffPages(Sheets sheets, Accounts accounts) {
    this.sheets = sheets;
    this.accounts = accounts;
  }

  void add(RoutesConfig routes) {
    Sheets.page(routes, PLACE.path(), "The accounts.", this::list);
    Sheets.page(routes, PLACE.path() + "/new", "A new account.", this::showNew);
    Sheets.page(routes, PLACE.path() + "/{staff}", "An account.", this::show);
    Sheets.key(routes, PLACE.path() + "/new", "Adds an account.", this::add);
    Sheets.key(routes, PLACE.path() + "/{staff}", "Changes role, password or PIN.", this::change);
    routes.post(
        PLACE.path() + "/{staff}/pin",
        Sheets.named(
            "{staff}",
            Described.page("Sets a PIN.", this::pin)
                .takesForm(StaffForms.PIN)
                .gives(WRONG, Answers.HTML)
                .refuses(404, "not-found")),
        Sheets.READERS);
    Sheets.key(
        routes,
        PLACE.path() + "/{staff}/disable",
        "Lets nobody sign in to it.",
        ctx -> switched(ctx, false));
    Sheets.key(
        routes,
        PLACE.path() + "/{staff}/enable",
        "Lets it be signed in to again.",
        ctx -> switched(ctx, true));
  }

  private void list(Context ctx) {
    var language = Language.of(ctx);
    var rows =
        accounts.list().stream()
            .map(
                it ->
                    new Listing.Row(
                        PLACE.path() + "/" + it.id(),
                        "",
                        it.name(),
                        StaffForms.role(it.role(), language)
                            + (it.isCounterStaff()
                                ? it.pin()
                                    ? language.say(" · มี PIN", " · has a PIN")
                                    : language.say(" · ยังไม่มี PIN", " · no PIN yet")
                                : ""),
                        it.disabled() ? language.say("ปิดใช้งาน", "Disabled") : ""))
            .toList();
    sheets.list(
        ctx,
        PLACE,
        new Listing(
            language.say(
                "เจ้าหน้าที่ประจำช่องใช้ PIN ที่เครื่องของช่องบริการ หัวหน้างานขึ้นไปใช้รหัสผ่าน",
                "Counter staff sign in by PIN at a counter's computer; others by password."),
            List.of(new Listing.Group("", rows)),
            Sheets.add(ctx, PLACE, language.say("เพิ่มเจ้าหน้าที่", "Add somebody")),
            ""));
  }

  private void showNew(Context ctx) {
    var language = Language.of(ctx);
    sheets.sheet(
        ctx, PLACE, language.say("เพิ่มเจ้าหน้าที่", "Add somebody"), StaffForms.ofNew(language));
  }

  private void show(Context ctx) {
    var account = account(ctx);
    sheets.own(ctx, PLACE, account.name(), form(ctx, account));
  }

  private static Form form(Context ctx, AccountView account) {
    var language = Language.of(ctx);
    return Sheets.mayChange(ctx)
        ? StaffForms.of(account, language)
        : StaffForms.pin(account, language);
  }

  private AccountView account(Context ctx) {
    var id = Requests.path(ctx, "staff", Integer::parseInt);
    return accounts.list().stream()
        .filter(it -> it.id() == id)
        .findFirst()
        .orElseThrow(() -> Refused.of(404, "not-found", "ไม่พบเจ้าหน้าที่คนนี้"));
  }

  private void add(Context ctx) {
    var typed = Typed.of(ctx);
    var form = StaffForms.ofNew(typed.language());
    var name = typed.needed(StaffForms.NAME, 80);
    var role = StaffForms.role(typed);
    var pin = StaffForms.pin(typed, role);
    var added = Optional.<batq.server.staff.StaffMember>empty();
    if (typed.isRight()) {
      try {
        added = accounts.add(name, role, typed.secret(StaffForms.SECRET), Sheets.actor(ctx));
        if (added.isEmpty()) {
          typed.wrong(StaffForms.NAME, "มีชื่อผู้ใช้นี้แล้ว", "There is somebody of this name.");
        }
      } catch (SecretRefused e) {
        noted(typed, e.problem());
      }
    }
    if (added.isEmpty()) {
      sheets.form(ctx, WRONG, form.typed(typed));
      return;
    }
    var id = added.get().id();
    pin.ifPresent(it -> accounts.setPin(id, it, Sheets.actor(ctx)));
    Sheets.go(ctx, PLACE.path() + "?added=1");
  }

  private void change(Context ctx) {
    var account = account(ctx);
    var typed = Typed.of(ctx);
    var form = StaffForms.of(account, typed.language());
    if (form.isBehind(typed)) {
      sheets.form(ctx, 409, form.meanwhile(typed));
      return;
    }
    var role = StaffForms.role(typed);
    var pin = StaffForms.pin(typed, role);
    var secret = typed.secret(StaffForms.SECRET);
    // Before anything is changed: of a form that is refused nothing is saved.
    if (!secret.isEmpty()) {
      accounts.problemOf(account.name(), secret).ifPresent(it -> noted(typed, it));
    }
    if (typed.isRight()) {
      noted(typed, accounts.changeRole(account.id(), role, Sheets.actor(ctx)));
    }
    if (typed.isRight() && !secret.isEmpty()) {
      accounts.reset(account.name(), secret, Sheets.actor(ctx));
    }
    if (typed.isRight() && pin.isPresent()) {
      noted(typed, accounts.setPin(account.id(), pin.get(), Sheets.actor(ctx)));
    }
    answer(ctx, typed, form);
  }

  private void pin(Context ctx) {
    var account = account(ctx);
    var typed = Typed.of(ctx);
    var form = StaffForms.pin(account, typed.language());
    var pin = typed.needed(StaffForms.PIN, 20);
    if (typed.isRight()) {
      noted(typed, accounts.setPin(account.id(), pin, Sheets.actor(ctx)));
    }
    answer(ctx, typed, form);
  }

  private void answer(Context ctx, Typed typed, Form form) {
    if (typed.isRight()) {
      var words = typed.language().say("บันทึกแล้ว มีผลทันที", "Saved; it counts at once.");
      sheets.form(ctx, 200, form(ctx, account(ctx)).saying(Said.done(words)));
    } else {
      sheets.form(ctx, WRONG, form.typed(typed));
    }
  }

  private void switched(Context ctx, boolean on) {
    var account = account(ctx);
    var typed = Typed.of(ctx);
    noted(
        typed,
        on
            ? accounts.enable(account.id(), Sheets.actor(ctx))
            : accounts.disable(account.id(), Sheets.actor(ctx)));
    if (typed.isRight()) {
      var language = typed.language();
      var words =
          on
              ? language.say("เปิดใช้งานแล้ว", "May sign in again.")
              : language.say("ปิดใช้งานแล้ว ออกจากระบบทันที", "Disabled, and signed out.");
      sheets.form(ctx, 200, StaffForms.of(account(ctx), language).saying(Said.done(words)));
    } else {
      sheets.form(ctx, 409, StaffForms.of(account, typed.language()).typed(typed));
    }
  }

  private static void noted(Typed typed, SecretProblem problem) {
    typed.wrong(
        problem.isOfTheName() ? StaffForms.NAME : StaffForms.SECRET,
        problem.th(),
        problem.en() + ".");
  }

  private static void noted(Typed typed, Changed outcome) {
    switch (outcome) {
      case DONE -> {}
      case UNKNOWN -> typed.wrong("", "ไม่พบเจ้าหน้าที่คนนี้", "There is no such account.");
      case LAST_ADMIN ->
          typed.wrong(
              "",
              "ต้องมีผู้ดูแลระบบที่ใช้งานได้อย่างน้อยหนึ่งคน",
              "At least one admin must be able to sign in.");
      case NOT_COUNTER_STAFF ->
          typed.wrong(
              StaffForms.PIN,
              "PIN ใช้ได้เฉพาะเจ้าหน้าที่ประจำช่องบริการและผู้ดูแลคิว",
              "Only who serves at a counter has a PIN.");
      case NO_PIN ->
          typed.wrong(
              StaffForms.PIN,
              "PIN มีตัวเลข 4 ถึง 6 ตัว ไม่ซ้ำกันทั้งหมดและไม่เรียงกัน",
              "A PIN has 4 to 6 digits, not all alike and not in a row.");
    }
  }
}
