package batq.kiosk.ticket;

import java.time.Instant;

/**
 * All that one picture of the kiosk needs.
 *
 * @param at the kiosk's clock; the picture tells its minute
 * @param officeTh the office's own name, empty before it was ever read
 * @param officeEn as {@code officeTh}
 * @param sample the folder is a demonstration (practice.md B27)
 */
public record Showing(
    KioskState state,
    Manner manner,
    Instant at,
    String officeTh,
    String officeEn,
    boolean sample) {}
