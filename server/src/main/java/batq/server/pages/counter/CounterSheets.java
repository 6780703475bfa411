package batq.server.pages.counter;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Language;
import batq.server.pages.Templates;
import batq.wire.CounterId;
import batq.wire.TicketId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /counter/{counter}/sheet/…}: what opens over the page where a key needs a reason, a
 * length or a service. Drawn when it is asked for, so that it offers only what is possible then.
 */
public final class CounterSheets {
  private final DeskViews views;
  private final Templates templates;

  public CounterSheets(DeskViews views, Templates templates) {
    this.views = views;
    this.templates = templates;
  }

  /** Which one. */
  enum Sheet {
    /** Of a number in the list: call it before its turn, cancel it and so on. */
    NUMBER,
    TRANSFER,
    CONTINUE,
    CHANGE,
    HOLD,
    PAPER,
    WALK_UP,
    COUNTER;

    /** As the address has it. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<Toward> toward() {
      return switch (this) {
        case TRANSFER -> Optional.of(Toward.TRANSFER);
        case CONTINUE -> Optional.of(Toward.CONTINUE);
        case CHANGE -> Optional.of(Toward.CHANGE);
        case NUMBER, HOLD, PAPER, WALK_UP, COUNTER -> Optional.empty();
      };
    }
  }

  public void add(RoutesConfig routes) {
    for (var sheet : Sheet.values()) {
      routes.get(
          "/counter/{counter}/sheet/" + sheet.word(),
          Described.page("What opens over the counter's page.", ctx -> open(ctx, sheet))
              .query("ticket", TicketId.class)
              .refuses(404, "unknown-counter"),
          RouteRole.QUEUE_STAFF);
    }
  }

  private void open(Context ctx, Sheet sheet) {
    var counter = Requests.counterId(ctx);
    var language = Language.of(ctx);
    var view = views.of(counter, language).orElseThrow(CounterPageRoutes::unknown);
    var model = new HashMap<String, Object>(Map.of("view", view));
    var template = template(sheet, view, ticket(ctx), model);
    if (needsServices(sheet, template)) {
      model.put("services", services(sheet, counter, language));
    }
    if (List.of("paper", "waiting", "aside").contains(template)) {
      model.put("kiosks", views.kiosks());
    }
    if (sheet == Sheet.WALK_UP) {
      model.put("classes", views.classes(language));
    }
    Answers.html(ctx, templates.render("counter/sheet/" + template + ".jte", model));
  }

  /** Whoever is sent on is sent elsewhere: there this counter's own services come last. */
  private List<ServiceKey> services(Sheet sheet, CounterId counter, Language language) {
    var services = views.services(counter, language).orElseThrow();
    return sheet == Sheet.TRANSFER
        ? services.stream().sorted(Comparator.comparing(ServiceKey::here)).toList()
        : services;
  }

  private static boolean needsServices(Sheet sheet, String template) {
    return sheet == Sheet.WALK_UP || template.equals("toward") || template.equals("waiting");
  }

  /** Which template shows it; what is no longer so is told in a sheet of its own. */
  private static String template(
      Sheet sheet, DeskView view, String ticket, Map<String, Object> model) {
    return switch (sheet) {
      case WALK_UP -> "walk-up";
      case COUNTER -> "counter";
      case NUMBER -> number(view, ticket, model);
      case HOLD -> isHere(view, ticket) ? "hold" : "gone";
      case PAPER -> isHere(view, ticket) ? "paper" : "gone";
      case TRANSFER, CONTINUE, CHANGE -> {
        sheet.toward().ifPresent(how -> model.put("how", how));
        yield isHere(view, ticket) ? "toward" : "gone";
      }
    };
  }

  private static String number(DeskView view, String ticket, Map<String, Object> model) {
    view.waiting(ticket).ifPresent(row -> model.put("row", row));
    view.aside(ticket).ifPresent(row -> model.put("aside", row));
    return model.containsKey("row") ? "waiting" : model.containsKey("aside") ? "aside" : "gone";
  }

  private static boolean isHere(DeskView view, String ticket) {
    return view.current().filter(it -> it.id().equals(ticket)).isPresent();
  }

  private static String ticket(Context ctx) {
    var text = Optional.ofNullable(ctx.queryParam("ticket")).orElse("");
    try {
      return text.isEmpty() ? text : TicketId.parse(text).toString();
    } catch (IllegalArgumentException e) {
      throw Refused.field("ticket", "not a ticket");
    }
  }
}
