package batq.server.http;

import batq.wire.CounterId;
import java.util.Optional;
import java.util.Set;

/** Who is calling. */
public sealed interface Caller {

  Set<RouteRole> roles();

  /** As the record names it: {@code staff:3}, {@code device:2}; never a person's name. */
  String actor();

  /** Without sign-in or token. */
  record Nobody() implements Caller {
    @Override
    public Set<RouteRole> roles() {
      return Set.of(RouteRole.ANYONE);
    }

    @Override
    public String actor() {
      return "nobody";
    }
  }

  /**
   * Somebody who signed in, by cookie.
   *
   * @param csrfToken what an unsafe request must carry in {@code X-CSRF-Token}
   */
  record Person(int id, String name, RouteRole role, String csrfToken) implements Caller {
    @Override
    public Set<RouteRole> roles() {
      return Set.of(RouteRole.ANYONE, role);
    }

    @Override
    public String actor() {
      return "staff:" + id;
    }
  }

  /**
   * A device, by its token. {@code boundTo} is the only counter at which a counter's key may act.
   */
  record Machine(int id, String name, RouteRole kind, Optional<CounterId> boundTo)
      implements Caller {
    @Override
    public Set<RouteRole> roles() {
      return Set.of(RouteRole.ANYONE, kind);
    }

    @Override
    public String actor() {
      return "device:" + id;
    }
  }
}
