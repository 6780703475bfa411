package batq.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import batq.kiosk.screen.PlantedScreenUsingClient;
import batq.kiosk.ticket.PlantedTicketUsingJavaFx;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls between the rooms of the kiosk. Each rule also meets a class planted to break it. */
class KioskWallsTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("batq.kiosk");

  enum Wall {
    ONLY_THE_SCREEN_KNOWS_JAVAFX(
        PlantedTicketUsingJavaFx.class,
        noClasses()
            .that()
            .resideOutsideOfPackage("batq.kiosk.screen")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..")),
    THE_JOURNEY_KNOWS_WIRE_AND_CLIENT_ALONE(
        PlantedTicketUsingJavaFx.class,
        classes()
            .that()
            .resideInAPackage("batq.kiosk.ticket")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "batq.kiosk.ticket",
                "batq.wire",
                "batq.client",
                "batq.thai",
                "java..",
                "org.slf4j",
                "org.jspecify.annotations")),
    THE_SCREEN_ASKS_NOBODY(
        PlantedScreenUsingClient.class,
        noClasses()
            .that()
            .resideInAPackage("batq.kiosk.screen")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("batq.client", "batq.hardware..", "batq.receipt", "java.net.http")),
    NO_SERVER_AND_NO_SQL_HERE(
        PlantedKioskUsingSql.class,
        noClasses()
            .that()
            .resideInAPackage("batq.kiosk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("batq.server..", "java.sql..", "javax.sql.."));

    private final Class<?> planted;
    private final ArchRule rule;

    Wall(Class<?> planted, ArchRule rule) {
      this.planted = planted;
      this.rule = rule;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRoomKeepsToItsNeighbours(Wall wall) {
    wall.rule.check(MAIN);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedBreachIsReported(Wall wall) {
    var planted = new ClassFileImporter().importClasses(wall.planted);
    assertThat(wall.rule.evaluate(planted).hasViolation()).isTrue();
  }
}
