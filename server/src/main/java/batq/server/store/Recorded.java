package batq.server.store;

import java.time.Instant;
import java.time.LocalDate;

/** An event with its place in the record. */
public record Recorded(long sequence, Instant at, LocalDate day, String actor, OfficeEvent event) {}
