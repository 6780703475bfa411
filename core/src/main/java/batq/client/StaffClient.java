package batq.client;

import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
    return signIn(ServerAddress.of(server), name, secret, InstantSource.system());
  }

  /**
   * Signs in at a server that must show its key before it hears the secret.
   *
   * @param clock this machine's own
   */
  public static Answer<StaffClient> signIn(
      ServerAddress server, String name, String secret, InstantSource clock) {
    var calls = new Calls(server, clock);
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

  /** Back into the line: from a call or a hold to its place, after a no-show next but one. */
  public Answer<IssuedTicket> returnToLine(TicketId ticket) {
    return move(ticket, "return");
  }

  /**
   * Puts it aside.
   *
   * @param minutes after which it goes back by itself; empty: when somebody says so
   */
  public Answer<IssuedTicket> hold(TicketId ticket, Optional<Integer> minutes) {
    return move(ticket, "hold", new Hold(minutes));
  }

  public Answer<IssuedTicket> resume(TicketId ticket) {
    return move(ticket, "resume");
  }

  public Answer<IssuedTicket> transfer(TicketId ticket, ServiceId service) {
    return move(ticket, "transfer", new ToService(service));
  }

  /** This matter is served; the same ticket waits for a second one. */
  public Answer<IssuedTicket> continueWith(TicketId ticket, ServiceId service) {
    return move(ticket, "continue", new ToService(service));
  }

  public Answer<IssuedTicket> changeService(TicketId ticket, ServiceId service) {
    return move(ticket, "change-service", new ToService(service));
  }

  /** A reason of the contract, as {@code visitor-left}. */
  public Answer<IssuedTicket> cancel(TicketId ticket, String reason) {
    return move(ticket, "cancel", new Cancel(reason));
  }

  /** Served while the system was down; both times or none. */
  public Answer<IssuedTicket> servedByHand(
      TicketId ticket, Optional<Instant> from, Optional<Instant> until) {
    return move(ticket, "served-by-hand", new ByHand(from, until));
  }

  /**
   * Calls one before its turn.
   *
   * @param reason of the contract, as {@code health}
   * @param current the ticket that the caller sees at the counter
   */
  public Answer<IssuedTicket> callOne(
      CounterId counter, TicketId ticket, String reason, Optional<TicketId> current) {
    return ticket(counter, "call", new CallOne(ticket, reason, current));
  }

  /** Serves somebody at once, who has no ticket; the same id again is the same visit. */
  public Answer<IssuedTicket> walkUp(
      CounterId counter, IssueTicket visit, Optional<TicketId> current) {
    return ticket(
        counter,
        "walk-up",
        new WalkUp(visit.id(), visit.serviceId(), visit.visitorClass(), current));
  }

  /** Brings the last press to nothing; who stands at the counter again, if somebody does. */
  public Answer<Optional<IssuedTicket>> undo(CounterId counter) {
    return once(
        to("/api/counters/" + counter + "/undo").POST(HttpRequest.BodyPublishers.noBody()),
        response ->
            response.statusCode() == 204
                ? Optional.empty()
                : Optional.of(WireJson.read(response.body(), IssuedTicket.class)));
  }

  /** The counter serves this too, until the day ends. */
  public Answer<Boolean> takeOn(CounterId counter, ServiceId service) {
    return once(
        to("/api/counters/" + counter + "/take-on").POST(Calls.json(new ToService(service))),
        response -> true);
  }

  record Hold(Optional<Integer> minutes) {}

  record ToService(ServiceId serviceId) {}

  record Cancel(String reason) {}

  record ByHand(Optional<Instant> from, Optional<Instant> until) {}

  record CallOne(TicketId ticketId, String reason, Optional<TicketId> current) {}

  record WalkUp(
      TicketId id, ServiceId serviceId, VisitorClass visitorClass, Optional<TicketId> current) {}

  private Answer<IssuedTicket> move(TicketId ticket, String name) {
    return one(to("/api/tickets/" + ticket + "/" + name).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private Answer<IssuedTicket> move(TicketId ticket, String name, Object body) {
    return one(to("/api/tickets/" + ticket + "/" + name).POST(Calls.json(body)));
  }

  private Answer<IssuedTicket> ticket(CounterId counter, String name, Object body) {
    return one(to("/api/counters/" + counter + "/" + name).POST(Calls.json(body)));
  }

  private Answer<IssuedTicket> one(HttpRequest.Builder post) {
    return once(post, response -> WireJson.read(response.body(), IssuedTicket.class));
  }

  private <T> Answer<T> once(HttpRequest.Builder post, Function<HttpResponse<byte[]>, T> answer) {
    return calls.once(post.timeout(Patience.BACKGROUND.perTry()).build(), answer);
  }

  private HttpRequest.Builder to(String path) {
    return calls
        .to(path)
        .header("Cookie", cookie)
        .header("X-CSRF-Token", csrfToken)
        .header("Content-Type", "application/json");
  }
}
