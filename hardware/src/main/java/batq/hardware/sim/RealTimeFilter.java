package batq.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.util.function.IntConsumer;

/**
 * Takes the questions {@code DLE EOT n} out of the bytes, wherever they stand, as a printer does.
 */
final class RealTimeFilter {
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;

  private final IntConsumer onQuestion;
  private int seen;

  RealTimeFilter(IntConsumer onQuestion) {
    this.onQuestion = onQuestion;
  }

  byte[] rest(byte[] bytes) {
    var rest = new ByteArrayOutputStream();
    for (var value : bytes) {
      if (seen == 2 && value >= 1 && value <= 4) {
        onQuestion.accept(value);
        seen = 0;
        continue;
      }
      if (seen == 1 && value == EOT) {
        seen = 2;
        continue;
      }
      if (seen > 0) {
        rest.write(DLE);
        if (seen == 2) {
          rest.write(EOT);
        }
        seen = 0;
      }
      if (value == DLE) {
        seen = 1;
      } else {
        rest.write(value);
      }
    }
    return rest.toByteArray();
  }
}
