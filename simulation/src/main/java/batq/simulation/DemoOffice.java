package batq.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes an empty folder into the sample municipality with its people, machines and past year. */
final class DemoOffice {
  private static final Path YEAR =
      Path.of("server", "src", "main", "resources", "demo", "demo_tickets_fy2569.csv");

  private final Programs programs;
  private final DemoFolder folder;
  private final Consumer<String> say;

  DemoOffice(Programs programs, DemoFolder folder, Consumer<String> say) {
    this.programs = programs;
    this.folder = folder;
    this.say = say;
  }

  /** Sets the office up unless it is there already, and gives its accounts. */
  SignIns ready() throws IOException {
    if (Files.exists(folder.signIns())) {
      return SignIns.read(folder.signIns());
    }
    if (folder.holdsAnOffice()) {
      throw new IllegalStateException(
          folder.data()
              + " holds an office that is no finished demonstration; name another --data");
    }
    var accounts = SignIns.fresh();
    setUp(accounts);
    importYear();
    folder.writeSecret(folder.signIns(), accounts.print());
    return accounts;
  }

  private void setUp(SignIns accounts) throws IOException {
    say.accept("Setting up the sample municipality in " + folder.data());
    var data = folder.data().toString();
    var admin = accounts.named("admin");
    programs.run(
        admin.secret() + "\n",
        "setup",
        "--data",
        data,
        "--office",
        "demo",
        "--admin",
        admin.name(),
        "--password-stdin");
    for (var account : accounts.accounts()) {
      if (!account.equals(admin)) {
        programs.run(
            account.secret() + "\n",
            "staff",
            "add",
            "--data",
            data,
            "--name",
            account.name(),
            "--role",
            account.role(),
            "--password-stdin");
      }
    }
    addDevice("kiosk", "kiosk");
    addDevice("kiosk", "kiosk-2");
    addDevice("display", "display");
  }

  private void addDevice(String kind, String name) throws IOException {
    var data = folder.data().toString();
    var token = programs.run("", "device", "add", "--data", data, "--kind", kind, "--name", name);
    folder.writeSecret(folder.token(name), token);
  }

  /** The launcher lists only what works; without the import the office begins empty. */
  private void importYear() {
    var year = programs.launcher().toAbsolutePath().resolveSibling(YEAR);
    say.accept("Bringing in a year of past visits");
    programs.run("", "import", "--data", folder.data().toString(), year.toString());
  }
}
