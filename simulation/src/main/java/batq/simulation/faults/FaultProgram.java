package batq.simulation.faults;

import java.io.IOException;
import java.util.List;

/** One kind of bad luck, and what must hold in it. */
interface FaultProgram {
  /** How often in a night, unless told otherwise. */
  int aNight();

  /** Runs it on copies of the office, with its controls. */
  List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing;
}
