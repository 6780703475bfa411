package batq.server.tls;

import java.nio.file.Path;

/** How the listener for staff and devices is secured: a setting. */
public sealed interface Tls {

  /** Plain HTTP. */
  record Off() implements Tls {}

  /** By a certificate of the office's own authority, made at the first start. */
  record Self() implements Tls {}

  /**
   * By a certificate that the office has from elsewhere.
   *
   * @param certificate PEM, the server's own first, then those that made it
   * @param key PEM, not encrypted
   */
  record Files(Path certificate, Path key) implements Tls {}
}
