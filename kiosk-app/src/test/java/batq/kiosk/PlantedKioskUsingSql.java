package batq.kiosk;

import java.sql.Connection;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
interface PlantedKioskUsingSql {
  Connection connection();
}
