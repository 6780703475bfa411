package batq.server.pages;

import batq.server.http.Answers;
import batq.server.http.RefusalPage;
import batq.wire.Problem;
import io.javalin.http.Context;
import java.util.Map;

/**
 * A refusal as a person at a browser should meet it: nobody is sent to sign in, others read a
 * sentence. Programs get the problem itself, and so does a script of ours, which shows its
 * sentence.
 */
public final class RefusalPages implements RefusalPage {
  private final Shells shells;
  private final Templates templates;

  public RefusalPages(Shells shells, Templates templates) {
    this.shells = shells;
    this.templates = templates;
  }

  @Override
  public boolean shown(Context ctx, Problem problem) {
    if (ctx.path().startsWith("/api/")) {
      return false;
    }
    var signIn = problem.status() == 401;
    if (ctx.header("HX-Request") != null) {
      if (signIn) {
        ctx.status(401).header("HX-Redirect", "/sign-in");
      }
      return signIn;
    }
    var accept = ctx.header("Accept");
    if (accept == null || !accept.contains("text/html")) {
      return false;
    }
    if (signIn) {
      ctx.redirect("/sign-in", io.javalin.http.HttpStatus.SEE_OTHER);
    } else {
      ctx.status(problem.status());
      var shell = shells.aside(ctx, "เปิดหน้านี้ไม่ได้", "This page cannot be opened");
      var model = Map.<String, Object>of("shell", shell, "problem", problem);
      Answers.html(ctx, templates.render("refusal.jte", model));
    }
    return true;
  }
}
