package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
  private static final List<String> OFFICE =
      List.of("เทศบาลตำบลหนองบัว", "Nong Bua Municipality", "ศูนย์บริการร่วม");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password", // the list
        "PassWord",
        "trustno1",
        "baseball2569!", // with digits around
        "Admin@2569",
        "เทศบาล2569", // words of our offices
        "isylzjko", // รหัสผ่าน on an English layout
        "รหัสผ่าน",
        "ยฟหหไนพก", // password on a Thai layout
        "01012520", // dates of both eras
        "31/12/1999",
        "25692569",
        "abababab", // repeated
        "aaaaaaaaaa",
        "qwertyuiop", // runs
        "1qaz2wsx",
        "asdfzxcv",
        "ฟหกดเ้่า",
        "87654321"
      })
  void whatIsGuessedFirstIsRefused(String secret) {
    assertThat(problem("สมศรี", secret)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a-secret-for-tests",
        "นกแก้วสีเขียว",
        "7kq mzvt2x",
        "กล้วยบวชชี ตอนบ่าย",
        "mtr8w4ddn3",
        "🦜🦜 แปดตัวพอดี",
        "0812345679x",
      })
  void anyOtherLettersAreTaken(String secret) {
    assertThat(problem("สมศรี", secret)).isEmpty();
  }

  @Test
  void sixtyFourLettersAndMoreAreTaken() {
    var long200 = "กขค-123 xyz".repeat(20).substring(0, 200);
    assertThat(problem("สมศรี", long200)).isEmpty();
    assertThat(problem("สมศรี", long200 + "x")).contains("a password has 8 to 200 letters");
    assertThat(problem("สมศรี", "zq7-xx4")).contains("a password has 8 to 200 letters");
  }

  @Test
  void lettersAreCountedAndNotTheirBytes() {
    assertThat(problem("สมศรี", "🦜🐘🦋🐢🦎🐬🦀")).isPresent();
    assertThat(problem("สมศรี", "🦜🐘🦋🐢🦎🐬🦀🐞")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xxหนองบัวyy", // the office without its kind
        "เทศบาลตำบลหนองบัว-เรา",
        "my-municipality-1",
        "ศูนย์บริการร่วมxyz",
        "sov'[y;-7kq", // หนองบัว on an English layout
        "7kq-Somsri-K"
      })
  void theOfficesAndTheAccountsOwnNameAreRefused(String secret) {
    assertThat(problem("somsri-k", secret)).isPresent();
  }

  @Test
  void anotherOfficesNameIsTaken() {
    assertThat(SecretRules.problemOf("x", "xxหนองบัวyy", List.of("อบต.ทุ่งทอง"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4821", "90210", "135791"})
  void aPinHasFourToSixDigits(String pin) {
    assertThat(SecretRules.isPin(pin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "482", "4821357", "1111", "1234", "987654", "48a1", "๔๘๒๑", "48 21"})
  void nothingElseIsAPin(String pin) {
    assertThat(SecretRules.isPin(pin)).isFalse();
  }

  private static java.util.Optional<String> problem(String name, String secret) {
    return SecretRules.problemOf(name, secret, OFFICE).map(SecretProblem::en);
  }
}
