package batq.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import batq.hardware.printer.StatusReply.Automatic;
import batq.hardware.printer.StatusReply.JobDone;
import batq.hardware.printer.StatusReply.RealTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StatusReplyParserTest {
  @Test
  void aRealTimeAnswerHasItsPattern() {
    assertThat(heard("12")).containsExactly(new RealTime(0x12));
    assertThat(heard("16")).containsExactly(new RealTime(0x16));
    assertThat(heard("1a327e"))
        .containsExactly(new RealTime(0x1A), new RealTime(0x32), new RealTime(0x7E));
  }

  @Test
  void fourBytesOfAutomaticStatusStayTogether() {
    assertThat(heard("1800000c12"))
        .containsExactly(new Automatic(0x18, 0, 0, 0x0C), new RealTime(0x12));
  }

  @Test
  void flowControlMayStandAnywhere() {
    assertThat(heard("1112131800130c000011"))
        .containsExactly(new RealTime(0x12), new Automatic(0x18, 0, 0x0C, 0));
    assertThat(heard("3722411142134344" + "00")).containsExactly(new JobDone("ABCD"));
  }

  @Test
  void aJobsSignsMayLookLikeAnything() {
    assertThat(heard("372237223722" + "00")).containsExactly(new JobDone("7\"7\""));
  }

  @Test
  void noiseIsDropped() {
    assertThat(heard("ff80007f0a4142")).isEmpty();
    assertThat(heard("3799" + "12")).containsExactly(new RealTime(0x12));
    assertThat(heard("372241ff" + "12")).containsExactly(new RealTime(0x12));
    assertThat(heard("10" + "12")).containsExactly(new RealTime(0x12));
  }

  @Test
  void bytesMayComeInAnyPieces() {
    var random = RandomGenerator.of("L64X128MixRandom");
    var all = HexFormat.of().parseHex("12180000003722413233420016");
    for (var round = 0; round < 200; round++) {
      var parser = new StatusReplyParser();
      var heard = new ArrayList<StatusReply>();
      for (var from = 0; from < all.length; ) {
        var until = Math.min(all.length, from + random.nextInt(1, 5));
        heard.addAll(parser.feed(Arrays.copyOfRange(all, from, until)));
        from = until;
      }
      assertThat(heard)
          .containsExactly(
              new RealTime(0x12),
              new Automatic(0x18, 0, 0, 0),
              new JobDone("A23B"),
              new RealTime(0x16));
    }
  }

  @Test
  void randomBytesNeverBreakTheParser() {
    var parser = new StatusReplyParser();
    var noise = new byte[10_000];
    RandomGenerator.of("L64X128MixRandom").nextBytes(noise);
    parser.feed(noise);
    assertThat(parser.feed(HexFormat.of().parseHex("ffffffffffffff12")))
        .contains(new RealTime(0x12));
  }

  private static List<StatusReply> heard(String hex) {
    return new StatusReplyParser().feed(HexFormat.of().parseHex(hex));
  }
}
