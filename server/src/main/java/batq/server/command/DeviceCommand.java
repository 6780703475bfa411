package batq.server.command;

import batq.server.device.DeviceKind;
import batq.server.errand.Errand;
import batq.wire.CounterId;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code batq device add} prints the new token alone on standard output; {@code device revoke} ends
 * one.
 */
@Command(name = "device", description = "Kiosks, walls, counter keys and rating tablets.")
final class DeviceCommand implements java.util.concurrent.Callable<Integer> {
  @Override
  public Integer call() {
    throw new WrongUse("name one of the commands: device add, device revoke");
  }

  @Command(name = "add", description = "Adds a device and prints its token.")
  int add(
      @Mixin DataOption data,
      @Option(names = "--kind", required = true) String kind,
      @Option(names = "--name", required = true) String name,
      @Option(names = "--counter") Optional<Integer> counter)
      throws IOException {
    var taken = kind(kind);
    if (taken == DeviceKind.COUNTER != counter.isPresent()) {
      throw new WrongUse("--counter goes with --kind counter, and with no other");
    }
    return data.run(new Errand.AddDevice(taken, name, counter.map(CounterId::of)));
  }

  @Command(name = "revoke", description = "Ends a device's token, at once and for good.")
  int revoke(@Mixin DataOption data, @Option(names = "--name", required = true) String name)
      throws IOException {
    return data.run(new Errand.RevokeDevice(name));
  }

  private static DeviceKind kind(String word) {
    try {
      return DeviceKind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WrongUse("--kind is one of kiosk, display, counter, rating");
    }
  }
}
