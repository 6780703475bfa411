package batq.simulation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the demonstration's programs. */
final class DemoPrograms {
  private static final String BAUD = "115200";
  private static final String SECONDS_TO_TAKE_THE_TICKET = "5";

  private final Programs programs;
  private final DemoSettings settings;

  DemoPrograms(Programs programs, DemoSettings settings) {
    this.programs = programs;
    this.settings = settings;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + settings.port());
  }

  Program server() {
    return start(
        "server",
        "server",
        "--data",
        settings.folder().data().toString(),
        "--port",
        Integer.toString(settings.port()),
        // A machine on which one tries this has a clock that its owner trusts.
        "--battery-clock",
        "YES");
  }

  Program printer() {
    return start(
        "printer",
        "printer-sim",
        "--link",
        settings.folder().printer().toString(),
        "--baud",
        BAUD,
        "--pictures",
        settings.folder().pictures("paper").toString());
  }

  Program kiosk() {
    return app(
        "kiosk",
        "--printer",
        "serial:" + settings.folder().printer() + "@" + BAUD,
        "--data",
        settings.folder().data().resolve("kiosk").toString(),
        "--take-ticket-for",
        SECONDS_TO_TAKE_THE_TICKET,
        "--presses-from-stdin",
        settings.headless() ? "--headless" : "--window");
  }

  Program display() {
    return app("display", settings.headless() ? "--headless" : "--no-full-screen");
  }

  private Program app(String name, String... more) {
    var command =
        new ArrayList<>(
            List.of(
                name,
                "--server",
                address().toString(),
                "--token-file",
                settings.folder().token(name).toString(),
                "--pictures",
                settings.folder().pictures(name).toString()));
    command.addAll(List.of(more));
    return start(name, command.toArray(String[]::new));
  }

  private Program start(String name, String... command) {
    return programs.start(name, settings.folder().log(name), List.of(command));
  }
}
