package batq.server.pages.devices;

import batq.server.calendar.OfficeClock;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.device.DeviceKind;
import batq.server.device.DeviceStates;
import batq.server.device.Pairings;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Destination;
import batq.server.pages.Language;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.pages.devices.DevicesView.BrowserRow;
import batq.server.pages.devices.DevicesView.Said;
import batq.server.staff.CounterBrowsers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /devices} and its live part. */
public final class DevicesPageRoutes {
  private final Shells shells;
  private final Templates templates;
  private final DeviceStates states;
  private final Pairings pairings;
  private final CounterBrowsers browsers;
  private final OfficeClock clock;
  private final Supplier<OfficeCatalogue> catalogue;

  public DevicesPageRoutes(
      Shells shells,
      Templates templates,
      DeviceStates states,
      Pairings pairings,
      CounterBrowsers browsers,
      OfficeClock clock,
      Supplier<OfficeCatalogue> catalogue) {
    this.shells = shells;
    this.templates = templates;
    this.states = states;
    this.pairings = pairings;
    this.browsers = browsers;
    this.clock = clock;
    this.catalogue = catalogue;
  }

  public void add(RoutesConfig routes) {
    routes.get(
        "/devices",
        Described.page("How the office's devices are.", this::page),
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
    routes.get(
        "/devices/now",
        Described.page("The live part of it.", ctx -> answer(ctx, 200, Optional.empty())),
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
  }

  private void page(Context ctx) {
    var shell = shells.of(ctx, Destination.DEVICES, "อุปกรณ์", "Devices");
    var counters = catalogue.get().data().counters().stream().map(it -> it.id().number()).toList();
    Answers.html(
        ctx,
        templates.render(
            "devices/page.jte",
            Map.of(
                "shell",
                shell,
                "view",
                view(ctx, shell.language()),
                "kinds",
                List.of(DeviceKind.values()),
                "counters",
                counters)));
  }

  /** Answers with the live part as it is now. */
  void answer(Context ctx, int status, Optional<Said> said) {
    var model = new HashMap<String, Object>(Map.of("view", view(ctx, Language.of(ctx))));
    said.ifPresent(it -> model.put("said", it));
    ctx.status(status);
    Answers.html(ctx, templates.render("devices/moved.jte", model));
  }

  private DevicesView view(Context ctx, Language words) {
    var acts = Requests.caller(ctx).roles().contains(RouteRole.ADMIN);
    var now = clock.now();
    return new DevicesView(
        now,
        states.now().stream().map(it -> DeviceRow.of(it, words)).toList(),
        pairings.waiting(now).stream()
            .map(
                it ->
                    words
                        .say("%s จากที่อยู่ %s ตั้งแต่ %s", "%s at %s, since %s")
                        .formatted(
                            words.say(it.kind().th(), it.kind().en()),
                            it.address(),
                            words.time(it.begun())))
            .toList(),
        acts
            ? browsers.all().stream()
                .map(it -> new BrowserRow(it.id(), it.name(), it.counterId().number()))
                .toList()
            : List.of(),
        acts,
        words);
  }
}
