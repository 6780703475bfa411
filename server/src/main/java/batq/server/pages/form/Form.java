package batq.server.pages.form;

import java.util.List;
import java.util.Optional;

/**
 * A form as it is drawn.
 *
 * @param action where it is sent
 * @param save the words of its key
 * @param was what the fields held when they were read from the record; empty of a new thing
 * @param keys what else may be done with the thing
 * @param said what came of the last press
 * @param readOnly for who may look and not change
 */
public record Form(
    String action,
    String save,
    List<Part> parts,
    String was,
    List<Key> keys,
    Optional<Said> said,
    boolean readOnly) {

  /**
   * A key beside the one that saves.
   *
   * @param asks what is asked before it acts; empty where it can be undone
   */
  public record Key(String action, String label, String icon, Optional<String> asks) {}

  /**
   * What the page says after a press.
   *
   * @param undo where it can be undone
   */
  public record Said(boolean done, String words, Optional<String> undo) {
    public static Said done(String words) {
      return new Said(true, words, Optional.empty());
    }

    public static Said refused(String words) {
      return new Said(false, words, Optional.empty());
    }
  }

  public Form {
    parts = List.copyOf(parts);
    keys = List.copyOf(keys);
  }

  /** Of a thing as it stands in the record. */
  public static Form of(String action, String save, List<Part> parts) {
    return new Form(
        action, save, parts, Marks.of(parts).written(), List.of(), Optional.empty(), false);
  }

  /** Of a thing that is not there yet. */
  public static Form ofNew(String action, String save, List<Part> parts) {
    return new Form(action, save, parts, "", List.of(), Optional.empty(), false);
  }

  public Form keys(List<Key> more) {
    return new Form(action, save, parts, was, more, said, readOnly);
  }

  public Form saying(Said words) {
    return new Form(action, save, parts, was, keys, Optional.of(words), readOnly);
  }

  public Form readOnly(boolean only) {
    return new Form(action, save, parts, was, keys, said, only);
  }

  /** The same with what was typed, and what is wrong with it; secrets are typed anew. */
  public Form typed(Typed typed) {
    var filled =
        parts.stream()
            .map(
                part ->
                    part.with(
                        field ->
                            (isSecret(field) ? field : field.having(typed.shown(field.name())))
                                .wrong(typed.wrong(field.name()))))
            .toList();
    var words =
        typed
            .wrongWithTheWhole(parts)
            .orElseGet(
                () ->
                    typed
                        .language()
                        .say(
                            "ยังไม่ได้บันทึก กรุณาแก้ช่องที่มีข้อความกำกับ",
                            "Not saved yet. Please mend the marked fields."));
    return new Form(action, save, filled, was, keys, Optional.of(Said.refused(words)), readOnly);
  }

  /** Notes beside its field what was chosen and is not offered, or not any more. */
  public void judge(Typed typed) {
    parts.stream()
        .flatMap(Part::fields)
        .filter(field -> typed.raw(field.name()).stream().anyMatch(it -> !field.offers(it)))
        .forEach(
            field ->
                typed.wrong(field.name(), "กรุณาเลือกจากรายการ", "Please choose from the list."));
  }

  /** Whether somebody else has changed what this person would overwrite unseen. */
  public boolean isBehind(Typed typed) {
    var then = Marks.read(typed.secret("was"));
    return !then.byField().isEmpty()
        && parts.stream()
            .flatMap(Part::fields)
            .anyMatch(now -> !isSecret(now) && changed(then, now) && differs(typed, now));
  }

  /**
   * The same with what was typed kept, and beside it what others saved meanwhile; a field that this
   * person left alone takes the new value. To save it again is to know of it.
   */
  public Form meanwhile(Typed typed) {
    var then = Marks.read(typed.secret("was"));
    var both =
        parts.stream()
            .map(part -> part.with(now -> isSecret(now) ? now : joined(then, typed, now)))
            .toList();
    var words =
        typed
            .language()
            .say(
                "ยังไม่ได้บันทึก ระหว่างนี้มีผู้อื่นแก้ไขรายการนี้ กรุณาดูช่องที่มีข้อความกำกับ"
                    + " แล้วกดบันทึกอีกครั้ง",
                "Not saved yet. Somebody else has changed this meanwhile. Look at the marked fields,"
                    + " then save again.");
    return new Form(action, save, both, was, keys, Optional.of(Said.refused(words)), readOnly);
  }

  private static Field joined(Marks then, Typed typed, Field now) {
    var mine = typed.shown(now.name());
    if (!changed(then, now) || !differs(typed, now)) {
      return now.having(mine);
    }
    var left = then.hold(now.name(), mine);
    var words =
        typed
            .language()
            .say(
                left ? "ผู้อื่นแก้ช่องนี้แล้ว" : "ผู้อื่นแก้เป็น: " + now.inWords(),
                left ? "Somebody else changed this." : "Somebody else has: " + now.inWords());
    return (left ? now : now.having(mine)).othersSaved(Optional.of(words));
  }

  private static boolean changed(Marks then, Field now) {
    return !then.hold(now.name(), now.values());
  }

  private static boolean differs(Typed typed, Field now) {
    return !Marks.same(typed.raw(now.name()), now.values());
  }

  private static boolean isSecret(Field field) {
    return field.kind() == Field.Kind.SECRET || field.kind() == Field.Kind.PIN;
  }
}
