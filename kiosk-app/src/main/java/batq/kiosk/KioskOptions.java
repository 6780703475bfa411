package batq.kiosk;

import batq.client.ServerAddress;
import batq.hardware.printer.PrinterAddress;
import batq.kiosk.screen.ScreenSettings;
import batq.kiosk.screen.ScreenShape;
import batq.kiosk.screen.SlotSide;
import batq.kiosk.ticket.Press;
import batq.kiosk.ticket.Times;
import batq.receipt.PrinterProfile;
import batq.wire.ServerFingerprint;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Each setting as a flag; a settings file gives the same names without the dashes. */
final class KioskOptions {
  @Option(
      names = "--server",
      defaultValue = "http://127.0.0.1:8080",
      description = "the server's address")
  private URI server = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--server-fingerprint",
      description = "of the key that must answer there, as batq fingerprint prints it")
  private @Nullable String serverFingerprint;

  @Option(
      names = "--token-file",
      description = "the file that holds this device's token; without it the kiosk is paired")
  private @Nullable Path tokenFile;

  @Option(
      names = "--printer",
      defaultValue = "none",
      description = "serial:PATH@BAUD, tcp:HOST:PORT, device:PATH, file:PATH or none")
  private String printer = "none";

  @Option(names = "--profile", defaultValue = "80mm-serial", description = "the printer's profile")
  private String profile = "80mm-serial";

  @Option(names = "--data", defaultValue = "kiosk-data", description = "the kiosk's own folder")
  private Path data = Path.of("kiosk-data");

  @Option(
      names = "--layout",
      defaultValue = "auto",
      description = "portrait, landscape, or auto: as the screen is")
  private String layout = "auto";

  @Option(names = "--slot", defaultValue = "below", description = "below, left or right")
  private String slot = "below";

  @Option(names = "--headless", description = "no window; for a machine without a screen")
  private boolean headless;

  @Option(names = "--window", description = "a window in place of the full screen")
  private boolean window;

  @Option(names = "--sound", defaultValue = "true", arity = "1", description = "true or false")
  private boolean sound = true;

  @Option(names = "--pictures", description = "keep a PNG of each change of screen in this folder")
  private @Nullable Path pictures;

  @Option(names = "--more-time-after", defaultValue = "60", description = "seconds, 60 or more")
  private long moreTimeAfter = 60;

  @Option(names = "--start-again-after", defaultValue = "20", description = "seconds")
  private long startAgainAfter = 20;

  @Option(names = "--take-ticket-for", defaultValue = "15", description = "seconds")
  private long takeTicketFor = 15;

  @Option(names = "--number-stays", defaultValue = "30", description = "seconds")
  private long numberStays = 30;

  @Option(
      names = "--keys",
      split = ",",
      description = "keys of a button board: F1=land_tax:general,F2=…")
  private Map<String, String> keys = Map.of();

  @Option(
      names = "--presses-from-stdin",
      description = "read presses as lines: press SERVICE CLASS")
  private boolean pressesFromStdin;

  /** The settings as types; throws {@link IllegalArgumentException} with the bad value. */
  KioskConfig config() {
    return new KioskConfig(
        new ServerAddress(
            server, Optional.ofNullable(serverFingerprint).map(ServerFingerprint::parse)),
        Optional.ofNullable(tokenFile),
        printer.equals("none") ? Optional.empty() : Optional.of(PrinterAddress.parse(printer)),
        PrinterProfile.named(profile),
        data,
        new ScreenSettings(
            layout.equals("auto") && !headless ? Optional.empty() : Optional.of(shape()),
            oneOf(SlotSide.class, "slot", slot),
            headless,
            window,
            sound && !headless,
            Optional.ofNullable(pictures)),
        new Times(
            Duration.ofSeconds(atLeast(60, "more-time-after", moreTimeAfter)),
            Duration.ofSeconds(atLeast(5, "start-again-after", startAgainAfter)),
            Duration.ofSeconds(atLeast(5, "take-ticket-for", takeTicketFor)),
            Duration.ofSeconds(atLeast(30, "number-stays", numberStays))),
        keys.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> press(entry.getValue()))),
        pressesFromStdin);
  }

  private ScreenShape shape() {
    return layout.equals("auto")
        ? ScreenShape.PORTRAIT
        : oneOf(ScreenShape.class, "layout", layout);
  }

  private static Press press(String text) {
    var parts = text.split(":", 2);
    var visitorClass = parts.length == 2 ? new VisitorClass(parts[1]) : VisitorClass.GENERAL;
    return new Press(new ServiceId(parts[0]), visitorClass);
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String option, String text) {
    for (var value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
        return value;
      }
    }
    throw new IllegalArgumentException("--%s cannot be '%s'".formatted(option, text));
  }

  private static long atLeast(long least, String option, long seconds) {
    if (seconds < least) {
      throw new IllegalArgumentException(
          "--%s is %d seconds or more: %d".formatted(option, least, seconds));
    }
    return seconds;
  }
}
