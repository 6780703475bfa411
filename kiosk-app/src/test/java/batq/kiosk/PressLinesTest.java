package batq.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.Press;
import batq.wire.VisitorClass;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PressLinesTest {
  @Test
  void eachLineIsAPressOrIsToldWhyNot() {
    var out = new ByteArrayOutputStream();
    var pressed = new ArrayList<Gesture>();
    var lines =
        new PressLines(
            gesture -> pressed.isEmpty() && pressed.add(gesture),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    lines.read(
        new StringReader(
            "press land_tax general\npress land_tax general\npress Land monk\nhello\n"));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "pressed",
            "ignored",
            "not understood: not a service id: Land",
            "not understood: hello");
    assertThat(pressed)
        .containsExactly(
            new Gesture.PressButton(new Press(SampleOffice.LAND_TAX, VisitorClass.GENERAL)));
  }
}
