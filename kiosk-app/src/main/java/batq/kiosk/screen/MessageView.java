package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.KioskState;
import batq.kiosk.ticket.KioskState.OfficeClosed;
import batq.kiosk.ticket.KioskState.Why;
import batq.thai.ThaiWrap;
import batq.wire.Catalogue;
import batq.wire.PrintReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Screens of one sign, one sentence and the only thing that helps. */
final class MessageView {
  private final Look look;
  private final Instant now;
  private final Bars bars;
  private final MessageFrame frame;

  MessageView(Look look, Instant now) {
    this.look = look;
    this.now = now;
    this.bars = new Bars(look);
    this.frame = new MessageFrame(look);
  }

  Region cannotIssue(boolean stranger) {
    var rows = new ArrayList<Region>();
    rows.add(frame.row("state-finished", Sentences.TICKETS_STAY));
    if (stranger) {
      rows.add(frame.row("warning", Sentences.ANOTHER_SERVER));
    }
    return frame.framed(
        "warning",
        Ink.WARN,
        Sentences.SYSTEM_PROBLEM,
        frame.framedWords(Sentences.FROM_STAFF),
        rows,
        staffButton());
  }

  /** For whoever puts the kiosk up, not for visitors. */
  Region notPaired(KioskState.NotPaired pairing) {
    var card =
        pairing
            .digits()
            .map(frame::digitsCard)
            .orElseGet(() -> frame.framedWords(Sentences.LOOKING_FOR_SERVER));
    var rows = new ArrayList<Region>();
    switch (pairing.server()) {
      case ANSWERS -> {
        if (pairing.digits().isPresent()) {
          rows.add(frame.row("info", Sentences.TYPE_DIGITS));
          rows.add(frame.row("state-waiting", Sentences.DIGITS_CHANGE));
        }
      }
      case SILENT -> rows.add(frame.row("link-lost", Sentences.SERVER_SILENT));
      case STRANGE -> rows.add(frame.row("warning", Sentences.WRONG_KEY));
    }
    rows.add(frame.row("call-staff", Sentences.VISITORS_ASK));
    return frame.framed("kiosk", Ink.INDIGO, Sentences.NOT_PAIRED, card, rows, new HBox());
  }

  Region printerResting(PrintReport.Outcome trouble) {
    var only =
        look.button(
            "number-only",
            "outlined",
            "ticket",
            Sentences.NUMBER_ONLY,
            Ink.INDIGO,
            frame.mainWidth(),
            frame.buttonHeight(),
            new Gesture.NumberWithoutPaper());
    return frame.framed(
        Sentences.troubleIcon(trouble),
        Ink.WARN,
        Sentences.trouble(trouble),
        frame.framedWords(Sentences.FROM_STAFF),
        List.of(frame.row("state-finished", Sentences.TICKETS_STAY)),
        withLanguage(only));
  }

  Region full(KioskState.Full full) {
    return frame.framed(
        "ticket",
        Ink.INK,
        Sentences.FULL_TODAY,
        frame.framedWords(Sentences.SEE_STAFF),
        List.of(frame.row("ticket", name(full.choice()))),
        other());
  }

  Region tooFast(KioskState.TooFast rests) {
    return frame.framed(
        "state-waiting",
        Ink.INK,
        Sentences.TOO_FAST,
        frame.framedWords(Sentences.PRESSED_OFTEN),
        List.of(frame.row("ticket", name(rests.choice()))),
        other());
  }

  Region serviceClosed(KioskState.ServiceClosed closed) {
    return frame.framed(
        "state-waiting",
        Ink.INK,
        Sentences.SERVICE_CLOSED,
        opens(Sentences.OPENS_AGAIN, closed.opens()),
        List.of(frame.row("ticket", name(closed.choice()))),
        other());
  }

  Region staffCalled() {
    var back =
        look.button(
            "done",
            "primary",
            "back",
            Sentences.HELPED,
            Ink.ON_PRIMARY,
            frame.mainWidth(),
            frame.buttonHeight(),
            new Gesture.Done());
    return frame.framed(
        "call-staff",
        Ink.INDIGO,
        Sentences.CALL_STAFF,
        frame.framedWords(Sentences.COMING),
        List.of(frame.row("people", Sentences.AT_THE_COUNTER)),
        withLanguage(back));
  }

  Region officeClosed(OfficeClosed closed) {
    var rows = new ArrayList<Region>();
    closed.hours().forEach(day -> rows.add(frame.row("state-waiting", Dates.hours(day))));
    if (!closed.telephone().isBlank()) {
      var telephone = "โทร. " + closed.telephone();
      rows.add(frame.row("phone", new Words(telephone, "Tel. " + closed.telephone())));
    }
    if (closed.why() instanceof Why.ClosedForToday) {
      rows.add(frame.row("ticket", Sentences.HOLDERS_SERVED));
    }
    var language = bars.language("tool", Ink.INDIGO, frame.languageWidth(), frame.buttonHeight());
    return frame.framed(
        closed.why() instanceof Why.Holiday ? "state-received" : "moon",
        Ink.INDIGO,
        why(closed.why()),
        opens(Sentences.OPEN_AGAIN, closed.opens()),
        rows,
        new HBox(language));
  }

  private static Words why(Why why) {
    return switch (why) {
      case Why.Holiday(var name) ->
          new Words(
              Sentences.HOLIDAY.th() + " " + ThaiWrap.BREAK + "(" + name + ")",
              Sentences.HOLIDAY.en());
      case Why.NotYet() -> Sentences.NOT_YET;
      case Why.ClosedForToday() -> Sentences.CLOSED_FOR_TODAY;
      case Why.NotToday() -> Sentences.NOT_TODAY;
    };
  }

  /** The card with the next opening as day and hour, or whom to ask. */
  private Region opens(Words label, Optional<Instant> at) {
    return at.map(when -> frame.openingCard(label, Dates.opens(when, now), Dates.day(when)))
        .orElseGet(() -> frame.framedWords(Sentences.ASK_WHEN));
  }

  private static Words name(Catalogue.Choice choice) {
    return new Words(choice.nameTh(), choice.nameEn());
  }

  private Region other() {
    var back =
        look.button(
            "back",
            "primary",
            "back",
            Sentences.CHOOSE_OTHER,
            Ink.ON_PRIMARY,
            frame.mainWidth(),
            frame.buttonHeight(),
            new Gesture.Back());
    return withLanguage(back);
  }

  private Region staffButton() {
    var call =
        look.button(
            "call-staff",
            "primary",
            "call-staff",
            Sentences.CALL_STAFF,
            Ink.ON_PRIMARY,
            frame.mainWidth(),
            frame.buttonHeight(),
            new Gesture.CallStaff());
    return withLanguage(call);
  }

  private Region withLanguage(Region main) {
    var row =
        new HBox(
            24,
            main,
            bars.language("tool", Ink.INDIGO, frame.languageWidth(), frame.buttonHeight()));
    row.setAlignment(Pos.CENTER_LEFT);
    return new VBox(row);
  }
}
