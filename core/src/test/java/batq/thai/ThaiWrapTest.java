package batq.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiWrapTest {
  /** Marks above and below take no room of their own. */
  private static final ToDoubleFunction<String> LETTERS =
      text ->
          text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();

  private static final List<String> TEXTS =
      List.of(
          "คัดและรับรองสำเนา\u200bรายการทะเบียนราษฎร",
          "ขอรับเงินช่วยเหลือผู้ประสบภัย และอื่น ๆ ตามประกาศของเทศบาล ฯลฯ",
          "มีผู้รอก่อนท่าน 6 คิว (ขณะรับบัตร) ประมาณ 10 - 20 นาที ในวันที่ 11 มี.ค. 2569",
          "ที่ปู้ญู่กล้ำกลืนน้ำตา Land and building tax (ภ.ด.ส.๖)",
          "บรรทัดแรก\nบรรทัดที่สอง",
          "ก");

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 12, 20, 35, 1000})
  void noLetterIsLostOrDoubled(int width) {
    for (var text : TEXTS) {
      assertThat(String.join("", ThaiWrap.pieces(text, width, LETTERS))).isEqualTo(text);
      assertThat(String.join("", ThaiWrap.lines(text, width, LETTERS)).replace(" ", ""))
          .isEqualTo(text.replaceAll("[ \u200b\n]", ""));
      assertThat(String.join("", ThaiWrap.balanced(text, width, LETTERS)).replace(" ", ""))
          .isEqualTo(text.replaceAll("[ \u200b\n]", ""));
    }
  }

  @Test
  void noLetterIsLostInNonsenseEither() {
    var random = RandomGenerator.of("L64X128MixRandom");
    var signs = "กขคงที่ปู้ญ ๆฯ0๑9-. ()|A\u200b\nำะาเแโใไ์็";
    for (var round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      random
          .ints(random.nextInt(1, 40), 0, signs.length())
          .forEach(at -> text.append(signs.charAt(at)));
      var pieces = ThaiWrap.pieces(text.toString(), random.nextInt(1, 15), LETTERS);
      assertThat(String.join("", pieces)).isEqualTo(text.toString());
      assertThat(pieces).noneMatch(String::isEmpty);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 20, 35})
  void noLineIsWiderThanItsRoom(int width) {
    for (var text : TEXTS) {
      assertThat(ThaiWrap.lines(text, width, LETTERS))
          .allMatch(line -> LETTERS.applyAsDouble(line) <= width);
    }
  }

  @Test
  void aTextThatFitsStaysWhole() {
    assertThat(ThaiWrap.lines("คัดและรับรองสำเนา\u200bรายการ", 40, LETTERS))
        .containsExactly("คัดและรับรองสำเนารายการ");
  }

  @Test
  void handSetBreaksGoBeforeTheDictionary() {
    var text = ThaiWrap.marked("คัดและรับรองสำเนา | รายการทะเบียนราษฎร");
    assertThat(ThaiWrap.lines(text, 24, LETTERS))
        .containsExactly("คัดและรับรองสำเนา", "รายการทะเบียนราษฎร");
  }

  @Test
  void maiYamokAndPaiyannoiNeverBeginALine() {
    for (var width = 4; width < 50; width++) {
      assertThat(ThaiWrap.lines("บริการอื่น ๆ ของเทศบาล ฯลฯ และงานต่าง ๆ ฯ", width, LETTERS))
          .noneMatch(line -> line.startsWith("ๆ") || line.startsWith("ฯ"));
    }
  }

  @Test
  void aFigureStaysWithItsUnit() {
    for (var width = 12; width < 40; width++) {
      var lines = ThaiWrap.lines("ท่านรอประมาณ 10 - 20 นาที ที่ชั้น 1", width, LETTERS);
      assertThat(lines).anyMatch(line -> line.contains("10 - 20 นาที"));
    }
  }

  @Test
  void aCompoundOfTheOfficeIsNotParted() {
    for (var width = 9; width < 30; width++) {
      assertThat(ThaiWrap.lines("ติดต่อแผนกอายุรกรรมชั้นสอง", width, LETTERS))
          .anyMatch(line -> line.contains("อายุรกรรม"));
    }
  }

  @Test
  void aNounKeepsItsFigure() {
    for (var width = 12; width < 40; width++) {
      assertThat(ThaiWrap.lines("สมุดบันทึกสุขภาพแม่และเด็ก หน้าที่ 1", width, LETTERS))
          .anyMatch(line -> line.contains("หน้าที่ 1"));
    }
  }

  @Test
  void aLineEndsAtASpaceWhereThatCostsNoLineMore() {
    var fee = "ไม่มีค่าธรรมเนียม (ชำระตามจำนวนภาษี)";
    assertThat(ThaiWrap.lines(fee, 30, LETTERS))
        .containsExactly("ไม่มีค่าธรรมเนียม", "(ชำระตามจำนวนภาษี)");
  }

  @Test
  void anAbbreviationStaysWhole() {
    for (var width = 10; width < 30; width++) {
      assertThat(ThaiWrap.lines("หนังสือแจ้งการประเมิน (ภ.ด.ส.๖)", width, LETTERS))
          .anyMatch(line -> line.contains("(ภ.ด.ส.๖)"));
    }
  }

  @Test
  void titlesAreBalanced() {
    var lines = ThaiWrap.balanced("ขอรับเงินช่วยเหลือผู้ประสบภัยพิบัติกรณีฉุกเฉิน", 30, LETTERS);
    assertThat(lines).hasSize(2);
    assertThat(Math.abs(width(lines.getFirst()) - width(lines.getLast()))).isLessThan(9);
  }

  @Test
  void aWordWiderThanItsRoomIsCutBetweenLettersAndKeepsItsMarks() {
    assertThat(ThaiWrap.lines("ที่ปู้ญู่", 1, LETTERS)).containsExactly("ที่", "ปู้", "ญู่");
  }

  private static double width(String line) {
    return LETTERS.applyAsDouble(line);
  }
}
