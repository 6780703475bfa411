package batq.kiosk.screen;

import batq.client.QueueClient;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public interface PlantedScreenUsingClient {
  QueueClient queue();
}
