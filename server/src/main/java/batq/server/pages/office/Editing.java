package batq.server.pages.office;

import batq.server.calendar.OfficeClock;
import batq.server.pages.form.Form;
import batq.server.pages.form.Typed;
import batq.server.store.Database;
import batq.server.store.Tx;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes documents by their forms: nobody overwrites unseen what somebody else has saved. */
final class Editing {
  private static final Logger LOG = LoggerFactory.getLogger(Editing.class);

  private final Database database;
  private final OfficeClock clock;
  private final Undoing undoing = new Undoing();

  Editing(Database database, OfficeClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What came of a press on the key that saves. */
  sealed interface Outcome {}

  /** It is so from now on. */
  record Saved(UUID change) implements Outcome {}

  /** It was so already. */
  record Same() implements Outcome {}

  /** It is not, for something else of the office stands against it. */
  record Contradicts() implements Outcome {}

  /** It is not: the form says why, with all that was typed. */
  record NotSaved(Form form, boolean behind) implements Outcome {}

  Undoing undoing() {
    return undoing;
  }

  OfficeClock clock() {
    return clock;
  }

  /**
   * Saves what was typed.
   *
   * @param back the page on which it can be undone
   */
  <T> Outcome save(Document<T> document, Sheet<T> sheet, Typed typed, String actor, String back) {
    return database.write(
        tx -> {
          var now = document.stored().apply(tx);
          var form = sheet.form(now, typed.language());
          if (form.isBehind(typed)) {
            return new NotSaved(form.meanwhile(typed), true);
          }
          form.judge(typed);
          return read(sheet, now, typed)
              .<Outcome>map(changed -> write(tx, document, now, changed, actor, back))
              .orElseGet(() -> new NotSaved(form.typed(typed), false));
        });
  }

  /** Changes it by a key that needs no words. */
  <T> Outcome change(Document<T> document, UnaryOperator<T> change, String actor, String back) {
    return database.write(
        tx -> {
          var now = document.stored().apply(tx);
          try {
            return write(tx, document, now, change.apply(now), actor, back);
          } catch (IllegalArgumentException e) {
            LOG.info("A key of {} was refused", back, e);
            return new Contradicts();
          }
        });
  }

  /** Undoes a change; whether it could be. */
  boolean undo(Undoing.Made change, String actor) {
    return database.write(tx -> change.undo().test(tx, actor));
  }

  private static <T> java.util.Optional<T> read(Sheet<T> sheet, T now, Typed typed) {
    try {
      var changed = sheet.read(now, typed);
      return typed.isRight() ? java.util.Optional.of(changed) : java.util.Optional.empty();
    } catch (IllegalArgumentException e) {
      LOG.info("A form was refused", e);
      typed.wrong(
          "",
          "บันทึกไม่ได้ เพราะขัดกับข้อมูลอื่นของสำนักงาน กรุณาตรวจสิ่งที่แก้",
          "Not saved: it contradicts something else of the office. Please look at what was changed.");
      return java.util.Optional.empty();
    }
  }

  private <T> Outcome write(
      Tx tx, Document<T> document, T before, T after, String actor, String back) {
    if (after.equals(before)) {
      return new Same();
    }
    put(tx, document, after, actor);
    return new Saved(
        undoing.keep(
            new Undoing.Made(
                (later, whoever) -> {
                  var as = document.stored().apply(later).equals(after);
                  if (as) {
                    put(later, document, before, whoever);
                  }
                  return as;
                },
                back)));
  }

  private <T> void put(Tx tx, Document<T> document, T value, String actor) {
    var at = clock.now();
    document.change().to(tx, at, clock.dayOf(at), actor, value);
  }
}
