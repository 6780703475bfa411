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

  /**
   * A room, the rooms of this server that it may use, and the class that breaks its wall. A room
   * can only name those written before it.
   */
  enum Room {
    STORE("PlantedStoreUsingTicket"),
    HTTP("PlantedHttpUsingStaff", STORE),
    OFFICE("PlantedOfficeUsingCalendar", STORE),
    TLS("PlantedTlsUsingHttp", STORE),
    CALENDAR("PlantedCalendarUsingCatalogue", groundFloor()),
    CATALOGUE("PlantedCatalogueUsingTicket", STORE, OFFICE, CALENDAR),
    STAFF("PlantedStaffUsingDevice", groundFloor(), CALENDAR),
    TICKET("PlantedTicketUsingCalling", firstFloor()),
    DEVICE("PlantedDeviceUsingTicket", firstFloor()),
    CALLING("PlantedCallingUsingBoard", secondFloor()),
    BOARD("PlantedBoardUsingSetup", secondFloor(), CALLING),
    ANNOUNCEMENT("PlantedAnnouncementUsingBoard", STORE, HTTP, CALENDAR),
    FEEDBACK("PlantedFeedbackUsingStatistics", secondFloor()),
    STATISTICS("PlantedStatisticsUsingReport", secondFloor(), FEEDBACK),
    IMPORTS("PlantedImportsUsingReport", secondFloor(), FEEDBACK),
    KEEPING("PlantedKeepingUsingErrand", firstFloor(), TICKET, TLS),
    ERRAND("PlantedErrandUsingReport", secondFloor(), IMPORTS, KEEPING),
    ALARM("PlantedAlarmUsingPages", STORE, HTTP, CALENDAR, CATALOGUE, DEVICE, CALLING, KEEPING),
    REPORT("PlantedReportUsingPages", secondFloor(), FEEDBACK, STATISTICS);

    private final String planted;
    private final List<Room> below;

    Room(String planted, Room... below) {
      this(planted, List.of(), below);
    }

    Room(String planted, List<Room> floors, Room... beside) {
      this.planted = planted;
      this.below = Stream.concat(floors.stream(), Stream.of(beside)).toList();
    }

    private static List<Room> groundFloor() {
      return List.of(STORE, HTTP, OFFICE);
    }

    private static List<Room> firstFloor() {
      return List.of(STORE, HTTP, OFFICE, CALENDAR, CATALOGUE, STAFF);
    }

    private static List<Room> secondFloor() {
      return List.of(STORE, HTTP, OFFICE, CALENDAR, CATALOGUE, STAFF, TICKET, DEVICE);
    }

    String inside() {
      return "batq.server." + name().toLowerCase(java.util.Locale.ROOT) + "..";
    }

    ArchRule uses() {
      var rooms =
          Stream.concat(
                  Stream.of(inside(), "batq.wire..", "batq.thai.."),
                  below.stream().map(Room::inside))
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
