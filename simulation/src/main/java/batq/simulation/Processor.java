package batq.simulation;

import java.time.Duration;

/** Processor time that processes have used. */
final class Processor {
  private Processor() {}

  /** Of another process; nothing where the system does not tell. */
  static Duration time(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** Of this one. */
  static Duration ownTime() {
    return time(ProcessHandle.current().pid());
  }
}
