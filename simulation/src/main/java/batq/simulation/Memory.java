package batq.simulation;

import java.util.Optional;

/** What the kernel says of a process. */
final class Memory {
  private Memory() {}

  /** The resident megabytes (VmRSS of proc(5)); empty where there is no such file. */
  static Optional<Double> residentMb(long pid) {
    return ProcessFigures.of(pid).map(it -> it.residentBytes() / 1024.0 / 1024.0);
  }
}
