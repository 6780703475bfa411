package batq.server.pages.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ten questions a minute from one address (TRUST.md scene 2). */
class AddressPaceTest {
  private long now = 5;
  private final AddressPace pace = new AddressPace(() -> now);

  @Test
  void theEleventhInAMinuteWaitsForTheFirstToBeAMinuteOld() {
    tenFrom("192.168.1.7");
    now += Duration.ofSeconds(20).toNanos();
    assertThat(pace.ask("192.168.1.7")).contains(Duration.ofSeconds(40));
    assertThat(pace.ask("192.168.1.8")).as("another telephone").isEmpty();
    now += Duration.ofSeconds(40).toNanos();
    assertThat(pace.ask("192.168.1.7")).isEmpty();
  }

  /** Who is refused loses nothing by asking. */
  @Test
  void aRefusedQuestionCountsForNothing() {
    tenFrom("a");
    for (var i = 0; i < 100; i++) {
      now += Duration.ofMillis(500).toNanos();
      assertThat(pace.ask("a")).isPresent();
    }
    now += Duration.ofSeconds(10).toNanos();
    assertThat(pace.ask("a")).isEmpty();
  }

  @Test
  void aNetworkOfIpv6IsOneAddress() {
    tenFrom("2001:db8:1:2::7");
    assertThat(pace.ask("2001:db8:1:2:ffff::8")).isPresent();
    assertThat(pace.ask("2001:db8:1:3::7")).isEmpty();
  }

  private void tenFrom(String address) {
    for (var i = 0; i < AddressPace.MOST; i++) {
      assertThat(pace.ask(address)).isEmpty();
    }
  }
}
