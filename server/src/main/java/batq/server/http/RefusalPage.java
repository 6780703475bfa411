package batq.server.http;

import batq.wire.Problem;
import io.javalin.http.Context;

/** Shows a refusal to a person at a browser, where one is asking. */
@FunctionalInterface
public interface RefusalPage {
  /** A listener without pages: every refusal is a problem document. */
  RefusalPage NONE = (ctx, problem) -> false;

  /** Answers in a page's way, or says that no page is asked for. */
  boolean shown(Context ctx, Problem problem);
}
