package batq.server.keeping;

import batq.server.calendar.OfficeClock;
import batq.server.store.Backup;
import batq.server.store.BackupFolder;
import batq.server.store.BackupOutcome;
import batq.server.store.Backups;
import batq.server.tls.KeyCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the office's backups: beside the record, and on every stick that is there. */
public final class Keeper {
  /** A night, and half a day in which somebody may have looked. */
  private static final Duration OLD = Duration.ofHours(36);

  /** A start makes up for the night within a minute; before that nothing is amiss. */
  private static final Duration AFTER_START = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Path data;
  private final Backups backups;
  private final BackupFolder beside;
  private final Sticks sticks;
  private final OfficeClock clock;
  private final Instant begun;
  private volatile Optional<String> trouble = Optional.empty();

  public Keeper(Path database, Sticks sticks, OfficeClock clock) {
    this.data = Objects.requireNonNull(database.toAbsolutePath().getParent());
    this.backups = new Backups(database);
    this.beside = BackupFolder.beside(database);
    this.sticks = sticks;
    this.clock = clock;
    this.begun = clock.now();
  }

  /** One backup beside the record and one on each stick; each was read back. */
  public List<BackupOutcome> keep() {
    var outcomes = new ArrayList<BackupOutcome>();
    outcomes.add(made(beside));
    for (var stick : sticks.mounted()) {
      outcomes.add(made(new BackupFolder(stick)));
    }
    trouble =
        outcomes.stream()
            .flatMap(
                it ->
                    it instanceof BackupOutcome.NotMade(var why)
                        ? Optional.of(why).stream()
                        : Optional.<String>empty().stream())
            .findFirst();
    return List.copyOf(outcomes);
  }

  /** One backup in a folder that somebody names. */
  public BackupOutcome keepIn(Path folder) {
    return made(new BackupFolder(folder));
  }

  /** The record, and beside it the key by which the office's devices know their server. */
  private BackupOutcome made(BackupFolder folder) {
    var outcome = backups.make(folder, clock.now());
    if (outcome instanceof BackupOutcome.NotMade) {
      return outcome;
    }
    try {
      KeyCopy.keep(data, folder.path());
      return outcome;
    } catch (IOException e) {
      LOG.error("The office's key was not copied to {}", folder.path(), e);
      return new BackupOutcome.NotMade(
          "the record was kept in " + folder.path() + ", but not the office's key: " + e);
    }
  }

  /** What is amiss with the backups beside the record. */
  public Optional<BackupTrouble> trouble() {
    if (trouble.isPresent()) {
      return trouble.map(BackupTrouble.NotMade::new);
    }
    var now = clock.now();
    if (now.isBefore(begun.plus(AFTER_START))) {
      return Optional.empty();
    }
    return beside
        .newest()
        .map(newest -> Duration.between(newest.at(), now))
        .<Optional<BackupTrouble>>map(
            age ->
                age.compareTo(OLD) > 0 ? Optional.of(new BackupTrouble.Old(age)) : Optional.empty())
        .orElseGet(() -> Optional.of(new BackupTrouble.None()));
  }

  public BackupAge age() {
    var onStick =
        sticks.mounted().stream()
            .flatMap(stick -> new BackupFolder(stick).newest().stream())
            .max(Comparator.comparing(Backup::at));
    var kept = beside.list();
    return new BackupAge(kept.stream().findFirst(), kept.size(), onStick, trouble);
  }
}
