package batq.client;

import batq.wire.IssuedTicket;
import batq.wire.Refusal;

/** What came of asking for a number. */
public sealed interface IssueOutcome {

  /** The number exists, newly or from an earlier try with the same id. */
  record Issued(IssuedTicket ticket) implements IssueOutcome {}

  /** The office gives no number now. */
  record Refused(Refusal refusal) implements IssueOutcome {}

  /** No answer in time, after every try; the number may exist or not. */
  record Unreachable(String why) implements IssueOutcome {}
}
