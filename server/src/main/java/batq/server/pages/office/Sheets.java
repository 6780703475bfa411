package batq.server.pages.office;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Destination;
import batq.server.pages.Language;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.pages.form.Form;
import batq.server.pages.form.Form.Said;
import batq.server.pages.form.Typed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** How every page of the office is shown, saved and refused. */
final class Sheets {
  static final RouteRole[] READERS = {RouteRole.SUPERVISOR, RouteRole.ADMIN};
  private static final String NAME = "[a-z][a-z0-9_]{0,39}";

  /** How the contract spells what these pages' addresses name. */
  private static final Map<String, String> SPELLINGS =
      Map.of(
          "service", NAME,
          "department", NAME,
          "class", NAME,
          "day", "[0-9]{4}-[0-9]{2}-[0-9]{2}",
          "session", "[0-9]{1,4}",
          "staff", "[0-9]{1,9}",
          "change", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final int NOT_SO = 409;
  private static final int WRONG = 422;

  private final Shells shells;
  private final Templates templates;
  private final Editing editing;

  Sheets(Shells shells, Templates templates, Editing editing) {
    this.shells = shells;
    this.templates = templates;
    this.editing = editing;
  }

  /** Where one is: the section of the office, to which the way back leads. */
  record Place(String path, String th, String en) {
    String name(Language language) {
      return language.say(th, en);
    }
  }

  Editing editing() {
    return editing;
  }

  /** A page that supervisors and admins may open. */
  static void page(RoutesConfig routes, String path, String summary, Handler handler) {
    routes.get(
        path, named(path, Described.page(summary, handler).refuses(404, "not-found")), READERS);
  }

  /** A key that only admins may press. */
  static void key(RoutesConfig routes, String path, String summary, Handler handler) {
    routes.post(
        path,
        named(
            path,
            Described.page(summary, handler)
                .takesForm("was")
                .gives(NOT_SO, Answers.HTML)
                .gives(WRONG, Answers.HTML)
                .refuses(404, "not-found")),
        RouteRole.ADMIN);
  }

  /** The same, with the spelling of what the path names. */
  static Described named(String path, Described route) {
    var described = route;
    for (var name : SPELLINGS.entrySet()) {
      if (path.contains("{" + name.getKey() + "}")) {
        described = described.path(name.getKey(), name.getValue());
      }
    }
    return described;
  }

  static boolean mayChange(Context ctx) {
    return Requests.caller(ctx).roles().contains(RouteRole.ADMIN);
  }

  static String actor(Context ctx) {
    return Requests.caller(ctx).actor();
  }

  void list(Context ctx, Place place, Listing listing) {
    var shell = shells.of(ctx, Destination.OFFICE, place.th(), place.en());
    var model = new HashMap<String, Object>(Map.of("shell", shell, "listing", listing));
    said(ctx, shell.language()).ifPresent(words -> model.put("said", words));
    Answers.html(ctx, templates.render("office/list.jte", model));
  }

  /** The page of a form, under the section to which it belongs. */
  void sheet(Context ctx, Place place, String title, Form form) {
    own(ctx, place, title, form.readOnly(!mayChange(ctx)));
  }

  /** As {@link #sheet}, where the form itself knows who may change what. */
  void own(Context ctx, Place place, String title, Form form) {
    var shell = shells.of(ctx, Destination.OFFICE, title, title);
    var language = shell.language();
    var told = said(ctx, language).map(form::saying).orElse(form);
    Answers.html(
        ctx,
        templates.render(
            "office/sheet.jte",
            Map.of(
                "shell", shell, "form", told, "up", place.path(), "upName", place.name(language))));
  }

  /** Saves a thing that stays on its page. */
  <T> void save(Context ctx, Document<T> document, Sheet<T> sheet) {
    answer(ctx, document, sheet, ctx.path(), false);
  }

  /** Saves a thing and goes to a page of its section. */
  <T> void saveAndGo(Context ctx, Document<T> document, Sheet<T> sheet, String to) {
    answer(ctx, document, sheet, to, true);
  }

  private <T> void answer(
      Context ctx, Document<T> document, Sheet<T> sheet, String to, boolean go) {
    var typed = Typed.of(ctx);
    switch (editing.save(document, sheet, typed, actor(ctx), to)) {
      case Editing.Saved(var change) -> {
        if (go) {
          go(ctx, to + "?saved=" + change);
        } else {
          var words = saved(typed.language(), Optional.of(change));
          form(ctx, 200, sheet.form(document.now().get(), typed.language()).saying(words));
        }
      }
      case Editing.Same() -> {
        if (go) {
          go(ctx, to);
        } else {
          var words = Said.done(typed.language().say("ไม่มีอะไรเปลี่ยน", "Nothing has changed."));
          form(ctx, 200, sheet.form(document.now().get(), typed.language()).saying(words));
        }
      }
      case Editing.Contradicts() -> go(ctx, to + "?refused=1");
      case Editing.NotSaved(var form, var behind) -> form(ctx, behind ? NOT_SO : WRONG, form);
    }
  }

  /** Changes something by a key that needs no words, and goes to a page that says so. */
  <T> void change(Context ctx, Document<T> document, UnaryOperator<T> change, String to) {
    after(ctx, editing.change(document, change, actor(ctx), to), to);
  }

  /** The key by which a list's reader adds to it, for whoever may. */
  static Optional<Listing.Add> add(Context ctx, Place place, String words) {
    return mayChange(ctx)
        ? Optional.of(new Listing.Add(place.path() + "/new", words))
        : Optional.empty();
  }

  /** After a key: to a page, which says that it was done. */
  private static void after(Context ctx, Editing.Outcome outcome, String to) {
    go(
        ctx,
        switch (outcome) {
          case Editing.Saved(var change) -> to + "?saved=" + change;
          case Editing.Contradicts() -> to + "?refused=1";
          case Editing.Same(), Editing.NotSaved(_, _) -> to;
        });
  }

  /** Answers a press with a form in place of the one that was sent. */
  void form(Context ctx, int status, Form form) {
    ctx.status(status);
    Answers.html(
        ctx, templates.render("form/form.jte", Map.of("form", form, "language", Language.of(ctx))));
  }

  void refuse(Context ctx, Form form, String words) {
    form(ctx, NOT_SO, form.saying(Said.refused(words)));
  }

  /** Sends the browser to another page. */
  static void go(Context ctx, String to) {
    ctx.header("HX-Redirect", to).status(200).contentType(Answers.HTML).result("");
  }

  /** {@code POST /office/undo/{change}}. */
  void undo(Context ctx) {
    var change = Requests.path(ctx, "change", UUID::fromString);
    var made = editing.undoing().take(change);
    var done = made.isPresent() && editing.undo(made.get(), actor(ctx));
    go(ctx, made.map(Undoing.Made::back).orElse("/office") + (done ? "?undone=1" : "?undone=0"));
  }

  private Optional<Said> said(Context ctx, Language language) {
    var undone = ctx.queryParam("undone");
    if (undone != null) {
      return Optional.of(
          undone.equals("1")
              ? Said.done(language.say("เลิกทำแล้ว กลับเป็นค่าเดิม", "Undone: it is as before."))
              : Said.refused(
                  language.say(
                      "เลิกทำไม่ได้ เพราะมีการแก้ไขหลังจากนั้น",
                      "It cannot be undone: something was changed since.")));
    }
    if (ctx.queryParam("refused") != null) {
      return Optional.of(
          Said.refused(
              language.say(
                  "ยังทำไม่ได้ เพราะข้อมูลอื่นของสำนักงานต้องใช้รายการนี้ กรุณาแก้ข้อมูลนั้นก่อน",
                  "Not done: something else of the office needs this. Please change that first.")));
    }
    if (ctx.queryParam("added") != null) {
      return Optional.of(Said.done(language.say("เพิ่มแล้ว", "Added.")));
    }
    return Optional.ofNullable(ctx.queryParam("saved"))
        .filter(text -> text.matches("[0-9a-f-]{36}"))
        .map(UUID::fromString)
        .map(change -> saved(language, Optional.of(change).filter(editing.undoing()::has)));
  }

  private Said saved(Language language, Optional<UUID> change) {
    var time = language.time(editing.clock().now());
    return new Said(
        true,
        language.say("บันทึกแล้ว %s".formatted(time), "Saved at %s.".formatted(time)),
        change.map(id -> "/office/undo/" + id));
  }
}
