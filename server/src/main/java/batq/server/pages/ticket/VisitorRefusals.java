package batq.server.pages.ticket;

import batq.server.http.Answers;
import batq.server.http.RefusalPage;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.wire.Problem;
import io.javalin.http.Context;
import java.util.Map;

/** A refusal as a visitor with a telephone meets it: what to do, and no technical word. */
public final class VisitorRefusals implements RefusalPage {
  private final Shells shells;
  private final Templates templates;

  public VisitorRefusals(Shells shells, Templates templates) {
    this.shells = shells;
    this.templates = templates;
  }

  @Override
  public boolean shown(Context ctx, Problem problem) {
    var accept = ctx.header("Accept");
    if (accept == null || !accept.contains("text/html")) {
      return false;
    }
    ctx.status(problem.status());
    var shell = shells.aside(ctx, "บัตรคิว", "Your ticket");
    Answers.html(
        ctx,
        templates.render("ticket/none.jte", Map.of("shell", shell, "status", problem.status())));
    return true;
  }
}
