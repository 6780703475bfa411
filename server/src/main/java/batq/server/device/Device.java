package batq.server.device;

import batq.wire.CounterId;
import java.util.Optional;

/**
 * One of the office's devices.
 *
 * @param counter the only counter at which a counter's key may act
 */
public record Device(int id, DeviceKind kind, String name, Optional<CounterId> counter) {}
