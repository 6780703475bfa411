package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.KioskState;
import batq.kiosk.ticket.Showing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Paints one state and hands on one gesture a touch. Every picture is made anew from the state
 * alone. Lives on the JavaFX thread.
 */
public final class KioskScreen {
  private final ScreenShape shape;
  private final SlotSide slot;
  private final Consumer<Gesture> hands;
  private final Motion motion;
  private final StackPane root = new StackPane();
  private Optional<Showing> shown = Optional.empty();
  private Optional<Showing> waiting = Optional.empty();

  /**
   * @param moves whether screens fade; a still screen can be photographed at once
   */
  public KioskScreen(ScreenShape shape, SlotSide slot, boolean moves, Consumer<Gesture> hands) {
    this.shape = shape;
    this.slot = slot;
    this.hands = hands;
    this.motion = new Motion(moves);
    Lettering.fix(root, shape.width(), shape.height());
    root.getStyleClass().addAll("root", "kiosk");
    root.getStylesheets()
        .setAll(resource("/batq/look/tokens-fx.css"), resource("/batq/kiosk/screen/kiosk.css"));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    root.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(this::catchUp));
  }

  /** What is to be put into a window, of the size of {@link ScreenShape}. */
  public Parent root() {
    return root;
  }

  /** Paints; while a finger lies on something, the new picture waits until it is lifted. */
  public void show(Showing showing) {
    if (touchables().anyMatch(Pressable::isArmed)) {
      waiting = Optional.of(showing);
    } else {
      paint(showing);
    }
  }

  private void catchUp() {
    var next = waiting;
    waiting = Optional.empty();
    next.ifPresent(this::show);
  }

  private void paint(Showing showing) {
    var focused = Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
    var id = focused.map(Node::getId);
    var dark = isDark(showing.state());
    root.getStyleClass().removeAll("dark", "ground-indigo");
    if (dark) {
      root.getStyleClass().add("dark");
    }
    if (isIndigo(showing.state())) {
      root.getStyleClass().add("ground-indigo");
    }
    var look = new Look(shape, showing.manner(), slot, dark, hands);
    var content = content(look, showing);
    root.getChildren().setAll(content);
    root.applyCss();
    root.layout();
    id.flatMap(this::touchable).ifPresentOrElse(Node::requestFocus, root::requestFocus);
    motion.show(shown.map(Showing::state), showing.state(), content);
    shown = Optional.of(showing);
  }

  private Node content(Look look, Showing showing) {
    if (showing.state() instanceof KioskState.MoreTimeQuestion(var before)) {
      var below = framed(look, showing, before);
      below.setDisable(true);
      return new StackPane(below, new MoreTimePanel(look).panel());
    }
    return framed(look, showing, showing.state());
  }

  private Parent framed(Look look, Showing showing, KioskState state) {
    var view = view(look, showing, state);
    VBox.setVgrow(view, Priority.ALWAYS);
    return new VBox(new Bars(look).top(showing), view);
  }

  private static Node view(Look look, Showing showing, KioskState state) {
    var now = showing.at();
    return switch (state) {
      case KioskState.Home home -> new ListView(look, now).home(home);
      case KioskState.Departments departments -> new ListView(look, now).departments(departments);
      case KioskState.Services services -> new ListView(look, now).services(services);
      case KioskState.Details details -> new DetailsView(look, details).view();
      case KioskState.Asking asking -> new TicketView(look).asking();
      case KioskState.Printing(var slip) -> new TicketView(look).printing(slip);
      case KioskState.TakeTicket(var slip) -> new TicketView(look).take(slip);
      case KioskState.NumberOnScreen(var slip, var trouble) ->
          new NumberView(look).number(slip, trouble);
      case KioskState.PrinterResting(var trouble) ->
          new MessageView(look, now).printerResting(trouble);
      case KioskState.ServiceClosed closed -> new MessageView(look, now).serviceClosed(closed);
      case KioskState.Full full -> new MessageView(look, now).full(full);
      case KioskState.TooFast rests -> new MessageView(look, now).tooFast(rests);
      case KioskState.OfficeClosed closed -> new MessageView(look, now).officeClosed(closed);
      case KioskState.CannotIssue(var stranger) -> new MessageView(look, now).cannotIssue(stranger);
      case KioskState.NotPaired pairing -> new MessageView(look, now).notPaired(pairing);
      case KioskState.StaffCalled called -> new MessageView(look, now).staffCalled();
      case KioskState.MoreTimeQuestion(var before) -> view(look, showing, before);
    };
  }

  /** Night for the closed kiosk; a holiday stays on paper (LOOK.md, Themes and states). */
  private static boolean isDark(KioskState state) {
    return state instanceof KioskState.OfficeClosed closed
        && !(closed.why() instanceof KioskState.Why.Holiday);
  }

  private static boolean isIndigo(KioskState state) {
    return state instanceof KioskState.Asking
        || state instanceof KioskState.Printing
        || state instanceof KioskState.TakeTicket
        || state instanceof KioskState.NumberOnScreen
        || state instanceof KioskState.MoreTimeQuestion(var before) && isIndigo(before);
  }

  /** Digits press the choices in order, arrows move the focus; Tab and Enter work by themselves. */
  private void key(KeyEvent event) {
    var code = event.getCode();
    if (code.isDigitKey() || code.isKeypadKey() && event.getText().matches("[0-9]")) {
      choices().stream()
          .skip(Math.max(0, event.getText().charAt(0) - '1'))
          .findFirst()
          .ifPresent(Pressable::fire);
      event.consume();
    } else if (code == KeyCode.ESCAPE) {
      touchable("back").ifPresent(Pressable::fire);
      event.consume();
    } else if (code.isArrowKey()) {
      move(code);
      event.consume();
    }
  }

  private void move(KeyCode code) {
    var scene = root.getScene();
    var from = scene == null ? null : scene.getFocusOwner();
    if (from instanceof Pressable) {
      switch (code) {
        case UP, KP_UP -> from.requestFocusTraversal(TraversalDirection.UP);
        case DOWN, KP_DOWN -> from.requestFocusTraversal(TraversalDirection.DOWN);
        case LEFT, KP_LEFT -> from.requestFocusTraversal(TraversalDirection.LEFT);
        default -> from.requestFocusTraversal(TraversalDirection.RIGHT);
      }
    } else {
      touchables()
          .findFirst()
          .ifPresent(
              first -> {
                first.requestFocus();
                first.requestFocusTraversal(TraversalDirection.NEXT);
                first.requestFocusTraversal(TraversalDirection.PREVIOUS);
              });
    }
  }

  /** The large choices, without the tools. */
  private List<Pressable> choices() {
    return touchables().filter(touchable -> !touchable.isTool()).toList();
  }

  private Optional<Pressable> touchable(String id) {
    return touchables().filter(touchable -> id.equals(touchable.getId())).findFirst();
  }

  private Stream<Pressable> touchables() {
    return root.lookupAll(".pressable").stream()
        .filter(node -> !node.isDisabled())
        .map(Pressable.class::cast);
  }

  private static String resource(String path) {
    var found = KioskScreen.class.getResource(path);
    if (found == null) {
      throw new IllegalStateException("not in the program: " + path);
    }
    return found.toExternalForm();
  }
}
