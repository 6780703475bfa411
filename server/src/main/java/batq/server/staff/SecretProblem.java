package batq.server.staff;

/** Why something may not be a password. */
enum SecretProblem {
  LENGTH("รหัสผ่านต้องมี 8 ถึง 200 ตัวอักษร"),
  OWN_NAME("รหัสผ่านมีชื่อบัญชีอยู่ด้วย กรุณาใช้รหัสอื่น"),
  OFFICE_NAME("รหัสผ่านมีชื่อหน่วยงานอยู่ด้วย กรุณาใช้รหัสอื่น"),
  GUESSED("รหัสผ่านนี้เดาได้ง่าย กรุณาใช้รหัสอื่น");

  private final String th;

  SecretProblem(String th) {
    this.th = th;
  }

  /** As a problem's code has it. */
  String code() {
    return "secret-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  String th() {
    return th;
  }
}
