package batq.hardware.sim;

import batq.hardware.printer.PrinterAddress;
import batq.receipt.PrinterProfile;
import batq.receipt.ReceiptImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The demonstration's printer: {@code --link PATH} to be found at, {@code --baud N}, {@code
 * --pictures DIR} for each ticket as {@code ticket-0001.png} and the newest as {@code latest.png}.
 * Runs until it is ended.
 */
public final class SimulatedPrinterMain {
  private static final int USUAL_BAUD = 19_200;

  private SimulatedPrinterMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var baud = option(args, "--baud").map(Integer::parseInt).orElse(USUAL_BAUD);
    var pictures = option(args, "--pictures").map(Path::of);
    var link = option(args, "--link").map(Path::of);
    try (var printer = SimulatedPrinter.start(baud, drawingInto(pictures))) {
      var address = linked(printer.address(), link);
      System.out.println("simulated printer ready at " + address);
      printer.join();
    }
  }

  private static Optional<String> option(String[] args, String name) {
    for (var i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name)) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** A link from an earlier run points to nothing and is replaced. */
  private static PrinterAddress linked(PrinterAddress address, Optional<Path> link)
      throws IOException {
    if (link.isEmpty() || !(address instanceof PrinterAddress.Serial(var slave, var baud))) {
      return address;
    }
    Files.deleteIfExists(link.get());
    Files.createSymbolicLink(link.get(), Path.of(slave));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(link.get())));
    return new PrinterAddress.Serial(link.get().toString(), baud);
  }

  private static Consumer<byte[]> drawingInto(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return ticket -> {};
    }
    var count = new AtomicInteger();
    return ticket -> draw(ticket, folder.get(), count.incrementAndGet());
  }

  private static void draw(byte[] ticket, Path folder, int number) {
    try {
      var png = ReceiptImage.png(ticket, PrinterProfile.PAPER_80_SERIAL);
      Files.createDirectories(folder);
      Files.write(folder.resolve("ticket-%04d.png".formatted(number)), png);
      var half = Files.write(folder.resolve(".latest.part"), png);
      Files.move(
          half,
          folder.resolve("latest.png"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the picture of a ticket cannot be kept", e);
    }
  }

  private static void remove(Path link) {
    try {
      Files.deleteIfExists(link);
    } catch (IOException e) {
      System.err.println("the link " + link + " stays behind: " + e.getMessage());
    }
  }
}
