package batq.hardware.posix;

import batq.hardware.printer.PrinterAddress;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedPosixUsingPrinter {
  PrinterAddress address() {
    return PrinterAddress.parse("file:x");
  }
}
