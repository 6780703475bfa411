package batq.kiosk.ticket;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The way a visitor has come, so that ย้อนกลับ leads back by it. */
final class Trail {
  private final Deque<Place> places = new ArrayDeque<>();

  void begin() {
    places.clear();
    places.push(new Place.Home());
  }

  void goTo(Place place) {
    places.push(place);
  }

  void stepBack() {
    if (places.size() > 1) {
      places.pop();
    }
  }

  void nextPage() {
    places.push(places.pop().next());
  }

  /** What is seen at the end of the trail; empty when it is gone from the catalogue. */
  Optional<KioskState> seen(OfficeNow office, Instant now) {
    return office
        .catalogue()
        .flatMap(catalogue -> places.element().seen(new Offer(catalogue, office, now), office));
  }
}
