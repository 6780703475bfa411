package batq.simulation.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code watch.c} wrote: a head of 24 bytes for each record, then its bytes. */
final class DiskRecording {
  private static final int HEAD_BYTES = 24;
  private static final int LONGEST_RECORD = 64 << 20;

  private DiskRecording() {}

  static List<DiskRecord> read(Path file) throws IOException {
    var records = new ArrayList<DiskRecord>();
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      for (var head = in.readNBytes(HEAD_BYTES);
          head.length == HEAD_BYTES;
          head = in.readNBytes(HEAD_BYTES)) {
        var fields = ByteBuffer.wrap(head).order(ByteOrder.nativeOrder());
        var kind = fields.getInt();
        var number = fields.getInt();
        var place = fields.getLong();
        var length = fields.getLong();
        if (length < 0 || length > LONGEST_RECORD) {
          throw new IOException("a record of " + length + " bytes in " + file);
        }
        // A server that is killed leaves its last record unfinished: what it tells was not done.
        var bytes = in.readNBytes((int) length);
        if (bytes.length == length) {
          records.add(record(kind, number, place, bytes));
        }
      }
    }
    return records;
  }

  private static DiskRecord record(int kind, int file, long place, byte[] bytes)
      throws IOException {
    return switch (kind) {
      case 1 -> new DiskRecord.Named(file, new String(bytes, UTF_8));
      case 2 -> new DiskRecord.Created(file);
      case 3 -> new DiskRecord.Written(file, place, bytes);
      case 4 -> new DiskRecord.Cut(file, place);
      case 5 -> new DiskRecord.SyncBegun(file, place);
      case 6 -> new DiskRecord.SyncEnded(file, place);
      case 7 -> new DiskRecord.Moved(file, new String(bytes, UTF_8));
      case 8 -> new DiskRecord.Removed(file);
      case 9 -> new DiskRecord.Answered(bytes);
      case 10 -> new DiskRecord.Mapped(file);
      default -> throw new IOException("a record of the unknown kind " + kind);
    };
  }
}
