package batq.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import batq.display.board.DisplayState.Attempt;
import batq.display.board.DisplayState.Empty;
import batq.display.board.DisplayState.Hero;
import batq.display.board.DisplayState.Live;
import batq.display.board.DisplayState.Reason;
import batq.display.board.DisplayState.Stale;
import batq.wire.Catalogue;
import batq.wire.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the wall shows of what it knows; the hand clock starts at ten in the morning in Thailand.
 */
class WallViewTest {
  private final HandClock clock = new HandClock();
  private final Office office = new Office(clock);
  private final Instant ten = clock.instant();
  private BoardMemory memory = BoardMemory.atStart(WallRules.DEFAULT, ten);

  @Test
  void beforeTheFirstWordTheWallAsksForPatienceAndThenSaysThatItIsCutOff() {
    assertThat(((Empty) view()).reason()).isEqualTo(new Reason.Starting());
    clock.pass(Duration.ofSeconds(15));
    assertThat(view()).isInstanceOf(Stale.class);
  }

  @Test
  void beforeOpeningItSaysWhenCallingBegins() {
    hears(hours(30, 90));
    assertThat(reason()).isEqualTo(new Reason.OpensToday(LocalTime.of(10, 30), false));
    office.waiting(3);
    hears(hours(30, 90));
    assertThat(reason()).isEqualTo(new Reason.OpensToday(LocalTime.of(10, 30), true));
  }

  @Test
  void whileOpenAndBeforeTheFirstCallItSaysWhereNumbersAppear() {
    hears(hours(-30, 90));
    assertThat(reason()).isEqualTo(new Reason.NobodyCalledYet());
  }

  @Test
  void afterHoursWithNobodyLeftItIsClosed() {
    office.call("3001", 1);
    office.move("3001", TicketState.FINISHED);
    clock.pass(Duration.ofSeconds(30));
    hears(hours(-90, -30));
    assertThat(reason()).isEqualTo(new Reason.Closed(Optional.empty(), Optional.empty()));
  }

  @Test
  void afterHoursWithSomebodyWaitingItIsNotClosed() {
    office.call("3001", 1);
    office.waiting(1);
    clock.pass(Duration.ofSeconds(30));
    hears(hours(-90, -30));
    assertThat(view()).isInstanceOf(Live.class);
  }

  @Test
  void aRecallSaysWhichItIsAndTheLastOneSaysThatItIsTheLast() {
    office.call("3001", 1);
    hears(hours(-30, 90));
    assertThat(attempt()).isEqualTo(new Attempt.First());
    againAfter(Duration.ofSeconds(40));
    assertThat(attempt()).isEqualTo(new Attempt.Again(2));
    againAfter(Duration.ofSeconds(40));
    assertThat(attempt()).isEqualTo(new Attempt.Last());
    assertThat(((Live) view()).before()).isEmpty();
  }

  @Test
  void aCallTakenBackLeavesTheWall() {
    office.call("3001", 1);
    hears(hours(-30, 90));
    office.move("3001", TicketState.WAITING);
    hears(hours(-30, 90));
    assertThat(reason()).isEqualTo(new Reason.NobodyCalledYet());
  }

  @Test
  void aClosedCounterIsSaidToBeClosed() {
    office.call("3001", 9);
    hears(hours(-30, 90));
    assertThat(((Live) view()).hero().place().closed()).isTrue();
  }

  /** Also one that has its turn already when a clerk says so (practice.md B22). */
  @Test
  void whomStaffFetchIsToldToStaySeated() {
    office.call("3001", 1);
    hears(hours(-30, 90));
    assertThat(((Live) view()).hero().place().staffCome()).isFalse();
    office.fetch("3001");
    hears(hours(-30, 90));
    assertThat(((Live) view()).hero().place().staffCome()).isTrue();
  }

  @Test
  void aMessageGivesWayToTheNextAfterTwelveSeconds() {
    var catalogue = Office.catalogue(ten, ten.plusSeconds(3600), "หนึ่ง", "สอง");
    hears(catalogue);
    var first = ((Empty) view()).message();
    clock.pass(Duration.ofSeconds(12));
    assertThat(((Empty) view()).message()).isPresent().isNotEqualTo(first);
  }

  @Test
  void theHourIsTheServers() {
    var slow = ten.minus(Duration.ofMinutes(45));
    memory = BoardMemory.atStart(WallRules.DEFAULT, slow).read(office.board(), slow);
    assertThat(WallView.of(memory, slow, false).heading().time()).isEqualTo(LocalTime.of(10, 0));
  }

  @Test
  void ofYesterdayNothingIsLeft() {
    office.call("3001", 1);
    hears(hours(-30, 90));
    var tomorrow = office.board();
    var empty =
        new batq.wire.BoardState(
            tomorrow.mark(),
            tomorrow.at(),
            Office.DAY.plusDays(1),
            java.util.List.of(),
            java.util.List.of(),
            java.util.List.of(),
            0,
            java.util.List.of(),
            Optional.empty(),
            java.util.List.of());
    memory = memory.read(empty, clock.instant());
    assertThat(memory.history().calls()).isEmpty();
    assertThat(view()).isInstanceOf(Empty.class);
  }

  private void againAfter(Duration time) {
    clock.pass(time);
    office.call("3001", 1);
    hears(hours(-30, 90));
  }

  private void hears(Catalogue catalogue) {
    var known = memory.board().map(board -> board.mark().sequence()).orElse(0L);
    memory = memory.updated(office.since(known), clock.instant()).knowing(catalogue);
  }

  private Catalogue hours(int fromMinutes, int untilMinutes) {
    return Office.catalogue(
        ten.plus(Duration.ofMinutes(fromMinutes)), ten.plus(Duration.ofMinutes(untilMinutes)));
  }

  private DisplayState view() {
    return WallView.of(memory, clock.instant(), false);
  }

  private Reason reason() {
    return ((Empty) view()).reason();
  }

  private Attempt attempt() {
    return ((Hero.Calling) ((Live) view()).hero()).attempt();
  }
}
