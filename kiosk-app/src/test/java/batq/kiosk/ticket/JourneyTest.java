package batq.kiosk.ticket;

import static batq.kiosk.SampleOffice.LAND_TAX;
import static batq.kiosk.SampleOffice.at;
import static org.assertj.core.api.Assertions.assertThat;

import batq.kiosk.SampleOffice;
import batq.kiosk.ticket.KioskState.Why;
import batq.wire.VisitorClass;
import java.net.URI;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The way between the screens, and what time alone does. */
class JourneyTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:9");
  private static final Gesture TAX = new Gesture.ChooseService(LAND_TAX);

  private final Walk walk = Walk.inAnOpenOffice(NOBODY);

  @Test
  void theFirstScreenHasTheFiveMostUsedAndTheOneForWhoeverIsNotSure() {
    var home = (KioskState.Home) walk.state();
    assertThat(home.tiles())
        .extracting(tile -> tile.choice().serviceId().value())
        .containsExactly("land_tax", "water_bill", "waste_fee", "id_card", "copy_reg", "info");
    assertThat(home.tiles().getFirst().waiting()).contains(6);
    assertThat(home.moreServices()).isTrue();
  }

  @Test
  void noListHasMoreThanSixChoicesAndNoServiceIsOutOfReach() {
    var reached = new TreeSet<String>();
    walk.does(new Gesture.OtherServices());
    for (var department : SampleOffice.catalogue().departments()) {
      walk.does(new Gesture.ChooseDepartment(department.id()));
      var pages = ((KioskState.Services) walk.state()).page().of();
      for (var page = 0; page < pages; page++) {
        var services = (KioskState.Services) walk.state();
        assertThat(services.tiles()).hasSizeLessThanOrEqualTo(6);
        services.tiles().forEach(tile -> reached.add(tile.choice().serviceId().value()));
        walk.does(new Gesture.NextPage());
      }
      walk.does(new Gesture.Back());
      assertThat(((KioskState.Departments) walk.state()).tiles()).hasSizeLessThanOrEqualTo(6);
    }
    assertThat(reached).hasSize(SampleOffice.catalogue().choices().size());
  }

  @Test
  void backLeadsBackByTheSameWay() {
    walk.does(new Gesture.OtherServices(), new Gesture.ChooseDepartment("d3"), TAX);
    walk.does(new Gesture.Back());
    assertThat(walk.state()).isInstanceOf(KioskState.Services.class);
    walk.does(new Gesture.Back(), new Gesture.Back());
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
  }

  @Test
  void aScreenLeftAloneAsksAndThenForgetsTheVisitor() {
    walk.does(new Gesture.SwitchLanguage(), new Gesture.MoveButtons(), TAX);
    walk.waits(59);
    assertThat(walk.state()).isInstanceOf(KioskState.Details.class);
    walk.waits(1);
    assertThat(walk.state()).isInstanceOf(KioskState.MoreTimeQuestion.class);
    walk.does(new Gesture.MoreTime());
    assertThat(walk.state()).isInstanceOf(KioskState.Details.class);
    assertThat(walk.showing().manner().language()).isEqualTo(Language.ENGLISH);
    walk.waits(80);
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
    assertThat(walk.showing().manner()).isEqualTo(Manner.FIRST);
  }

  @Test
  void callingStaffDoesNotLoseThePlace() {
    walk.does(TAX, new Gesture.CallStaff());
    assertThat(walk.state()).isInstanceOf(KioskState.StaffCalled.class);
    walk.does(new Gesture.Done());
    assertThat(walk.state()).isInstanceOf(KioskState.Details.class);
  }

  @Test
  void theClosedOfficeSaysWhyAndWhenNext() {
    walk.itIs(at(0, 17, 5));
    assertThat(closed().why()).isEqualTo(new Why.ClosedForToday());
    assertThat(closed().opens()).as("Thursday is a holiday").contains(at(2, 8, 30));
    walk.itIs(at(1, 10, 0));
    assertThat(closed().why()).isEqualTo(new Why.Holiday("วันจักรี"));
    walk.itIs(at(2, 7, 45));
    assertThat(closed().why()).isEqualTo(new Why.NotYet());
    assertThat(closed().opens()).contains(at(2, 8, 30));
    walk.itIs(at(4, 10, 0));
    assertThat(closed().why()).as("Sunday").isEqualTo(new Why.NotToday());
    walk.itIs(at(5, 8, 30));
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
  }

  @Test
  void onSaturdayAServiceWithoutAnOfficerIsGreyAndSaysWhen() {
    walk.itIs(at(3, 10, 0));
    walk.does(new Gesture.OtherServices(), new Gesture.ChooseDepartment("d4"));
    var repair =
        ((KioskState.Services) walk.state())
            .tiles().stream()
                .filter(tile -> tile.choice().serviceId().equals(SampleOffice.REPAIR))
                .findFirst()
                .orElseThrow();
    assertThat(repair.availability()).isEqualTo(new Availability.Closed(Optional.of(at(5, 8, 30))));
  }

  @Test
  void aShortCutIsNotWorthAWordAndALongOneSendsToStaff() {
    walk.loses();
    walk.waits(4);
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
    walk.waits(2);
    assertThat(walk.state()).isEqualTo(new KioskState.CannotIssue(false));
    assertThat(walk.showing().officeTh()).as("known from its copy").isEqualTo("เทศบาลตำบลตัวอย่าง");
    walk.knows(SampleOffice.catalogue());
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
  }

  @Test
  void aServerThatIsNotThePairedOneIsSaidToBeSo() {
    walk.meetsAStranger();
    walk.waits(6);
    assertThat(walk.state()).isEqualTo(new KioskState.CannotIssue(true));
  }

  @Test
  void aGestureOfAnotherScreenDoesNothing() {
    walk.does(
        new Gesture.ChooseClass(VisitorClass.GENERAL),
        new Gesture.Done(),
        new Gesture.MoreTime(),
        new Gesture.StartAgain(),
        new Gesture.NumberWithoutPaper(),
        new Gesture.ChooseDepartment("d1"));
    assertThat(walk.state()).isInstanceOf(KioskState.Home.class);
  }

  private KioskState.OfficeClosed closed() {
    return (KioskState.OfficeClosed) walk.state();
  }
}
