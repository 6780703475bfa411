package batq.server.alarm;

import java.time.Instant;

/**
 * A trouble that stands now.
 *
 * @param since when it began, or was first seen by this run of the server
 */
public record Alarm(Trouble trouble, Instant since) {}
