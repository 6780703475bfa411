package batq.hardware.buttons;

import java.util.Optional;
import java.util.function.Supplier;

/** One contact with its debouncing, telling a listener. Edges may come on any thread. */
final class DebouncedButton {
  private final ButtonId id;
  private final Debounce debounce = new Debounce();

  DebouncedButton(ButtonId id) {
    this.id = id;
  }

  void edge(boolean down, ButtonListener listener) {
    tell(listener, () -> debounce.edge(down, System.nanoTime()));
  }

  void look(ButtonListener listener) {
    tell(listener, () -> debounce.look(System.nanoTime()));
  }

  private void tell(ButtonListener listener, Supplier<Optional<Debounce.Event>> question) {
    final Optional<Debounce.Event> event;
    synchronized (this) {
      event = question.get();
    }
    event.ifPresent(
        happened -> {
          switch (happened) {
            case PRESSED -> listener.pressed(id);
            case STUCK -> listener.stuck(id);
          }
        });
  }
}
