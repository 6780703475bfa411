package batq.wire;

/**
 * How a pairing stands: {@code GET /api/pairings/self}.
 *
 * @param paired whether the token is this device's own from now on
 */
public record PairingState(boolean paired) {}
