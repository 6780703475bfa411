package batq.server;

import batq.server.store.Tx;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedSqlInARule {
  private PlantedSqlInARule() {}

  static int breach(Tx tx) {
    return tx.update("DELETE FROM ticket");
  }
}
