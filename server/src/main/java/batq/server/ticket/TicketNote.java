package batq.server.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What whoever serves a visitor should know before the call (practice.md B22). */
public enum TicketNote {
  /** รถเข็น */
  @JsonProperty("wheelchair")
  WHEELCHAIR,
  /** เจ้าหน้าที่ไปพบ */
  @JsonProperty("go-to-visitor")
  GO_TO_VISITOR,
  /** สื่อสารด้วยการเขียน */
  @JsonProperty("in-writing")
  IN_WRITING
}
