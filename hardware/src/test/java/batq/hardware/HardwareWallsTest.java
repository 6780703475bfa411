package batq.hardware;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import batq.hardware.buttons.PlantedButtonUsingPrinter;
import batq.hardware.posix.PlantedPosixUsingPrinter;
import batq.hardware.printer.PlantedPrinterUsingWire;
import batq.hardware.sim.PlantedSimulatorUsingWire;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hardware knows paper and pins, never tickets. Each rule meets a class planted to break it. */
class HardwareWallsTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("batq.hardware");

  enum Wall {
    POSIX("batq.hardware.posix", PlantedPosixUsingPrinter.class),
    BUTTONS("batq.hardware.buttons", PlantedButtonUsingPrinter.class, "com.pi4j.."),
    PRINTER(
        "batq.hardware.printer",
        PlantedPrinterUsingWire.class,
        "batq.receipt",
        "batq.hardware.posix",
        "jssc",
        "org.slf4j"),
    SIMULATOR(
        "batq.hardware.sim",
        PlantedSimulatorUsingWire.class,
        "batq.receipt",
        "batq.hardware.posix",
        "batq.hardware.printer",
        "org.slf4j");

    private final String room;
    private final Class<?> planted;
    private final String[] others;

    Wall(String room, Class<?> planted, String... others) {
      this.room = room;
      this.planted = planted;
      this.others = others;
    }

    ArchRule rule() {
      var common =
          Stream.of(
              room, "java..", "org.jspecify.annotations", "com.google.errorprone.annotations");
      return classes()
          .that()
          .resideInAPackage(room)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(Stream.concat(common, Stream.of(others)).toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRoomKeepsToItsNeighbours(Wall wall) {
    wall.rule().check(MAIN);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedBreachIsReported(Wall wall) {
    var planted = new ClassFileImporter().importClasses(wall.planted);
    assertThat(wall.rule().evaluate(planted).hasViolation()).isTrue();
  }
}
