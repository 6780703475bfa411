package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.http.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessingTest {
  private static final Guessing.Try ADMIN = new Guessing.Try("admin", "10.0.0.5");

  private final Guessing guessing = new Guessing();
  private Instant now = Instant.parse("2026-03-11T01:42:00Z");

  @Test
  void whoeverGuessesElsewhereDoesNotKeepTheAdminOut() {
    for (var address = 1; address <= 200; address++) {
      for (var time = 0; time < 10; time++) {
        guessing.failed(new Guessing.Try("admin", "10.0.1." + address), "staff:1", now);
      }
    }
    assertThatThrownBy(() -> guessing.admit(new Guessing.Try("admin", "10.0.1.7"), now))
        .isInstanceOf(Refused.class);
    assertThatCode(() -> guessing.admit(ADMIN, now)).doesNotThrowAnyException();
  }

  /**
   * The control: one wait for the whole account, as it once was, is a lock in a stranger's hand.
   */
  @Test
  void aWaitOfTheWholeAccountWouldKeepTheAdminOut() {
    var account = new Slowdown(4);
    for (var time = 0; time < 10; time++) {
      account.failed("admin", now);
    }
    assertThat(account.waitFor("admin", now)).isPositive();
  }

  @Test
  void theFifthFailureWaitsAndTheWaitGrowsToFiveMinutesAndEnds() {
    var waits = new java.util.ArrayList<Long>();
    for (var time = 0; time < 16; time++) {
      guessing.failed(ADMIN, "staff:1", now);
      waits.add(waitOf(ADMIN));
    }
    assertThat(waits)
        .containsExactly(
            0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    now = now.plus(Duration.ofSeconds(300));
    assertThat(waitOf(ADMIN)).isZero();
  }

  @Test
  void anAddressThatTriesOneNameAfterTheOtherWaitsToo() {
    for (var name = 0; name < 21; name++) {
      guessing.failed(new Guessing.Try("name" + name, "10.0.0.5"), "nobody", now);
    }
    assertThat(waitOf(new Guessing.Try("yet another", "10.0.0.5"))).isPositive();
    assertThat(waitOf(new Guessing.Try("yet another", "10.0.0.6"))).isZero();
  }

  @Test
  void aNewSecretForgivesWhatWasGuessedAtTheOldOne() {
    for (var time = 0; time < 8; time++) {
      guessing.failed(ADMIN, "staff:1", now);
    }
    guessing.forgiven("adm");
    assertThat(waitOf(ADMIN)).isPositive();
    guessing.forgiven("admin");
    assertThat(waitOf(ADMIN)).isZero();
  }

  @Test
  void ofIpv6TheNetworkCounts() {
    assertThat(Guessing.from("2001:db8:1:2::7")).isEqualTo(Guessing.from("2001:db8:1:2:9::1"));
    assertThat(Guessing.from("2001:db8:1:2::7")).isNotEqualTo(Guessing.from("2001:db8:1:3::7"));
    assertThat(Guessing.from("10.0.0.5")).isEqualTo("10.0.0.5");
  }

  private long waitOf(Guessing.Try it) {
    try {
      guessing.admit(it, now);
      return 0;
    } catch (Refused e) {
      return e.retryAfter().orElseThrow().toSeconds();
    }
  }
}
