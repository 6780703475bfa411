package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.store.OfficeEvent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The chain binds the body; ticket and counter are told again in columns of their own, and {@code
 * Chain} holds these against the body's {@code ticketId} and {@code counterId}. So whoever has such
 * a part must also say that it happened there.
 */
class EventColumnsTest {
  private static final Map<String, String> COLUMNS =
      Map.of("ticketId", "aboutTicket", "counterId", "atCounter");

  /** {@code Chain} knows of it: a key belongs to a counter, and is not added at it. */
  private static final List<String> TOLD_APART =
      List.of("batq.server.device.DeviceEvent$Added.counterId");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("batq.server");

  @Test
  void everyEventIsFiledAsItsBodySays() {
    assertThat(misfiled(MAIN).filter(it -> !TOLD_APART.contains(it))).isEmpty();
    assertThat(misfiled(MAIN)).containsExactlyInAnyOrderElementsOf(TOLD_APART);
  }

  record Planted(String kind, int counterId) implements OfficeEvent {
    @Override
    public String name() {
      return "planted";
    }
  }

  @Test
  void anEventThatIsNotFiledAsItsBodySaysIsReported() {
    assertThat(misfiled(new ClassFileImporter().importClasses(Planted.class)))
        .containsExactly(Planted.class.getName() + ".counterId");
  }

  private static Stream<String> misfiled(JavaClasses classes) {
    return classes.stream()
        .filter(it -> it.isAssignableTo(OfficeEvent.class) && it.isRecord())
        .flatMap(
            event ->
                COLUMNS.entrySet().stream()
                    .filter(it -> has(event, it.getKey()) && !says(event, it.getValue()))
                    .map(it -> event.getName() + "." + it.getKey()));
  }

  private static boolean has(JavaClass event, String part) {
    return event.tryGetField(part).isPresent();
  }

  /** By itself or by the sealed interface of its room. */
  private static boolean says(JavaClass event, String method) {
    return Stream.concat(Stream.of(event), event.getAllRawInterfaces().stream())
        .filter(it -> !it.isEquivalentTo(OfficeEvent.class))
        .anyMatch(it -> it.tryGetMethod(method).isPresent());
  }
}
