package batq.server.keeping;

import java.time.Duration;

/** Why somebody must look after the backups. */
public sealed interface BackupTrouble {

  /** The last one could not be made, or not be read back. */
  record NotMade(String why) implements BackupTrouble {}

  /** There is none beside the record. */
  record None() implements BackupTrouble {}

  /** The newest is so old, though each night should have had one. */
  record Old(Duration age) implements BackupTrouble {}
}
