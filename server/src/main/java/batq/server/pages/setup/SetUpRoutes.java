package batq.server.pages.setup;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.RouteRole;
import batq.server.pages.Shell;
import batq.server.pages.Templates;
import batq.server.pages.form.Form;
import batq.server.pages.form.Typed;
import batq.server.setup.OfficeFile;
import batq.server.setup.SetupOutcome;
import batq.server.staff.SecretRefused;
import batq.server.staff.SetupCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** {@code GET} and {@code POST /set-up}, the only page of a server without an office. */
public final class SetUpRoutes {
  private static final int WRONG = 422;

  private final Templates templates;
  private final SetupCode code;
  private final Making making;

  /** Makes the office, wholly or not at all. */
  @FunctionalInterface
  public interface Making {
    /**
     * @throws SecretRefused why the admin's name or password is not taken
     */
    SetupOutcome make(OfficeFile file, String admin, String secret);
  }

  public SetUpRoutes(Templates templates, SetupCode code, Making making) {
    this.templates = templates;
    this.code = code;
    this.making = making;
  }

  public void add(RoutesConfig routes) {
    routes.get(
        "/set-up",
        Described.page("Asks for an office's beginnings.", this::page),
        RouteRole.ANYONE);
    routes.post(
        "/set-up",
        Described.page("Makes the office.", this::make)
            .takesForm(SetUpForm.CODE)
            .gives(WRONG, Answers.HTML)
            .refuses(429, "too-many-requests"),
        RouteRole.ANYONE);
  }

  private void page(Context ctx) {
    var shell = Shell.withoutOffice(ctx, "ตั้งค่าครั้งแรก", "First set-up");
    var form = new SetUpForm(shell.language()).empty();
    Answers.html(ctx, templates.render("setup/page.jte", Map.of("shell", shell, "form", form)));
  }

  private void make(Context ctx) {
    var typed = Typed.of(ctx);
    var form = new SetUpForm(typed.language()).empty();
    // Nothing is told of the other answers to whoever has not the code.
    if (!isRight(typed, ctx.ip())) {
      again(ctx, form.typed(typed), typed);
      return;
    }
    var template = SetUpForm.read(typed);
    var admin = typed.needed(SetUpForm.ADMIN, 80);
    var secret = SetUpForm.secret(typed);
    if (!typed.isRight()) {
      again(ctx, form.typed(typed), typed);
      return;
    }
    try {
      switch (making.make(template.file(), admin, secret)) {
        case SetupOutcome.Done _ -> done(ctx, typed);
        case SetupOutcome.AlreadySetUp _ -> done(ctx, typed);
      }
    } catch (SecretRefused e) {
      var field = e.problem().isOfTheName() ? SetUpForm.ADMIN : SetUpForm.SECRET;
      typed.wrong(field, e.problem().th(), e.problem().en() + ".");
      again(ctx, form.typed(typed), typed);
    }
  }

  private boolean isRight(Typed typed, String address) {
    switch (code.judge(typed.text(SetUpForm.CODE, 80), address)) {
      case RIGHT -> {}
      case WRONG ->
          typed.wrong(
              SetUpForm.CODE,
              "รหัสไม่ถูกต้อง ดูที่หน้าต่างของเครื่องแม่ข่าย",
              "This is not the code in the window of the server.");
      case OVER ->
          typed.wrong(
              SetUpForm.CODE,
              "รหัสหมดอายุแล้ว ปิดและเปิดโปรแกรมแม่ข่ายใหม่เพื่อรับรหัสใหม่",
              "The code is too old. Start the server again for a new one.");
    }
    return typed.isRight();
  }

  private void again(Context ctx, Form form, Typed typed) {
    ctx.status(WRONG);
    Answers.html(
        ctx, templates.render("form/form.jte", Map.of("form", form, "language", typed.language())));
  }

  private void done(Context ctx, Typed typed) {
    Answers.html(ctx, templates.render("setup/done.jte", Map.of("language", typed.language())));
  }
}
