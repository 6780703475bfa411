package batq.server.http;

import batq.server.store.StoreDown;
import batq.wire.Problem;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.server.HttpConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener: its limits, its headers, its one way of saying no. */
public final class Http {
  private static final Logger LOG = LoggerFactory.getLogger(Http.class);
  private static final int LARGEST_HEADER = 16 * 1024;
  private static final int IDLE_MS = 30_000;
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private Http() {}

  /**
   * @param callers says who is calling, from token or cookie
   * @param page shows refusals to people at browsers
   * @param routes adds every route, each with the roles that may call it
   */
  public static Javalin listener(
      Function<Context, Caller> callers, RefusalPage page, Consumer<RoutesConfig> routes) {
    var access = new Access(callers);
    return Javalin.create(
        config -> {
          limits(config);
          config.routes.before(Http::securityHeaders);
          config.routes.before(Http::oneMethod);
          config.routes.beforeMatched(access::check);
          routes.accept(config.routes);
          refusals(config.routes, page);
        });
  }

  private static void limits(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = Requests.LARGEST_BODY;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(Http::headers);
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new ProblemPages());
          server.setStopTimeout(2_000);
        });
  }

  private static void headers(HttpConfiguration http) {
    http.setRequestHeaderSize(LARGEST_HEADER);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setIdleTimeout(IDLE_MS);
  }

  private static void securityHeaders(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }

  /**
   * Javalin takes the method from this header, while the checks of a session ask the request line:
   * a GET could change something.
   */
  private static void oneMethod(Context ctx) {
    if (ctx.header("X-HTTP-Method-Override") != null) {
      throw new Refused(ProblemPages.problem(400));
    }
  }

  private static void refusals(RoutesConfig routes, RefusalPage page) {
    routes.exception(
        Refused.class,
        (refused, ctx) -> {
          refused
              .retryAfter()
              .ifPresent(
                  wait -> ctx.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
          refuse(ctx, page, refused.problem());
        });
    routes.exception(
        StoreDown.class,
        (down, ctx) -> {
          var detail = "ระบบบันทึกข้อมูลไม่ได้ชั่วคราว กรุณาแจ้งผู้ดูแลระบบ";
          ctx.header("Retry-After", "2");
          refuse(ctx, page, Problem.of(503, down.trouble().code(), detail));
        });
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> refuse(ctx, page, ProblemPages.problem(e.getStatus())));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed", ctx.req().getMethod(), ctx.path(), e);
          refuse(ctx, page, ProblemPages.problem(500));
        });
  }

  private static void refuse(Context ctx, RefusalPage page, Problem problem) {
    if (!page.shown(ctx, problem)) {
      Answers.problem(ctx, problem);
    }
  }
}
