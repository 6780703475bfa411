package batq.server.keeping;

import batq.server.store.Backup;
import java.time.Instant;
import java.util.Optional;

/**
 * How old the newest backup is, for the page that people look at each morning.
 *
 * @param newest beside the record: when it was made and where it lies; empty while there is none
 * @param kept how many lie beside the record
 * @param onStick the newest on a stick that is mounted now
 * @param trouble why the last one could not be made, in one sentence; empty when it could
 */
public record BackupAge(
    Optional<Backup> newest, int kept, Optional<Backup> onStick, Optional<String> trouble) {

  /** When the newest was made. */
  public Optional<Instant> at() {
    return newest.map(Backup::at);
  }
}
