package batq.receipt;

import batq.receipt.EscPosCommand.Raster;

/**
 * Keeps pictures from giving orders: a printer obeys {@code 10 04}, {@code 10 05} and {@code 10 14}
 * at once, even inside a raster (hardware.md §2). Such a raster is moved by a dot.
 */
final class RealTimeGuard {
  private static final int DLE = 0x10;

  private RealTimeGuard() {}

  static Raster harmless(Raster raster) {
    for (var columns = 0; columns < 8; columns++) {
      var moved =
          columns == 0
              ? raster
              : new Raster(raster.dots().movedRight(columns), raster.magnification());
      if (!holdsOrder(moved.bytes())) {
        return moved;
      }
    }
    throw new IllegalStateException("no place found where the raster gives no order");
  }

  static boolean holdsOrder(byte[] bytes) {
    for (var i = 0; i + 1 < bytes.length; i++) {
      var next = bytes[i + 1];
      if (bytes[i] == DLE && (next == 0x04 || next == 0x05 || next == 0x14)) {
        return true;
      }
    }
    return false;
  }
}
