package batq.wire;

/** A new device would like to be one of the office's: {@code POST /api/pairings}. */
public record PairingWish(DeviceType type) {}
