package batq.server.report;

import batq.wire.VisitorClass;
import java.util.Map;

/**
 * Classes of visitors by the words of the statistics forms (domain.md §3.2, table ๖). They stay as
 * they are when an office words its kiosk anew, so that years can be compared.
 */
final class ClassWords {
  private static final Map<VisitorClass, String> WORDS =
      Map.of(
          VisitorClass.GENERAL, "ทั่วไป",
          VisitorClass.ELDERLY, "ผู้สูงอายุ",
          VisitorClass.DISABLED, "ผู้พิการ",
          VisitorClass.PREGNANT, "สตรีมีครรภ์",
          VisitorClass.MONK, "พระภิกษุสามเณร");

  private ClassWords() {}

  /** A class of the office's own is named by its id. */
  static String of(VisitorClass visitorClass) {
    return WORDS.getOrDefault(visitorClass, visitorClass.value());
  }
}
