package batq.server.office;

import batq.wire.Mark;

/**
 * The office's row: where its record of events ends, and whether it is sample data.
 *
 * @param epoch a new one after each restore
 * @param sequence of the last event
 * @param sample marked for ever as ข้อมูลตัวอย่าง (practice.md B27)
 */
public record Office(long epoch, long sequence, boolean sample) {
  public Mark mark() {
    return new Mark(epoch, sequence);
  }
}
