package batq.client;

import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.TicketId;
import batq.wire.WireJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody at a counter asks of the server, signed in by name. Safe for use by many threads.
 */
public final class StaffClient {
  private final Calls calls;
  private final String cookie;
  private final String csrfToken;

  private StaffClient(Calls calls, String cookie, String csrfToken) {
    this.calls = calls;
    this.cookie = cookie;
    this.csrfToken = csrfToken;
  }

  record Credentials(String name, String secret) {}

  record SignedIn(String name, String role, String csrfToken) {}

  record Next(String requestId, Optional<TicketId> current) {}

  /** Signs in. */
  public static Answer<StaffClient> signIn(URI server, String name, String secret) {
    var calls = new Calls(server);
    var post =
        calls
            .to("/api/session")
            .header("Content-Type", "application/json")
            .timeout(Patience.BACKGROUND.perTry())
            .POST(Calls.json(new Credentials(name, secret)))
            .build();
    return calls.once(
        post,
        response -> {
          var cookie = response.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
          var session = WireJson.read(response.body(), SignedIn.class);
          return new StaffClient(calls, cookie, session.csrfToken());
        });
  }

  /** The session's cookie, as a request carries it, for a program that writes its own requests. */
  public String cookie() {
    return cookie;
  }

  /** The token without which the cookie changes nothing. */
  public String csrfToken() {
    return csrfToken;
  }

  public Answer<Boolean> open(CounterId counter) {
    return calls.patiently(
        Patience.BACKGROUND,
        to("/api/counters/" + counter + "/open").POST(HttpRequest.BodyPublishers.noBody()),
        response -> true);
  }

  /**
   * Presses the one key: what the counter has is finished and the next is called. Asked again with
   * the same request id it gives the same answer; empty when nobody waits.
   */
  public Answer<Optional<IssuedTicket>> next(
      CounterId counter, UUID requestId, Optional<TicketId> current) {
    var body = Calls.json(new Next(requestId.toString(), current));
    return calls.patiently(
        Patience.BACKGROUND,
        to("/api/counters/" + counter + "/next").POST(body),
        response ->
            response.statusCode() == 204
                ? Optional.empty()
                : Optional.of(WireJson.read(response.body(), IssuedTicket.class)));
  }

  /** A ticket as it is now. */
  public Answer<IssuedTicket> find(TicketId ticket) {
    return calls.patiently(
        Patience.BACKGROUND,
        to("/api/tickets/" + ticket).GET(),
        response -> WireJson.read(response.body(), IssuedTicket.class));
  }

  public Answer<IssuedTicket> recall(TicketId ticket) {
    return move(ticket, "recall");
  }

  public Answer<IssuedTicket> start(TicketId ticket) {
    return move(ticket, "start");
  }

  public Answer<IssuedTicket> finish(TicketId ticket) {
    return move(ticket, "finish");
  }

  public Answer<IssuedTicket> noShow(TicketId ticket) {
    return move(ticket, "no-show");
  }

  private Answer<IssuedTicket> move(TicketId ticket, String name) {
    var post = to("/api/tickets/" + ticket + "/" + name).POST(HttpRequest.BodyPublishers.noBody());
    return calls.once(
        post.timeout(Patience.BACKGROUND.perTry()).build(),
        response -> WireJson.read(response.body(), IssuedTicket.class));
  }

  private HttpRequest.Builder to(String path) {
    return calls
        .to(path)
        .header("Cookie", cookie)
        .header("X-CSRF-Token", csrfToken)
        .header("Content-Type", "application/json");
  }
}
