package batq.display;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import batq.display.board.PlantedBoardUsingSound;
import batq.display.screen.PlantedScreenUsingClient;
import batq.display.voice.PlantedVoiceUsingBoard;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The walls between the rooms of the display: each may use what is named here and nothing else, so
 * JavaFX stays in {@code screen}, sound in {@code voice}, and no server or hardware comes in.
 */
class DisplayWallsTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("batq.display");

  enum Wall {
    TOP(
        "batq.display",
        PlantedDisplayUsingJavaFx.class,
        "batq.display.board",
        "batq.display.voice",
        "batq.display.screen",
        "batq.client",
        "batq.wire",
        "picocli.."),
    BOARD(
        "batq.display.board",
        PlantedBoardUsingSound.class,
        "batq.client",
        "batq.wire",
        "batq.thai"),
    VOICE("batq.display.voice", PlantedVoiceUsingBoard.class, "batq.wire", "javax.sound.sampled"),
    SCREEN(
        "batq.display.screen",
        PlantedScreenUsingClient.class,
        "batq.display.board",
        "batq.wire",
        "batq.thai",
        "batq.look",
        "javafx..",
        "javax.imageio");

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
              room,
              "java..",
              "org.slf4j",
              "org.jspecify.annotations",
              "com.google.errorprone.annotations");
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
