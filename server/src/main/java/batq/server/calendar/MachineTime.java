package batq.server.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What the machine knows of time. Its clock may be wrong and may step; its count only goes on. */
public interface MachineTime extends InstantSource {
  /** Nanoseconds that have passed since some moment, whatever the clock did meanwhile. */
  long nanos();

  /** Who vouches for the machine's clock as it stands now; empty when nobody does. */
  Optional<VouchedBy> vouchedBy();

  /** Whether an address is this machine's own: then its clock is ours and proves nothing. */
  boolean isThisMachine(String address);

  /** A clock that is taken as it is, as by a command at the keyboard. */
  static MachineTime trusting(InstantSource source) {
    return new MachineTime() {
      @Override
      public Instant instant() {
        return source.instant();
      }

      @Override
      public long nanos() {
        return Duration.between(Instant.EPOCH, source.instant()).toNanos();
      }

      @Override
      public Optional<VouchedBy> vouchedBy() {
        return Optional.of(VouchedBy.BATTERY);
      }

      @Override
      public boolean isThisMachine(String address) {
        return true;
      }
    };
  }
}
