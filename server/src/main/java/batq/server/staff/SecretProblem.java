package batq.server.staff;

/** Why a name or a password is not taken, in words for the person at the keyboard. */
public enum SecretProblem {
  NAME_LENGTH(
      "ชื่อผู้ใช้มีได้ 1 ถึง %d ตัวอักษร".formatted(SecretRules.LONGEST_NAME),
      "a name has 1 to " + SecretRules.LONGEST_NAME + " letters"),
  LENGTH(
      "รหัสผ่านต้องมี %d ถึง %d ตัวอักษร"
          .formatted(SecretRules.SHORTEST_SECRET, SecretRules.LONGEST_SECRET),
      "a password has %d to %d letters"
          .formatted(SecretRules.SHORTEST_SECRET, SecretRules.LONGEST_SECRET)),
  HOLDS_NAME(
      "รหัสผ่านมีชื่อผู้ใช้อยู่ข้างใน กรุณาตั้งใหม่",
      "the password holds the account's own name; take another"),
  HOLDS_OFFICE(
      "รหัสผ่านมีชื่อหน่วยงานอยู่ข้างใน กรุณาตั้งใหม่",
      "the password holds the office's name; take another"),
  COMMON(
      "รหัสผ่านนี้เดาง่ายเกินไป กรุณาตั้งใหม่ เช่น คำหลายคำที่ไม่เกี่ยวกัน",
      "the password is one of those that are guessed first; take another");

  private final String th;
  private final String en;

  SecretProblem(String th, String en) {
    this.th = th;
    this.en = en;
  }

  /** As a problem's code has it. */
  String code() {
    return "secret-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String th() {
    return th;
  }

  public String en() {
    return en;
  }

  /** Whether it is about the name rather than the password. */
  public boolean isOfTheName() {
    return this == NAME_LENGTH;
  }
}
