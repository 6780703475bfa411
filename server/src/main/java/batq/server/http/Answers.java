package batq.server.http;

import batq.wire.Problem;
import batq.wire.WireJson;
import io.javalin.http.Context;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Types into strings at the other door. */
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  /** A page, or a piece of one. */
  public static final String HTML = "text/html; charset=utf-8";

  private Answers() {}

  public static void json(Context ctx, Object value) {
    whole(ctx, "application/json", WireJson.writeBytes(value));
  }

  public static void html(Context ctx, String page) {
    ctx.contentType(HTML).header("Cache-Control", "no-store").result(page);
  }

  static void problem(Context ctx, Problem problem) {
    ctx.status(problem.status());
    whole(ctx, "application/problem+json", WireJson.writeBytes(problem));
  }

  /** Hands the body over in one piece, its length known, without a stream that copies it. */
  private static void whole(Context ctx, String contentType, byte[] body) {
    ctx.contentType(contentType);
    ctx.res().setContentLength(body.length);
    try {
      ctx.res().getOutputStream().write(body);
    } catch (IOException e) {
      // The asker is gone; what was done stays done.
      LOG.debug("The answer found nobody", e);
    }
  }
}
