package batq.server.announcement;

import batq.wire.Announcement.Outcome;
import java.util.Optional;

/** What staff are told of a call: the best that any wall made of it. */
public enum Announced {
  HEARD,
  /** No wall has sounded it. */
  SHOWN,
  NOT_YET;

  static Announced of(Optional<Outcome> best) {
    return best.map(
            outcome ->
                switch (outcome) {
                  case HEARD -> HEARD;
                  case SHOWN, SHOWN_LATE -> SHOWN;
                })
        .orElse(NOT_YET);
  }
}
