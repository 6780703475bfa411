package batq.server.pages;

import batq.look.SeriesMark;
import batq.server.http.Described;
import batq.server.http.RouteRole;
import batq.thai.SarabunFont;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** {@code /assets}: style sheets, scripts, fonts and the sign, by a fixed list and from memory. */
public final class AssetRoutes {
  private static final String CSS = "text/css; charset=utf-8";
  private static final String JS = "text/javascript; charset=utf-8";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";

  /** They may change with the next version of the server: asked again each time, sent once. */
  private static final String ASK_AGAIN = "no-cache";

  private static final String KEEP = "public, max-age=2592000";

  private static final List<Asset> ASSETS =
      List.of(
          look("tokens.css", CSS),
          web("batq.css", CSS),
          web("counter.css", CSS),
          web("month.css", CSS),
          web("account.css", CSS),
          web("live.css", CSS),
          web("today.css", CSS),
          web("devices.css", CSS),
          web("form.css", CSS),
          web("office.css", CSS),
          web("ticket.css", CSS),
          web("floor.css", CSS),
          web("why.css", CSS),
          web("batq.js", JS),
          web("sign-in.js", JS),
          web("follow.js", JS),
          web("link.js", JS),
          web("stream.js", JS),
          web("ring.js", JS),
          web("counter.js", JS),
          web("account.js", JS),
          web("form.js", JS),
          web("set-up.js", JS),
          web("month.js", JS),
          web("live.js", JS),
          web("devices.js", JS),
          web("ticket.js", JS),
          web("floor.js", JS),
          web("why.js", JS),
          new Asset("htmx.js", JS, KEEP, read(AssetRoutes.class, HTMX)),
          new Asset("sign.svg", "image/svg+xml", KEEP, read(SeriesMark.class, "icons/batq.svg")),
          font("400Regular"),
          font("600SemiBold"),
          font("700Bold"),
          font("800ExtraBold"));

  /** What a visitor's telephone needs, and nothing of the staff's pages. */
  private static final Set<String> FOR_VISITORS =
      Set.of(
          "tokens.css",
          "batq.css",
          "ticket.css",
          "batq.js",
          "ticket.js",
          "sign.svg",
          "Sarabun_400Regular.ttf",
          "Sarabun_600SemiBold.ttf",
          "Sarabun_700Bold.ttf",
          "Sarabun_800ExtraBold.ttf");

  /** One file, ready to be sent. */
  private record Asset(String name, String type, String keeping, byte[] bytes, String etag) {
    Asset(String name, String type, String keeping, byte[] bytes) {
      this(name, type, keeping, bytes, "\"" + hash(bytes) + "\"");
    }
  }

  public void add(RoutesConfig routes) {
    add(routes, ASSETS);
  }

  /** Those of the visitors' listener alone. */
  public void addForVisitors(RoutesConfig routes) {
    add(routes, ASSETS.stream().filter(it -> FOR_VISITORS.contains(it.name())).toList());
  }

  private static void add(RoutesConfig routes, List<Asset> assets) {
    for (var asset : assets) {
      routes.get(
          "/assets/" + asset.name(),
          Described.as("A file of the pages.", ctx -> send(ctx, asset))
              .gives(200, asset.type())
              .gives(304),
          RouteRole.ANYONE);
    }
  }

  private static void send(Context ctx, Asset asset) {
    ctx.header("Cache-Control", asset.keeping()).header("ETag", asset.etag());
    if (asset.etag().equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      ctx.contentType(asset.type()).result(asset.bytes());
    }
  }

  private static Asset web(String name, String type) {
    return new Asset(name, type, ASK_AGAIN, read(AssetRoutes.class, "/web/" + name));
  }

  private static Asset look(String name, String type) {
    return new Asset(name, type, ASK_AGAIN, read(SeriesMark.class, name));
  }

  private static Asset font(String weight) {
    var file = "Sarabun_" + weight + ".ttf";
    return new Asset(file, "font/ttf", KEEP, read(SarabunFont.class, file));
  }

  private static byte[] read(Class<?> beside, String name) {
    try (var file = beside.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("not shipped: " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
