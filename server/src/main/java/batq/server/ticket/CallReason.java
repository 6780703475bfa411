package batq.server.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a number was called out of order; the list is the office's promise that there is a reason.
 */
public enum CallReason {
  @JsonProperty("came-late")
  CAME_LATE("มาหลังถูกเรียก"),
  @JsonProperty("health")
  HEALTH("เจ็บป่วยหรือไม่สะดวกรอ"),
  @JsonProperty("infant")
  INFANT("มาพร้อมเด็กเล็ก"),
  @JsonProperty("documents")
  DOCUMENTS("นำเอกสารมาเพิ่มเติม"),
  @JsonProperty("same-matter")
  SAME_MATTER("ต่อเนื่องจากเรื่องเดิม"),
  @JsonProperty("urgent")
  URGENT("เรื่องเร่งด่วนตามคำสั่งผู้บังคับบัญชา"),
  @JsonProperty("system")
  SYSTEM("แก้ไขความผิดพลาดของระบบ");

  private final String th;

  CallReason(String th) {
    this.th = th;
  }

  public String th() {
    return th;
  }
}
