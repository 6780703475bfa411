package batq.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.wire.DeviceHealth;
import batq.wire.DeviceType;
import batq.wire.PairingOffer;
import batq.wire.PairingWish;
import batq.wire.WireJson;
import java.net.URI;
import java.net.http.HttpRequest;

/** A device that waits to be paired, and says how it is once it was. */
public record NewDevice(OfficeAtWork office, PairingOffer offer) {

  /** It is switched on for the first time and shows its digits. */
  public static NewDevice switchedOn(OfficeAtWork office, DeviceType type) {
    var answer =
        office.send(
            HttpRequest.newBuilder(URI.create(office.address("/api/pairings")))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        WireJson.writeBytes(new PairingWish(type)))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new NewDevice(office, WireJson.read(answer.body(), PairingOffer.class));
  }

  /** Paired by the admin elsewhere, and heard. */
  public static NewDevice paired(
      OfficeAtWork office, DeviceType type, String name, DeviceHealth.Part part) {
    var device = switchedOn(office, type);
    var body =
        "{\"digits\":\"%s\",\"type\":%s,\"name\":\"%s\",\"counterId\":null}"
            .formatted(device.offer().digits(), WireJson.write(type), name);
    var answer =
        office.post(
            office.signIn(OfficeAtWork.ADMIN),
            "/api/devices",
            body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    device.says(part);
    return device;
  }

  public void says(DeviceHealth.Part part) {
    var client =
        new QueueClient(URI.create(office.address("/")), offer.token(), Patience.BACKGROUND);
    client.health(new DeviceHealth("0.1.0", 3725, office.clock.instant(), part)).orThrow();
  }
}
