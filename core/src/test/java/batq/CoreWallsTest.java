package batq;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import batq.client.PlantedClientUsingLook;
import batq.look.PlantedLookUsingThai;
import batq.thai.PlantedThaiUsingWire;
import batq.wire.PlantedWireUsingThai;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls between the rooms of core. Each rule also meets a class planted to break it. */
class CoreWallsTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("batq");

  enum Wall {
    THAI("batq.thai", PlantedThaiUsingWire.class),
    LOOK("batq.look", PlantedLookUsingThai.class, "org.w3c.dom", "org.xml.sax", "javax.xml.."),
    WIRE(
        "batq.wire",
        PlantedWireUsingThai.class,
        "tools.jackson..",
        "com.fasterxml.jackson.annotation"),
    CLIENT(
        "batq.client",
        PlantedClientUsingLook.class,
        "batq.wire",
        "tools.jackson..",
        "org.slf4j",
        "javax.net.ssl");

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
