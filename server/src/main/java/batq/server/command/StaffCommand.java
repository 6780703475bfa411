package batq.server.command;

import batq.server.http.RouteRole;
import batq.server.staff.SignIn;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code batq staff add}: accounts. */
@Command(name = "staff", description = "Accounts of those who work here.")
final class StaffCommand implements java.util.concurrent.Callable<Integer> {
  private static final List<RouteRole> ROLES =
      List.of(
          RouteRole.STAFF,
          RouteRole.HELPER,
          RouteRole.SUPERVISOR,
          RouteRole.EXECUTIVE,
          RouteRole.ADMIN);

  @Override
  public Integer call() {
    throw new WrongUse("name one of the commands: staff add");
  }

  @Command(name = "add", description = "Adds an account.")
  int add(
      @Mixin DataOption data,
      @Option(names = "--name", required = true) String name,
      @Option(names = "--role", required = true) String role,
      @Option(names = "--password-stdin") boolean passwordStdin)
      throws IOException {
    var taken = role(role);
    var secret = Stdin.secret(passwordStdin);
    return data.inOffice(
        (database, clock) -> {
          var added = new SignIn(database, clock).add(name, taken, secret, "batq");
          if (added.isEmpty()) {
            throw new IllegalStateException("there is already an account named " + name);
          }
          System.out.println(name + " may sign in as " + role);
          return 0;
        });
  }

  private static RouteRole role(String word) {
    return ROLES.stream()
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new WrongUse("--role is one of staff, helper, supervisor, executive, admin"));
  }
}
