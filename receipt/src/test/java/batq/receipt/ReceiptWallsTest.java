package batq.receipt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** A receipt is data and pictures: no port, no pin, no window, no server. */
class ReceiptWallsTest {
  private static final ArchRule WALL =
      classes()
          .that()
          .resideInAPackage("batq.receipt")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "batq.receipt",
              "batq.wire",
              "batq.thai",
              "batq.look",
              "java.awt..",
              "java.io",
              "java.lang..",
              "java.nio.charset",
              "java.security",
              "java.time..",
              "java.util..",
              "javax.imageio",
              "org.jspecify.annotations",
              "com.google.errorprone.annotations");

  @Test
  void aReceiptNeedsNoDevice() {
    WALL.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("batq.receipt"));
  }

  @Test
  void aPlantedBreachIsReported() {
    var planted = new ClassFileImporter().importClasses(PlantedPort.class);
    assertThat(WALL.evaluate(planted).hasViolation()).isTrue();
  }

  /** Breaks the wall on purpose. */
  static final class PlantedPort {
    Socket port() {
      return new Socket();
    }
  }
}
