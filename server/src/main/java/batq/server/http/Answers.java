package batq.server.http;

import batq.wire.Problem;
import batq.wire.WireJson;
import io.javalin.http.Context;

/**
 * Types into strings at the other door. An answer leaves when every handler has run: what is noted
 * after a request is noted before its answer is read.
 */
public final class Answers {
  /** A page, or a piece of one. */
  public static final String HTML = "text/html; charset=utf-8";

  private Answers() {}

  public static void json(Context ctx, Object value) {
    ctx.contentType("application/json").result(WireJson.writeBytes(value));
  }

  public static void html(Context ctx, String page) {
    ctx.contentType(HTML).header("Cache-Control", "no-store").result(page);
  }

  static void problem(Context ctx, Problem problem) {
    ctx.status(problem.status())
        .contentType("application/problem+json")
        .result(WireJson.writeBytes(problem));
  }
}
