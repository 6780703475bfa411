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
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener: its limits, its headers, its one way of saying no. */
public final class Http {
  private static final Logger LOG = LoggerFactory.getLogger(Http.class);
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private Http() {}

  /**
   * @param door where it listens, and its bounds
   * @param callers says who is calling, from token or cookie
   * @param page shows refusals to people at browsers
   * @param routes adds every route, each with the roles that may call it
   */
  public static Javalin listener(
      Door door,
      Function<Context, Caller> callers,
      RefusalPage page,
      Consumer<RoutesConfig> routes) {
    var lines = new Lines(door.limits());
    var access = new Access(callers, lines);
    return Javalin.create(
        config -> {
          limits(config, door, lines);
          config.routes.before(Http::securityHeaders);
          config.routes.before(Http::oneMethod);
          config.routes.beforeMatched(access::check);
          routes.accept(config.routes);
          refusals(config.routes, page);
        });
  }

  private static void limits(JavalinConfig config, Door door, Lines lines) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = door.limits().bodyBytes();
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.events.serverStopping(lines::cutResting);
    config.jetty.modifyHttpConfiguration(http -> headers(http, door.limits()));
    config.jetty.addConnector((server, http) -> connector(server, http, door, lines));
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new ProblemPages());
          server.setStopTimeout(2_000);
          server.setHandler(lines);
        });
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server server, HttpConfiguration http, Door door, Lines lines) {
    var connector = new ServerConnector(server, protocols(http, door));
    connector.setHost(door.host());
    connector.setPort(door.port());
    connector.setIdleTimeout(door.limits().idle().toMillis());
    connector.addBean(lines, false);
    return connector;
  }

  private static ConnectionFactory[] protocols(HttpConfiguration http, Door door) {
    var plain = new HttpConnectionFactory(http);
    if (door.tls().isEmpty()) {
      return new ConnectionFactory[] {plain};
    }
    // Devices may reach it by a name that its certificate lacks; it has one certificate for all.
    http.addCustomizer(new SecureRequestCustomizer(false));
    var tls = new SslConnectionFactory(door.tls().get(), plain.getProtocol());
    return new ConnectionFactory[] {tls, plain};
  }

  private static void headers(HttpConfiguration http, Limits limits) {
    http.setRequestHeaderSize(limits.headerBytes());
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setIdleTimeout(limits.idle().toMillis());
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
