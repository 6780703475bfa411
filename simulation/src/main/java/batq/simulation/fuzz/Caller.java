package batq.simulation.fuzz;

import java.util.List;

/**
 * Somebody who may be let in.
 *
 * @param role as the contract names it
 * @param headers by which they are known, each with its name
 */
public record Caller(String role, List<String> headers) {
  public Caller {
    headers = List.copyOf(headers);
  }

  public static Caller device(String role, String token) {
    return new Caller(role, List.of("Authorization: Bearer " + token));
  }

  public static Caller person(String role, String cookie, String csrfToken) {
    return new Caller(role, List.of("Cookie: " + cookie, "X-CSRF-Token: " + csrfToken));
  }

  static Caller nobody() {
    return new Caller("anyone", List.of());
  }
}
