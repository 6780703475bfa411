package batq.server.errand;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What came of an errand, in words for the person at the command line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ErrandAnswer.Done.class, name = "done"),
  @JsonSubTypes.Type(value = ErrandAnswer.Failed.class, name = "failed"),
})
public sealed interface ErrandAnswer {

  /** It is done. */
  record Done(String text) implements ErrandAnswer {}

  /** Nothing was done. */
  record Failed(String problem) implements ErrandAnswer {}
}
