package batq.server.command;

import batq.server.store.Chain;
import batq.server.store.Database;
import batq.server.store.Sql;
import batq.server.ticket.Rebuild;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every fault program asks of the record afterwards (TRUST, "the oracle"): each answered
 * ticket is there with its number, no number twice, no ticket called twice, rows as the events say,
 * the chain whole, nothing of what was refused, and writes are taken again.
 *
 * @param tickets how many the record holds
 * @param wrong one sentence for each breach, beginning with its kind; empty when all is well
 */
record Judgement(int tickets, List<String> wrong) {

  /** Judges an open record; one that cannot be read is a breach like any other. */
  static Judgement of(Database database, Map<String, String> answered, Set<String> refused) {
    try {
      Judgement judgement = database.read(sql -> of(sql, answered, refused));
      if (judgement.wrong.isEmpty() && !database.takesWrites()) {
        return unreadable("it takes no writes");
      }
      return judgement;
    } catch (RuntimeException e) {
      return unreadable(e.toString());
    }
  }

  static Judgement unreadable(String why) {
    return new Judgement(0, List.of("unreadable: " + why));
  }

  private static Judgement of(Sql sql, Map<String, String> answered, Set<String> refused) {
    var wrong = new ArrayList<String>();
    OracleStore.damage(sql).ifPresent(it -> wrong.add("unreadable: " + it));
    var there = new HashMap<String, String>();
    var taken = new HashSet<OracleStore.Numbered>();
    for (var ticket : OracleStore.tickets(sql)) {
      there.put(ticket.id(), ticket.number());
      if (!taken.add(ticket.withoutId())) {
        wrong.add("double: " + ticket.number() + " at " + ticket.place());
      }
    }
    answered.forEach(
        (id, number) -> {
          if (!number.equals(there.get(id))) {
            wrong.add("lost: %s was answered %s, is %s".formatted(id, number, there.get(id)));
          }
        });
    refused.stream()
        .filter(there::containsKey)
        .forEach(id -> wrong.add("refused but there: " + id));
    OracleStore.calledTwice(sql).forEach(id -> wrong.add("called twice: " + id));
    Rebuild.of(sql, Database.OFFICE).differences().forEach(it -> wrong.add("rebuild: " + it));
    Chain.check(sql, Database.OFFICE).ifPresent(it -> wrong.add("chain: " + it));
    return new Judgement(there.size(), List.copyOf(wrong));
  }
}
