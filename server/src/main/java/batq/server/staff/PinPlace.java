package batq.server.staff;

import batq.wire.CounterId;
import java.util.List;

/**
 * A browser that an admin enrolled as a counter's, and who may sign in at it by PIN.
 *
 * @param name of the browser
 */
public record PinPlace(String name, CounterId counterId, List<Clerk> staff) {
  public PinPlace {
    staff = List.copyOf(staff);
  }

  /** Somebody who has a PIN. */
  public record Clerk(int id, String name) {}
}
