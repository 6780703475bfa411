package batq.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A handler with what the contract says of it, registered like any other: {@code routes.post(path,
 * Described.as("…", this::issue).takes(IssueTicket.class).gives(201, IssuedTicket.class), roles)}.
 * Method, path and roles are the router's own; what every route may refuse is added to all.
 *
 * @param summary what it does, in one sentence
 * @param takes the body, if it takes one
 * @param given the answers that are no refusals
 * @param refused by status, the codes beside those that every route may give
 * @param parameters of path and query, by name, where the name alone does not tell the type
 */
public record Described(
    String summary,
    Handler handler,
    Optional<Body> takes,
    List<Given> given,
    Map<Integer, List<String>> refused,
    List<Parameter> parameters)
    implements Handler {

  private static final String JSON = "application/json";

  public Described {
    given = List.copyOf(given);
    refused = Map.copyOf(refused);
    parameters = List.copyOf(parameters);
  }

  /** What a request carries. */
  public sealed interface Body {}

  /** One value of a record, as JSON. */
  public record Json(Class<?> type) implements Body {}

  /** The fields of a form of our own pages. */
  public record Form(List<String> fields) implements Body {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /** An answer: its type of content, and of JSON and events the record. */
  public record Given(int status, Optional<String> content, Optional<Class<?>> type) {}

  /** Where a parameter stands. */
  public enum Place {
    PATH,
    QUERY
  }

  /** A parameter and the type whose spelling it has. */
  public record Parameter(String name, Place place, Class<?> type, Optional<String> spelling) {}

  public static Described as(String summary, Handler handler) {
    return new Described(summary, handler, Optional.empty(), List.of(), Map.of(), List.of());
  }

  /** A page of ours, or a piece of one. */
  public static Described page(String summary, Handler handler) {
    return as(summary, handler).gives(200, Answers.HTML);
  }

  public Described takes(Class<?> type) {
    return with(Optional.of(new Json(type)), given, refused, parameters);
  }

  public Described takesForm(String... fields) {
    return with(Optional.of(new Form(List.of(fields))), given, refused, parameters);
  }

  /** Answers with a record as JSON. */
  public Described gives(int status, Class<?> type) {
    return giving(new Given(status, Optional.of(JSON), Optional.of(type)));
  }

  /** Answers with something that is not JSON. */
  public Described gives(int status, String contentType) {
    return giving(new Given(status, Optional.of(contentType), Optional.empty()));
  }

  /** Answers with a status alone. */
  public Described gives(int status) {
    return giving(new Given(status, Optional.empty(), Optional.empty()));
  }

  /** Answers with server-sent events whose data is such a record. */
  public Described streams(Class<?> type) {
    return giving(new Given(200, Optional.of("text/event-stream"), Optional.of(type)));
  }

  public Described refuses(int status, String... codes) {
    var more = new LinkedHashMap<>(refused);
    more.merge(
        status,
        List.of(codes),
        (before, added) -> {
          var both = new ArrayList<>(before);
          both.addAll(added);
          return List.copyOf(both);
        });
    return with(takes, given, more, parameters);
  }

  /** A parameter of the path that is text of this spelling. */
  public Described path(String name, String spelling) {
    return having(new Parameter(name, Place.PATH, String.class, Optional.of(spelling)));
  }

  /** A parameter of the query, which may be left out. */
  public Described query(String name, Class<?> type) {
    return having(new Parameter(name, Place.QUERY, type, Optional.empty()));
  }

  @Override
  public void handle(Context ctx) throws Exception {
    handler.handle(ctx);
  }

  private Described giving(Given answer) {
    var more = new ArrayList<>(given);
    more.add(answer);
    return with(takes, more, refused, parameters);
  }

  private Described having(Parameter parameter) {
    var more = new ArrayList<>(parameters);
    more.add(parameter);
    return with(takes, given, refused, more);
  }

  private Described with(
      Optional<Body> body,
      List<Given> answers,
      Map<Integer, List<String>> refusals,
      List<Parameter> named) {
    return new Described(summary, handler, body, answers, refusals, named);
  }
}
