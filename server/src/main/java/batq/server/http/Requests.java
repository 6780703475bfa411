package batq.server.http;

import batq.wire.BadJson;
import batq.wire.CounterId;
import batq.wire.TicketId;
import batq.wire.WireJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;

/** Strings into types at the door: whatever is not exactly right is a 400 that names the field. */
public final class Requests {
  /** The largest body taken, in bytes. */
  public static final int LARGEST_BODY = Limits.SHIPPED.bodyBytes();

  private static final String CALLER = "batq.caller";
  private static final String BODY = "batq.body";

  private Requests() {}

  /** The body as a record; it may be asked for again. */
  public static <T> T body(Context ctx, Class<T> type) {
    Object read = ctx.attribute(BODY);
    if (type.isInstance(read)) {
      return type.cast(read);
    }
    var body = readBody(ctx, type);
    ctx.attribute(BODY, body);
    return body;
  }

  private static <T> T readBody(Context ctx, Class<T> type) {
    var contentType = ctx.contentType();
    if (contentType == null || !contentType.startsWith("application/json")) {
      throw Refused.of(415, "not-json", "the body must be application/json");
    }
    try {
      return WireJson.read(bytes(ctx), type);
    } catch (BadJson e) {
      throw Refused.field(e.field(), e.reason());
    }
  }

  private static byte[] bytes(Context ctx) {
    try {
      var announced = ctx.req().getContentLengthLong();
      if (announced > LARGEST_BODY) {
        throw tooLarge();
      }
      // One more than announced, so that the end of the body is seen.
      var most =
          announced >= 0 && announced < LARGEST_BODY ? (int) announced + 1 : LARGEST_BODY + 1;
      var bytes = ctx.req().getInputStream().readNBytes(most);
      if (bytes.length > LARGEST_BODY) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw Refused.of(400, "bad-request", "the body could not be read to its end");
    }
  }

  private static Refused tooLarge() {
    return new Refused(ProblemPages.problem(413));
  }

  public static TicketId ticketId(Context ctx) {
    return path(ctx, "id", TicketId::parse);
  }

  public static CounterId counterId(Context ctx) {
    return path(ctx, "counter", text -> CounterId.of(Integer.parseInt(text)));
  }

  /** A path parameter; what it cannot be names nothing that exists. */
  public static <T> T path(Context ctx, String name, Function<String, T> parse) {
    try {
      return parse.apply(ctx.pathParam(name));
    } catch (IllegalArgumentException e) {
      throw Refused.of(404, "not-found", "nothing is found under this address");
    }
  }

  /** The random UUID of a request, in its canonical form. */
  public static UUID uuid(String field, String text) {
    try {
      var uuid = UUID.fromString(text);
      if (uuid.toString().equals(text)) {
        return uuid;
      }
    } catch (IllegalArgumentException e) {
      // Answered below, as is a UUID in another spelling.
    }
    throw Refused.field(field, "not a UUID in lower case");
  }

  static void remember(Context ctx, Caller caller) {
    ctx.attribute(CALLER, caller);
  }

  /** Who is calling; known since the access check. */
  public static Caller caller(Context ctx) {
    Caller caller = ctx.attribute(CALLER);
    return caller == null ? new Caller.Nobody() : caller;
  }
}
