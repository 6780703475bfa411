package batq.server.errand;

import batq.server.device.Devices;
import batq.server.imports.ImportOutcome;
import batq.server.imports.VisitImport;
import batq.server.keeping.Keeper;
import batq.server.keeping.Retirement;
import batq.server.keeping.RetirementPlan;
import batq.server.staff.Accounts;
import batq.server.store.BackupOutcome;
import batq.server.store.StoreDown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does errands, for the running server and for a command that owns the folder itself alike. */
public final class Errands {
  /** A year of a large office has 3 MB; more at once does not fit beside a server's own work. */
  static final long LARGEST_FILE = 8L << 20;

  private static final String NOTHING_OLD = "nothing is old enough to be put away";
  private static final String ACTOR = "batq";
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final Accounts accounts;
  private final Devices devices;
  private final Supplier<VisitImport> imports;
  private final Keeper keeper;
  private final Retirement retirement;

  public Errands(
      Accounts accounts,
      Devices devices,
      Supplier<VisitImport> imports,
      Keeper keeper,
      Retirement retirement) {
    this.accounts = accounts;
    this.devices = devices;
    this.imports = imports;
    this.keeper = keeper;
    this.retirement = retirement;
  }

  /** Does it, wholly or not at all. */
  public ErrandAnswer run(Errand errand) {
    try {
      return switch (errand) {
        case Errand.AddStaff add -> add(add);
        case Errand.ResetStaff reset -> reset(reset);
        case Errand.DisableStaff disable -> disable(disable);
        case Errand.EnableStaff enable -> enable(enable);
        case Errand.AddDevice add -> add(add);
        case Errand.RevokeDevice revoke -> revoke(revoke);
        case Errand.ImportVisits visits -> take(visits);
        case Errand.MakeBackup backup -> keep(backup);
        case Errand.Retire(var yes) -> yes ? retire() : wouldRetire();
      };
    } catch (IllegalArgumentException | StoreDown | IOException e) {
      LOG.warn("The errand {} was not done", errand, e);
      return new ErrandAnswer.Failed(String.valueOf(e.getMessage()));
    }
  }

  private ErrandAnswer add(Errand.AddStaff errand) {
    var added = accounts.add(errand.name(), errand.role(), errand.secret(), ACTOR);
    return added.isPresent()
        ? new ErrandAnswer.Done(
            errand.name() + " may sign in as " + errand.role().name().toLowerCase(Locale.ROOT))
        : new ErrandAnswer.Failed("there is already an account named " + errand.name());
  }

  private ErrandAnswer reset(Errand.ResetStaff errand) {
    return accounts.reset(errand.name(), errand.secret(), ACTOR).isPresent()
        ? new ErrandAnswer.Done(errand.name() + " may sign in with the new password")
        : new ErrandAnswer.Failed("there is no account named " + errand.name());
  }

  private ErrandAnswer disable(Errand.DisableStaff errand) {
    return changed(
        errand.name(), accounts.idOf(errand.name()).map(id -> accounts.disable(id, ACTOR)), "not ");
  }

  private ErrandAnswer enable(Errand.EnableStaff errand) {
    return changed(
        errand.name(), accounts.idOf(errand.name()).map(id -> accounts.enable(id, ACTOR)), "");
  }

  private static ErrandAnswer changed(
      String name, Optional<Accounts.Changed> outcome, String whether) {
    return switch (outcome.orElse(Accounts.Changed.UNKNOWN)) {
      case DONE -> new ErrandAnswer.Done(name + " may " + whether + "sign in now");
      case LAST_ADMIN ->
          new ErrandAnswer.Failed(name + " is the last who may administer the office");
      case UNKNOWN, NOT_COUNTER_STAFF, NO_PIN ->
          new ErrandAnswer.Failed("there is no account named " + name);
    };
  }

  private ErrandAnswer add(Errand.AddDevice errand) {
    return devices
        .add(errand.deviceKind(), errand.name(), errand.counterId(), ACTOR)
        .<ErrandAnswer>map(ErrandAnswer.Done::new)
        .orElseGet(
            () -> new ErrandAnswer.Failed("there is already a device named " + errand.name()));
  }

  private ErrandAnswer revoke(Errand.RevokeDevice errand) {
    return devices.revoke(errand.name(), ACTOR).isPresent()
        ? new ErrandAnswer.Done("the token of " + errand.name() + " is worth nothing any more")
        : new ErrandAnswer.Failed("there is no device named " + errand.name());
  }

  private ErrandAnswer take(Errand.ImportVisits errand) throws IOException {
    var file = Path.of(errand.file());
    if (Files.size(file) > LARGEST_FILE) {
      return new ErrandAnswer.Failed(
          "%s has more than %d MB; take it in by months".formatted(file, LARGEST_FILE >> 20));
    }
    return switch (imports.get().run(Files.readAllBytes(file))) {
      case ImportOutcome.Done(var visits, _, var first, var last) ->
          new ErrandAnswer.Done(visits + " visits from " + first + " to " + last + " are taken in");
      case ImportOutcome.Refused refused ->
          new ErrandAnswer.Failed("nothing was taken in\n" + refused.text());
    };
  }

  private ErrandAnswer keep(Errand.MakeBackup errand) {
    var outcomes =
        errand
            .folder()
            .map(folder -> List.of(keeper.keepIn(Path.of(folder))))
            .orElseGet(keeper::keep);
    var lines = outcomes.stream().map(Errands::line).collect(Collectors.joining("\n"));
    return outcomes.stream().anyMatch(BackupOutcome.NotMade.class::isInstance)
        ? new ErrandAnswer.Failed(lines)
        : new ErrandAnswer.Done(lines);
  }

  private ErrandAnswer wouldRetire() {
    return new ErrandAnswer.Done(
        retirement
            .plan()
            .map(plan -> lines("would be put away", plan) + "\nto do it, add --yes")
            .orElse(NOTHING_OLD));
  }

  private ErrandAnswer retire() {
    return switch (retirement.run()) {
      case Retirement.Outcome.Nothing() -> new ErrandAnswer.Done(NOTHING_OLD);
      case Retirement.Outcome.Done(var plan) -> new ErrandAnswer.Done(lines("put away", plan));
      case Retirement.Outcome.Refused(var why) -> new ErrandAnswer.Failed(why);
    };
  }

  private static String lines(String what, RetirementPlan plan) {
    return plan.years().stream()
        .map(
            it ->
                "%s of fiscal year %d: %d days, %d tickets, %d events"
                    .formatted(
                        what, it.year().buddhistYear(), it.days(), it.tickets(), it.events()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(BackupOutcome outcome) {
    return switch (outcome) {
      case BackupOutcome.Made(var backup) ->
          "made and read back: %s (up to event %d)"
              .formatted(backup.file(), backup.mark().sequence());
      case BackupOutcome.NotMade(var why) -> why;
    };
  }
}
