package batq.server.catalogue;

import batq.wire.VisitorClass;
import java.util.List;

/**
 * A class of visitors as the office offers it (practice.md A5, B24, W22).
 *
 * @param label on the kiosk
 * @param hidden no new ticket is given for it; those given keep it, and so do the figures
 */
public record VisitorClassData(VisitorClass id, Bilingual label, boolean priority, boolean hidden) {

  /** The five that every office begins with. */
  public static List<VisitorClassData> shipped() {
    return List.of(
        of(VisitorClass.GENERAL, "ประชาชนทั่วไป", "General public", false),
        of(VisitorClass.ELDERLY, "ผู้สูงอายุ ๖๐ ปีขึ้นไป", "People aged 60 and over", true),
        of(VisitorClass.DISABLED, "คนพิการ", "People with disabilities", true),
        of(VisitorClass.PREGNANT, "หญิงมีครรภ์", "Pregnant women", true),
        of(VisitorClass.MONK, "พระภิกษุสามเณร", "Monks and novices", true));
  }

  private static VisitorClassData of(VisitorClass id, String th, String en, boolean priority) {
    return new VisitorClassData(id, new Bilingual(th, en), priority, false);
  }
}
