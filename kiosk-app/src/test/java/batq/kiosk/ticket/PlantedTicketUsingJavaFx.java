package batq.kiosk.ticket;

import javafx.scene.Node;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public interface PlantedTicketUsingJavaFx {
  Node node();
}
