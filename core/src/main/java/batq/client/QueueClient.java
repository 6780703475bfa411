package batq.client;

import batq.wire.Announcement;
import batq.wire.BoardState;
import batq.wire.Catalogue;
import batq.wire.DeviceHealth;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport;
import batq.wire.Refusal;
import batq.wire.TicketId;
import batq.wire.WireJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;

/** What a device asks of the server. Safe for use by many threads. */
public final class QueueClient {
  private final Calls calls;
  private final String token;
  private final Patience patience;

  /**
   * @param server the server's address with port, as {@code http://192.168.1.10:8080}
   * @param token the device's token, as {@code batq device add} printed it
   */
  public QueueClient(URI server, String token, Patience patience) {
    this(ServerAddress.of(server), token, patience, InstantSource.system());
  }

  /**
   * With a server that must show its key before it hears the token.
   *
   * @param clock this machine's own
   */
  public QueueClient(ServerAddress server, String token, Patience patience, InstantSource clock) {
    this.calls = new Calls(server, clock);
    this.token = token;
    this.patience = patience;
  }

  /** Asks for a number, again and again with the same id while the patience lasts. */
  public IssueOutcome issue(IssueTicket request) {
    var post = to("/api/tickets").POST(Calls.json(request));
    return switch (calls.patiently(patience, post, as(IssuedTicket.class))) {
      case Answer.Ok<IssuedTicket>(var ticket) -> new IssueOutcome.Issued(ticket);
      case Answer.No<IssuedTicket>(var problem) -> new IssueOutcome.Refused(Refusal.from(problem));
      case Answer.Silent<IssuedTicket>(var why) -> new IssueOutcome.Unreachable(why);
    };
  }

  public Answer<IssuedTicket> ticket(TicketId id) {
    return calls.patiently(patience, to("/api/tickets/" + id).GET(), as(IssuedTicket.class));
  }

  /** Hands in what the printer said; repeating it is harmless. */
  public Answer<Boolean> report(TicketId id, PrintReport report) {
    var post = to("/api/tickets/" + id + "/print-report").POST(Calls.json(report));
    return calls.patiently(patience, post, response -> true);
  }

  /** A visitor at this kiosk asks for a person; repeating it is harmless. */
  public Answer<Boolean> callStaff() {
    var post = to("/api/devices/self/help").POST(HttpRequest.BodyPublishers.noBody());
    return calls.patiently(patience, post, response -> true);
  }

  /** Tells what became of a call on this wall; repeating it is harmless. */
  public Answer<Boolean> announced(long sequence, Announcement announcement) {
    var post = to("/api/announcements/" + sequence).POST(Calls.json(announcement));
    return calls.patiently(patience, post, response -> true);
  }

  /** Tells once how this device is. */
  public Answer<Boolean> health(DeviceHealth health) {
    var post = to("/api/devices/self/health").POST(Calls.json(health));
    return calls.once(post.timeout(patience.perTry()).build(), response -> true);
  }

  public Answer<Catalogue> catalogue() {
    return calls.patiently(patience, to("/api/catalogue").GET(), as(Catalogue.class));
  }

  public Answer<BoardState> board() {
    return calls.patiently(patience, to("/api/board").GET(), as(BoardState.class));
  }

  /** The events from now on, as {@link EventSubscription} follows them. */
  public EventSubscription follow(EventListener listener) {
    return EventSubscription.start(calls, this::to, this::board, listener);
  }

  private HttpRequest.Builder to(String path) {
    return calls
        .to(path)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static <T> java.util.function.Function<HttpResponse<byte[]>, T> as(Class<T> type) {
    return response -> WireJson.read(response.body(), type);
  }
}
