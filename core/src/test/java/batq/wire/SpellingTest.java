package batq.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the contract says of a small type is what the type takes. */
class SpellingTest {
  private static final Map<Class<?>, Function<String, ?>> TYPES =
      Map.of(
          ServiceId.class, ServiceId::parse,
          VisitorClass.class, VisitorClass::parse,
          Series.class, Series::parse,
          TicketNumber.class, TicketNumber::parse,
          Mark.class, Mark::parse,
          TicketId.class, TicketId::parse);

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "land_tax",
          "Land_tax",
          "a".repeat(40),
          "a".repeat(41),
          "3",
          "0",
          "R",
          "R012",
          "3021",
          "30",
          "312345678",
          "31234567",
          "1-4711",
          "1-",
          "1234567890123-1",
          "1-1234567890123456789",
          "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
          "3f2504e0-4f89-31d3-9a0c-0305e82c3301",
          "3F2504E0-4F89-41D3-9A0C-0305E82C3301",
          "บัตร",
          "a\n");

  @Test
  void aSpellingIsWhatItsTypeTakes() {
    TYPES.forEach(
        (type, parse) -> {
          var spelling = type.getAnnotation(Spelling.class);
          assertThat(spelling).as(type.getSimpleName()).isNotNull();
          for (var text : TEXTS) {
            assertThat(text.matches(spelling.value()))
                .as("%s of %s", type.getSimpleName(), text)
                .isEqualTo(taken(parse, text));
          }
        });
  }

  private static boolean taken(Function<String, ?> parse, String text) {
    try {
      var unused = parse.apply(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
