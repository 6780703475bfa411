package batq.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.store.Sql;
import batq.server.store.Tx;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The floors of the server: a room uses those below it. Each rule also meets a class planted to
 * break it.
 */
class ServerWallsTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("batq");

  /** A room, the rooms of this server that it may use, and the class that breaks its wall. */
  enum Room {
    STORE("PlantedStoreUsingTicket"),
    HTTP("PlantedHttpUsingStaff", "store"),
    OFFICE("PlantedOfficeUsingCalendar", "store"),
    TLS("PlantedTlsUsingHttp", "store"),
    CALENDAR("PlantedCalendarUsingCatalogue", "store", "http", "office"),
    CATALOGUE("PlantedCatalogueUsingTicket", "store", "office", "calendar"),
    STAFF("PlantedStaffUsingDevice", "store", "http", "office", "calendar"),
    TICKET(
        "PlantedTicketUsingCalling", "store", "http", "office", "calendar", "catalogue", "staff"),
    DEVICE("PlantedDeviceUsingTicket", "store", "http", "office", "calendar", "catalogue", "staff"),
    CALLING(
        "PlantedCallingUsingBoard",
        "store",
        "http",
        "office",
        "calendar",
        "catalogue",
        "staff",
        "ticket",
        "device"),
    BOARD(
        "PlantedBoardUsingSetup",
        "store",
        "http",
        "office",
        "calendar",
        "catalogue",
        "staff",
        "ticket",
        "device",
        "calling"),
    ANNOUNCEMENT("PlantedAnnouncementUsingBoard", "store", "http", "calendar"),
    FEEDBACK(
        "PlantedFeedbackUsingStatistics",
        "store",
        "http",
        "office",
        "calendar",
        "catalogue",
        "staff",
        "ticket",
        "device"),
    STATISTICS(
        "PlantedStatisticsUsingReport",
        "store",
        "http",
        "office",
        "calendar",
        "catalogue",
        "staff",
        "ticket",
        "device",
        "feedback"),
    IMPORTS(
        "PlantedImportsUsingReport",
        "store",
        "http",
        "office",
        "calendar",
        "catalogue",
        "staff",
        "ticket",
        "device",
        "feedback"),
    KEEPING(
        "PlantedKeepingUsingErrand",
        "store",
        "http",
        "office",
        "calendar",
        "catalogue",
        "staff",
        "ticket",
        "tls"),
    ERRAND(
        "PlantedErrandUsingReport",
        "store",
        "http",
        "office",
        "calendar",
        "catalogue",
        "staff",
        "ticket",
        "device",
        "imports",
        "keeping"),
    ALARM(
        "PlantedAlarmUsingPages",
        "store",
        "http",
        "calendar",
        "catalogue",
        "device",
        "calling",
        "keeping"),
    REPORT(
        "PlantedReportUsingPages",
        "store",
        "http",
        "office",
        "calendar",
        "catalogue",
        "staff",
        "ticket",
        "device",
        "feedback",
        "statistics");

    private final String planted;
    private final List<String> below;

    Room(String planted, String... below) {
      this.planted = planted;
      this.below = List.of(below);
    }

    String inside() {
      return "batq.server." + name().toLowerCase(java.util.Locale.ROOT) + "..";
    }

    ArchRule uses() {
      var rooms =
          Stream.concat(
                  Stream.of(inside(), "batq.wire..", "batq.thai.."),
                  below.stream().map(room -> "batq.server." + room + ".."))
              .toArray(String[]::new);
      return classes()
          .that()
          .resideInAPackage(inside())
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(rooms).or(resideOutsideOfPackage("batq..")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRoomUsesTheFloorsBelowIt(Room room) {
    room.uses().check(MAIN);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedBreachIsReported(Room room) throws ClassNotFoundException {
    var name = room.inside().replace("..", "." + room.planted);
    var planted = new ClassFileImporter().importClasses(Class.forName(name));
    assertThat(room.uses().evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void theServerKnowsNeitherScreensNorPinsNorPrinters() {
    noScreensNorPins("batq.server..").check(MAIN);
  }

  @Test
  void theRuleAboutScreensSeesABreach() {
    var planted = new ClassFileImporter().importClasses(PlantedPrinterUse.class);
    assertThat(noScreensNorPins("batq.server..").evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void sqlIsSpokenInStoresAlone() {
    sqlInStoresAlone().check(MAIN);
  }

  @Test
  void theRuleAboutSqlSeesABreach() {
    var planted = new ClassFileImporter().importClasses(PlantedSqlInARule.class);
    assertThat(sqlInStoresAlone().evaluate(planted).hasViolation()).isTrue();
  }

  private static ArchRule sqlInStoresAlone() {
    return noClasses()
        .that()
        .resideInAPackage("batq.server..")
        .and()
        .resideOutsideOfPackage("batq.server.store..")
        .and()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .haveSimpleNameNotEndingWith("Document")
        .should()
        .callMethodWhere(speaksSql());
  }

  private static DescribedPredicate<JavaMethodCall> speaksSql() {
    return DescribedPredicate.describe(
        "speaks SQL",
        call ->
            (call.getTargetOwner().isEquivalentTo(Tx.class)
                    && Set.of("list", "first", "update").contains(call.getName()))
                || (call.getTargetOwner().isEquivalentTo(Sql.class)));
  }

  private static ArchRule noScreensNorPins(String room) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx..", "com.pi4j..", "jssc..", "javax.print..", "batq.hardware..", "batq.kiosk..");
  }
}
