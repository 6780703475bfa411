package batq.simulation;

import batq.server.PlantedServerRoom;

/** Breaks the wall on purpose: {@link SimulationWallsTest} must report it. */
final class PlantedSimulationUsingServer {
  private PlantedSimulationUsingServer() {}

  static int breach() {
    return PlantedServerRoom.door();
  }
}
