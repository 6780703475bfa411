package batq.server.store;

/** What came of making a backup. */
public sealed interface BackupOutcome {

  /** It was read back, synced and named. */
  record Made(Backup backup) implements BackupOutcome {}

  /** There is no new backup; the record and the older backups are as they were. */
  record NotMade(String why) implements BackupOutcome {}
}
