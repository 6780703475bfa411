/**
 * Foreign scanners let loose on a server of ours (TRUST.md, Scans; docs/faults.md): each is a
 * program of the system, found by its name, and skipped in words where it is missing.
 *
 * <p>Takes its office and its addresses from {@code fuzz}; nothing here judges what the tools say.
 */
@NullMarked
package batq.simulation.scans;

import org.jspecify.annotations.NullMarked;
