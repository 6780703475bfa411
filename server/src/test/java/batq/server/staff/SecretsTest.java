package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String SECRET = "ความลับ-of-somebody";

  private final Secrets secrets = new Secrets(SecretCost.SHIPPED);

  @Test
  void aSecretIsStoredAtTheCostThatOwaspAsks() {
    assertThat(secrets.stored(SECRET)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void onlyTheSecretItselfMatches() {
    var stored = secrets.stored(SECRET);
    assertThat(stored).isNotEqualTo(secrets.stored(SECRET));
    assertThat(secrets.matches(SECRET, stored)).isTrue();
    assertThat(secrets.matches(SECRET + " ", stored)).isFalse();
    assertThat(secrets.matchesNobodys(SECRET)).isFalse();
  }

  @Test
  void whatWasStoredAtAnotherCostStillMatches() {
    var before = new Secrets(new SecretCost(64, 1)).stored(SECRET);
    assertThat(secrets.matches(SECRET, before)).isTrue();
    assertThat(secrets.matches("something else", before)).isFalse();
  }
}
