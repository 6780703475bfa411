package batq.server.catalogue;

import batq.wire.ServiceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The services that a town office usually offers, as a beginning for its catalogue.
 *
 * @param departments those that offer one of them
 */
public record ShippedServices(
    List<Department> departments, List<Service> services, ServiceId enquiry) {

  /** Kinds of local office (อปท.) by the word of the file. */
  public enum OfficeKind {
    /** องค์การบริหารส่วนตำบล. */
    SAO("sao"),
    /** เทศบาลตำบล. */
    TAMBON_MUNICIPALITY("tambon_municipality"),
    /** เทศบาลเมือง. */
    TOWN_MUNICIPALITY("town_municipality");

    private final String word;

    OfficeKind(String word) {
      this.word = word;
    }
  }

  /** Those that such an office offers. */
  public static ShippedServices of(OfficeKind kind) {
    try (var file = ShippedServices.class.getResourceAsStream("/demo/services.json")) {
      if (file == null) {
        throw new IllegalStateException("the shipped services are missing");
      }
      return read(file.readAllBytes(), kind);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the shipped services", e);
    }
  }

  /** Those of a file of the shipped form; throws {@code BadJson} naming the field. */
  public static ShippedServices read(byte[] json, OfficeKind kind) {
    return ServicesFile.read(json, kind.word);
  }
}
