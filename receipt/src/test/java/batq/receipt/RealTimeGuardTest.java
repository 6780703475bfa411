package batq.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import batq.receipt.EscPosCommand.Magnification;
import batq.receipt.EscPosCommand.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealTimeGuardTest {
  @ParameterizedTest
  @ValueSource(bytes = {0x04, 0x05, 0x14})
  void aPictureThatWouldGiveAnOrderIsMovedByADot(byte order) {
    var dots = new Dots(16, 1, new byte[] {0x10, order});
    var moved = RealTimeGuard.harmless(new Raster(dots, Magnification.NONE));
    assertThat(RealTimeGuard.holdsOrder(new Raster(dots, Magnification.NONE).bytes())).isTrue();
    assertThat(RealTimeGuard.holdsOrder(moved.bytes())).isFalse();
    assertThat(moved.dots().part(1, 0, 16, 1)).isEqualTo(dots);
  }

  @Test
  void anOrderAcrossTheEndOfARowIsFoundToo() {
    var dots = new Dots(8, 2, new byte[] {0x10, 0x04});
    assertThat(RealTimeGuard.holdsOrder(new Raster(dots, Magnification.NONE).bytes())).isTrue();
  }

  @Test
  void aHarmlessPictureStaysWhereItIs() {
    var raster = new Raster(new Dots(8, 1, new byte[] {0x11}), Magnification.NONE);
    assertThat(RealTimeGuard.harmless(raster)).isEqualTo(raster);
  }
}
