package batq.simulation.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A file's bytes that are surely on the disk, and what was done to it since. */
final class RecordedFile {
  /** What a disk writes whole or not at all. */
  static final int SECTOR = 512;

  private byte[] durable;
  private int size;
  private final List<Change> pending = new ArrayList<>();

  private sealed interface Change {
    int record();
  }

  private record Put(int record, int place, byte[] bytes) implements Change {}

  private record Resize(int record, int size) implements Change {}

  RecordedFile(byte[] durable) {
    this.durable = durable;
    this.size = durable.length;
  }

  void write(int record, long place, byte[] bytes) {
    pending.add(new Put(record, Math.toIntExact(place), bytes));
  }

  void resize(int record, long to) {
    pending.add(new Resize(record, Math.toIntExact(to)));
  }

  /** What was recorded before is on the disk. */
  void syncedUntil(int record) {
    var done = 0;
    while (done < pending.size() && pending.get(done).record() < record) {
      apply(pending.get(done++), () -> true);
    }
    pending.subList(0, done).clear();
  }

  /** The bytes after a cut, of which the luck decides sector by sector what had got to the disk. */
  byte[] after(BooleanSupplier luck) {
    var cut = new RecordedFile(Arrays.copyOf(durable, size));
    pending.forEach(change -> cut.apply(change, luck));
    return Arrays.copyOf(cut.durable, cut.size);
  }

  private void apply(Change change, BooleanSupplier luck) {
    switch (change) {
      case Put put -> putSectors(put, luck);
      case Resize resize -> {
        if (luck.getAsBoolean()) {
          room(resize.size());
          if (resize.size() < size) {
            Arrays.fill(durable, resize.size(), size, (byte) 0);
          }
          size = resize.size();
        }
      }
    }
  }

  private void putSectors(Put put, BooleanSupplier luck) {
    var end = put.place() + put.bytes().length;
    for (var at = put.place(); at < end; ) {
      var next = Math.min(end, (at / SECTOR + 1) * SECTOR);
      if (luck.getAsBoolean()) {
        room(next);
        System.arraycopy(put.bytes(), at - put.place(), durable, at, next - at);
        size = Math.max(size, next);
      }
      at = next;
    }
  }

  private void room(int bytes) {
    if (bytes > durable.length) {
      durable = Arrays.copyOf(durable, Math.max(bytes, durable.length * 2));
    }
  }
}
