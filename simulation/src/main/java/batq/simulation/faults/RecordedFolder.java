package batq.simulation.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * The watched folder as a cautious file system keeps it: bytes are durable after a sync of their
 * file, names only after a sync of the folder, whatever else a kinder file system does.
 */
final class RecordedFolder {
  private static final String LOG = "-wal";

  /** Made anew from the rows of the log whenever the file is opened first; never trusted. */
  private static final String INDEX = "-shm";

  private final List<DiskRecord> recording;
  private final KeptSyncs kept;
  private int taken;
  private boolean logBegins;
  private final Map<String, RecordedFile> names = new HashMap<>();
  private final Map<String, RecordedFile> durableNames = new HashMap<>();
  private final List<Renaming> pending = new ArrayList<>();
  private final Map<Integer, RecordedFile> files = new HashMap<>();
  private final Map<Integer, String> paths = new HashMap<>();
  private final Map<Long, Integer> begun = new HashMap<>();

  /** The name {@code gone} is no more, and {@code name} is the file; either may be empty. */
  private record Renaming(int record, String gone, String name, RecordedFile file) {
    void apply(Map<String, RecordedFile> to) {
      to.remove(gone);
      if (!name.isEmpty()) {
        to.put(name, file);
      }
    }
  }

  /**
   * @param folder as it lay there before the recorded program began
   */
  RecordedFolder(Path folder, List<DiskRecord> recording, KeptSyncs kept) throws IOException {
    this.recording = recording;
    this.kept = kept;
    try (var found = Files.list(folder)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        var content = new RecordedFile(Files.readAllBytes(file));
        names.put(file.getFileName().toString(), content);
      }
    }
    durableNames.putAll(names);
  }

  /** Lets happen what was recorded before that place. */
  void advanceTo(int record) {
    for (; taken < record; taken++) {
      take(taken, recording.get(taken));
    }
  }

  /** Makes the folder as it is found after a cut at this moment. */
  void writeAfterCut(Path folder, BooleanSupplier luck) throws IOException {
    var found = new HashMap<>(durableNames);
    for (var renaming : pending) {
      if (luck.getAsBoolean()) {
        renaming.apply(found);
      }
    }
    for (var name : found.entrySet()) {
      if (!name.getKey().endsWith(INDEX)) {
        Files.write(folder.resolve(name.getKey()), name.getValue().after(luck));
      }
    }
  }

  private void take(int at, DiskRecord record) {
    switch (record) {
      case DiskRecord.Named(var file, var path) -> {
        paths.put(file, path);
        files.put(file, names.getOrDefault(path, new RecordedFile(new byte[0])));
      }
      case DiskRecord.Created(var file) -> {
        files.put(file, new RecordedFile(new byte[0]));
        rename(at, "", path(file), file(file));
      }
      case DiskRecord.Written(var file, var place, var bytes) -> {
        file(file).write(at, place, bytes);
        logBegins = path(file).endsWith(LOG) && place == 0;
      }
      case DiskRecord.Cut(var file, var size) -> file(file).resize(at, size);
      case DiskRecord.Moved(var file, var to) -> {
        rename(at, path(file), to, file(file));
        paths.put(file, to);
      }
      case DiskRecord.Removed(var file) -> rename(at, path(file), "", file(file));
      case DiskRecord.SyncBegun(var _, var sync) -> begun.put(sync, at);
      case DiskRecord.SyncEnded(var file, var sync) -> synced(file, sync);
      case DiskRecord.Mapped(var file) -> refuseUnlessIndex(path(file));
      case DiskRecord.Answered _ -> {}
    }
  }

  private static void refuseUnlessIndex(String path) {
    if (!path.endsWith(INDEX)) {
      throw new IllegalStateException(path + " was written through memory, which is not recorded");
    }
  }

  private void rename(int at, String gone, String name, RecordedFile file) {
    var renaming = new Renaming(at, gone, name, file);
    renaming.apply(names);
    pending.add(renaming);
  }

  private void synced(int file, long sync) {
    var until = Objects.requireNonNull(begun.remove(sync));
    if (!counts(file)) {
      return;
    }
    if (path(file).isEmpty()) {
      pending.stream().filter(it -> it.record() < until).forEach(it -> it.apply(durableNames));
      pending.removeIf(it -> it.record() < until);
    } else {
      file(file).syncedUntil(until);
    }
  }

  /**
   * {@code synchronous=NORMAL} syncs the log only when it begins anew and before its pages go into
   * the database (sqlite.org/pragma.html#pragma_synchronous).
   */
  private boolean counts(int file) {
    return switch (kept) {
      case ALL -> true;
      case NONE -> false;
      case NOT_AT_COMMIT -> !path(file).endsWith(LOG) || logBegins || databaseIsNext();
    };
  }

  private boolean databaseIsNext() {
    for (var next = taken + 1; next < recording.size(); next++) {
      if (recording.get(next) instanceof DiskRecord.Written(var file, var _, var _)
          && !path(file).endsWith(INDEX)) {
        return !path(file).endsWith(LOG);
      }
    }
    return false;
  }

  private RecordedFile file(int number) {
    return Objects.requireNonNull(files.get(number), () -> "file " + number);
  }

  private String path(int number) {
    return Objects.requireNonNull(paths.get(number), () -> "file " + number);
  }
}
