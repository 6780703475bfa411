package batq.simulation.faults;

import batq.simulation.Programs;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The clock of a machine, as a server of ours sees it ({@code clock.c}): set by hand while it runs.
 * Nobody vouches for it. It is right when it shows ten in the morning of the day after this office
 * was set up, and goes on from there; so no real midnight comes between.
 */
final class MachineClock {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private final Path library;
  private final Path file;
  private final Path nobodyVouches;
  private final MappedByteBuffer page;
  private final Duration rightAhead;

  private MachineClock(Path library, Path file, Path nobodyVouches, MappedByteBuffer page) {
    this.library = library;
    this.file = file;
    this.nobodyVouches = nobodyVouches;
    this.page = page;
    var now = Instant.now();
    var tomorrow = now.atZone(BANGKOK).toLocalDate().plusDays(1);
    this.rightAhead = Duration.between(now, tomorrow.atTime(LocalTime.of(10, 0)).atZone(BANGKOK));
    right();
  }

  static MachineClock in(Path folder) throws IOException, Missing {
    var library = PreloadedLibrary.compile(folder, "clock.so", java.util.List.of("clock.c"));
    var file = Files.createTempFile(folder, "clock", ".ahead");
    var programs = Files.createTempDirectory(folder, "vouchers");
    var timedatectl = Files.writeString(programs.resolve("timedatectl"), "#!/bin/sh\necho no\n");
    Files.setPosixFilePermissions(timedatectl, PosixFilePermissions.fromString("rwx------"));
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var page = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
      page.order(ByteOrder.nativeOrder());
      return new MachineClock(library, file, programs, page);
    }
  }

  /** The programs as they run on this machine. */
  Programs with(Programs programs) {
    return programs
        .with("LD_PRELOAD", library.toString())
        .with("BATQ_CLOCK_AHEAD", file.toString())
        .with("PATH", nobodyVouches + ":" + System.getenv("PATH"));
  }

  void right() {
    wrong(Duration.ZERO);
  }

  /** Somebody or something sets it wrong by so much; negative: it is behind. */
  void wrong(Duration ahead) {
    page.putLong(0, rightAhead.plus(ahead).toSeconds());
  }

  /** What time it really is in that office. */
  Instant truth() {
    return Instant.now().plus(rightAhead);
  }
}
