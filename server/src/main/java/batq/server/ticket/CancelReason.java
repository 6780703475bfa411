package batq.server.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a waiting ticket was cancelled (practice.md A9). */
public enum CancelReason {
  /** ทดสอบ */
  @JsonProperty("test")
  TEST(false),
  /** กดผิด */
  @JsonProperty("mistake")
  MISTAKE(false),
  /** ออกซ้ำ */
  @JsonProperty("double")
  DOUBLE(false),
  /** ผู้รับบริการขอยกเลิก หรือกลับก่อน */
  @JsonProperty("visitor-left")
  VISITOR_LEFT(true);

  private final boolean visitor;

  CancelReason(boolean visitor) {
    this.visitor = visitor;
  }

  /** Whether somebody came: only then is it counted among the visitors. */
  public boolean isVisitor() {
    return visitor;
  }
}
