/**
 * A period's figures as files: for the office's own use, for spreadsheets and for other programs.
 *
 * <p>Uses the figures of the room below; decides nothing about how they are counted.
 */
@NullMarked
package batq.server.report;

import org.jspecify.annotations.NullMarked;
