package batq.server.pages.office;

import batq.server.office.Bound;
import batq.server.office.ComingRule;
import batq.server.office.OfficeSettings;
import batq.server.office.RuleOfOrder;
import batq.server.office.SettingsDraft;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rule by which every counter calls, and from which day on it is another one. */
final class RuleFields {
  private static final String IN_TURN = "alternating";
  private static final String FROM = "ruleFrom";
  private static final Bound IN_A_ROW = new Bound(1, 2, 9);

  private RuleFields() {}

  static Part part(OfficeSettings now, Language language) {
    var inARow =
        switch (now.ruleOfOrder()) {
          case RuleOfOrder.Alternating(var most) -> most;
          case RuleOfOrder.FirstComeFirstServed() -> IN_A_ROW.usual();
        };
    var chosen = now.ruleOfOrder() instanceof RuleOfOrder.Alternating ? IN_TURN : "first";
    return Part.of(
        language.say("ลำดับการเรียก", "Order of calls"),
        note(now, language),
        Field.oneOf(
            "rule",
            language.say("หลักการเรียก", "Rule"),
            chosen,
            List.of(
                new Option(
                    IN_TURN,
                    language.say(
                        "บัตรคิวพิเศษก่อน สลับกับบัตรคิวทั่วไป",
                        "Priority first, ordinary ones in turn")),
                new Option(
                    "first",
                    language.say("ตามลำดับก่อนหลังเท่านั้น", "First come, first served")))),
        SettingsSheet.number(
            "inARow",
            language.say(
                "เรียกบัตรคิวพิเศษติดต่อกันได้ไม่เกิน (หมายเลข)",
                "Priority numbers in a row, at most"),
            inARow,
            IN_A_ROW,
            language),
        Effect.field(FROM, "", language)
            .hint(
                Effect.hint(language)
                    + language.say(
                        " ใช้กับลำดับการเรียกเท่านั้น", " Of the order of calls alone.")));
  }

  private static String note(OfficeSettings now, Language language) {
    return now.comingRule()
        .map(
            coming ->
                language.say(
                    "ตั้งแต่%s: %s"
                        .formatted(Words.day(coming.from(), language), words(coming, language)),
                    "From %s: %s"
                        .formatted(Words.day(coming.from(), language), words(coming, language))))
        .orElse("");
  }

  private static String words(ComingRule coming, Language language) {
    return switch (coming.becomes()) {
      case RuleOfOrder.Alternating(var most) ->
          language.say(
              "เรียกบัตรคิวพิเศษติดต่อกันได้ไม่เกิน %d หมายเลข".formatted(most),
              "at most %d priority numbers in a row".formatted(most));
      case RuleOfOrder.FirstComeFirstServed() ->
          language.say("ตามลำดับก่อนหลังเท่านั้น", "first come, first served");
    };
  }

  /** Sets the rule, at once or for the day that was typed. */
  static void read(Typed typed, SettingsDraft it, LocalDate today) {
    var inARow = SettingsSheet.read(typed, "inARow", IN_A_ROW);
    var rule =
        typed.chosen("rule").contains(IN_TURN)
            ? new RuleOfOrder.Alternating(inARow)
            : new RuleOfOrder.FirstComeFirstServed();
    var later = new Effect(today).later(typed, FROM, it.comingRule.isPresent());
    if (later.isEmpty()) {
      it.ruleOfOrder = rule;
    } else if (!rule.equals(it.ruleOfOrder)) {
      it.comingRule = Optional.of(new ComingRule(later.get(), rule));
    }
  }
}
