package batq.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import batq.kiosk.SampleOffice;
import batq.kiosk.ticket.Gesture;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fingers and keys on real nodes in a real window of the headless platform. */
class TouchTest {
  private final List<Gesture> gestures = new ArrayList<>();
  private final Hands hands = Fx.on(this::open);

  /** The window under test. */
  private record Hands(Stage stage, KioskScreen screen, Robot robot) {}

  TouchTest() throws Exception {}

  private Hands open() {
    var screen = new KioskScreen(ScreenShape.LANDSCAPE, SlotSide.BELOW, false, gestures::add);
    var stage = new Stage();
    stage.setScene(new Scene(screen.root(), 1280, 800));
    stage.show();
    return new Hands(stage, screen, new Robot());
  }

  @BeforeEach
  void home() throws Exception {
    shows("home");
  }

  @AfterEach
  void close() throws Exception {
    Fx.on(
        () -> {
          hands.stage.close();
          return true;
        });
  }

  @Test
  void aTouchActsWhenTheFingerIsLifted() throws Exception {
    moveTo("land_tax");
    press();
    assertThat(gestures).isEmpty();
    release();
    assertThat(gestures).containsExactly(new Gesture.ChooseService(SampleOffice.LAND_TAX));
  }

  @Test
  void aFingerThatSlidesAwayDoesNothing() throws Exception {
    moveTo("land_tax");
    press();
    moveTo("lower");
    release();
    assertThat(gestures).isEmpty();
  }

  @Test
  void aNewPictureWaitsUntilTheFingerIsLifted() throws Exception {
    moveTo("land_tax");
    press();
    shows("closed");
    assertThat(Fx.on(() -> hands.screen.root().lookup("#land_tax"))).isNotNull();
    release();
    assertThat(gestures).containsExactly(new Gesture.ChooseService(SampleOffice.LAND_TAX));
    assertThat(Fx.on(() -> hands.screen.root().lookup("#land_tax"))).isNull();
  }

  @Test
  void digitsTabAndEnterTakeTheSameWayAsTouch() throws Exception {
    type(KeyCode.DIGIT2);
    assertThat(gestures).containsExactly(new Gesture.ChooseService(new ServiceId("water_bill")));
    gestures.clear();
    type(KeyCode.TAB);
    type(KeyCode.ENTER);
    assertThat(gestures).hasSize(1);
    gestures.clear();
    shows("details-land_tax");
    type(KeyCode.DIGIT1);
    assertThat(gestures).containsExactly(new Gesture.ChooseClass(VisitorClass.ELDERLY));
    gestures.clear();
    type(KeyCode.ESCAPE);
    assertThat(gestures).containsExactly(new Gesture.Back());
  }

  @Test
  void arrowsMoveFromChoiceToChoice() throws Exception {
    type(KeyCode.TAB);
    var first = focused();
    type(KeyCode.DOWN);
    var below = focused();
    assertThat(below).isNotEqualTo(first);
    type(KeyCode.UP);
    assertThat(focused()).isEqualTo(first);
  }

  private String focused() throws Exception {
    return Fx.on(() -> String.valueOf(hands.stage.getScene().getFocusOwner().getId()));
  }

  private void shows(String name) throws Exception {
    var sample =
        SampleStates.all().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    Fx.on(
        () -> {
          hands.screen.show(sample.showing());
          return true;
        });
    settle();
  }

  private void moveTo(String id) throws Exception {
    Fx.on(
        () -> {
          var target = hands.screen.root().lookup("#" + id);
          var bounds = target.localToScreen(target.getBoundsInLocal());
          hands.robot.mouseMove(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
          return true;
        });
    settle();
  }

  private void press() throws Exception {
    Fx.on(
        () -> {
          hands.robot.mousePress(MouseButton.PRIMARY);
          return true;
        });
    settle();
  }

  private void release() throws Exception {
    Fx.on(
        () -> {
          hands.robot.mouseRelease(MouseButton.PRIMARY);
          return true;
        });
    settle();
  }

  private void type(KeyCode key) throws Exception {
    Fx.on(
        () -> {
          hands.robot.keyType(key);
          return true;
        });
    settle();
  }

  /** Lets the events that are under way arrive. */
  private static void settle() throws Exception {
    for (var turn = 0; turn < 5; turn++) {
      Fx.on(() -> true);
    }
  }
}
