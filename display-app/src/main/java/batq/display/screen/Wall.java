package batq.display.screen;

import batq.display.board.DisplayState;
import batq.display.board.DisplayState.Empty;
import batq.display.board.DisplayState.Hero;
import batq.display.board.DisplayState.Live;
import batq.display.board.DisplayState.Stale;

/** The whole wall, drawn anew from a state: 1920 by 1080, whatever the screen. */
final class Wall {
  static final double WIDTH = 1920;
  static final double HEIGHT = 1080;

  private Wall() {}

  static Box of(DisplayState state) {
    var wall = new Box(0, 0, WIDTH, HEIGHT, "wall");
    return switch (state) {
      case Live live -> live(wall, live);
      case Stale stale -> stale(wall, stale);
      case Empty empty -> empty(wall, empty);
    };
  }

  private static Box live(Box wall, Live live) {
    var top = BarView.HEIGHT;
    var bands = HEIGHT - MessageLine.HEIGHT - WaitingView.HEIGHT;
    var height = bands - top;
    return wall.with(
        live.missed().isEmpty()
            ? CallListView.of(live.before(), top, height, Ink.FIRM)
            : MissedView.of(live.missed(), top, height),
        switch (live.hero()) {
          case Hero.Calling(var place, var sequence, var attempt) ->
              HeroView.calling(place, attempt, top, height);
          case Hero.LastCalled(var place) -> HeroView.lastCalled(place, top, height);
        },
        WaitingView.of(live.waiting(), bands),
        MessageLine.of(live.message(), HEIGHT - MessageLine.HEIGHT),
        BarView.of(live.heading()));
  }

  private static Box stale(Box wall, Stale stale) {
    var top = BarView.HEIGHT + StaleBand.HEIGHT;
    var height = HEIGHT - top - (stale.waiting().isPresent() ? WaitingView.HEIGHT : 0);
    wall.with(new Box(0, top, WIDTH, height, "striped"));
    stale
        .last()
        .ifPresent(
            place ->
                wall.with(
                    CallListView.of(stale.before(), top, height, Ink.FAINT),
                    HeroView.lastKnown(place, stale.since(), top, height)));
    stale
        .waiting()
        .ifPresent(
            waiting -> wall.with(WaitingView.lastKnown(waiting, stale.since(), top + height)));
    return wall.with(StaleBand.of(stale, BarView.HEIGHT), BarView.of(stale.heading()));
  }

  private static Box empty(Box wall, Empty empty) {
    var height = HEIGHT - BarView.HEIGHT - MessageLine.HEIGHT;
    if (empty.reason() instanceof DisplayState.Reason.Closed) {
      wall.getStyleClass().addAll("root", "dark");
    }
    return wall.with(
        EmptyView.of(empty.reason(), BarView.HEIGHT, height),
        MessageLine.of(empty.message(), HEIGHT - MessageLine.HEIGHT),
        BarView.of(empty.heading()));
  }
}
