package batq.server.tls;

import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Where the server's key and certificate come from. */
sealed interface KeySource permits OwnKey, GivenKey {

  /** What is shown now. */
  ServerKey key();

  /** What is to be shown from now on, if that is something else. */
  Optional<ServerKey> renewed(Instant now) throws IOException;

  /** By what devices know the server. */
  ServerFingerprint fingerprint();
}
