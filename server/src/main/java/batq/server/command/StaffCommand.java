package batq.server.command;

import batq.server.errand.Errand;
import batq.server.http.RouteRole;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code batq staff add · reset · disable · enable}: accounts. */
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
    throw new WrongUse(
        "name one of the commands: staff add, staff reset, staff disable, staff enable");
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
    return data.run(new Errand.AddStaff(name, taken, secret));
  }

  @Command(
      name = "reset",
      description = "Sets a new password, also for the last admin; takes the second factor away.")
  int reset(
      @Mixin DataOption data,
      @Option(names = "--name", required = true) String name,
      @Option(names = "--password-stdin") boolean passwordStdin)
      throws IOException {
    return data.run(new Errand.ResetStaff(name, Stdin.secret(passwordStdin)));
  }

  @Command(name = "disable", description = "Lets nobody sign in to an account any more.")
  int disable(@Mixin DataOption data, @Option(names = "--name", required = true) String name)
      throws IOException {
    return data.run(new Errand.DisableStaff(name));
  }

  @Command(name = "enable", description = "Lets an account be signed in to again.")
  int enable(@Mixin DataOption data, @Option(names = "--name", required = true) String name)
      throws IOException {
    return data.run(new Errand.EnableStaff(name));
  }

  private static RouteRole role(String word) {
    return ROLES.stream()
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new WrongUse("--role is one of staff, helper, supervisor, executive, admin"));
  }
}
