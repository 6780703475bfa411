package batq.server.http;

import batq.wire.Problem;
import batq.wire.WireJson;
import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the web server itself refuses (400, 414, 431 …) is a problem too, not a page of its own. */
final class ProblemPages extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    // A version or a coding of HTTP that is not spoken here (501, 505) is the caller's mistake.
    var theirs = Set.of(501, 505).contains(response.getStatus());
    var status = theirs ? 400 : response.getStatus();
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    var body = WireJson.writeBytes(problem(status));
    response.write(true, ByteBuffer.wrap(body), callback(callback));
    return true;
  }

  static Problem problem(int status) {
    return switch (status) {
      case 404 -> Problem.of(404, "not-found", "nothing is found under this address");
      case 405 -> Problem.of(405, "method-not-allowed", "this address does not take this method");
      case 413 -> Problem.of(413, "too-large", "a body of at most 64 KB is taken");
      case 414 -> Problem.of(414, "address-too-long", "the address is too long");
      case 431 -> Problem.of(431, "headers-too-large", "the headers are too large");
      default ->
          status >= 500
              ? Problem.of(status, "failed", "เกิดข้อขัดข้อง กรุณาลองอีกครั้ง หรือแจ้งผู้ดูแลระบบ")
              : Problem.of(status, "bad-request", "the request is not as it must be");
    };
  }

  private static Callback callback(@Nullable Callback callback) {
    return callback == null ? Callback.NOOP : callback;
  }
}
