package batq.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.Catalogue;
import batq.wire.SpeaksTheWire;
import batq.wire.WireSamples;
import org.junit.jupiter.api.Test;

/** What the server sends is what the wall shows. */
class WireSamplesTest implements SpeaksTheWire {

  @Test
  void theSampleCallStandsOnTheWall() {
    var board = WireSamples.BOARD_STATE.read(BoardState.class);
    var memory =
        BoardMemory.atStart(WallRules.DEFAULT, board.at())
            .read(board, board.at())
            .updated(WireSamples.BOARD_UPDATE.read(BoardUpdate.class), board.at())
            .knowing(WireSamples.CATALOGUE.read(Catalogue.class));
    var wall = (DisplayState.Live) WallView.of(memory, board.at(), false);
    assertThat(wall.hero())
        .isInstanceOfSatisfying(
            DisplayState.Hero.Calling.class,
            hero -> assertThat(hero.place().number().shown()).isEqualTo("3021"));
  }
}
