package batq.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who may sign in at the demonstration, kept in a file that only its user may read. */
record SignIns(List<Account> accounts) {
  static final int CLERKS = 4;

  record Account(String name, String role, String secret) {}

  SignIns {
    accounts = List.copyOf(accounts);
  }

  /** The accounts of a new demonstration, each with a password of its own. */
  static SignIns fresh() {
    var accounts = new ArrayList<Account>();
    accounts.add(new Account("admin", "admin", Words.secret()));
    for (var counter = 1; counter <= CLERKS; counter++) {
      accounts.add(new Account("clerk" + counter, "staff", Words.secret()));
    }
    for (var role : List.of("helper", "supervisor", "executive")) {
      accounts.add(new Account(role, role, Words.secret()));
    }
    return new SignIns(accounts);
  }

  Account named(String name) {
    return accounts.stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sign-in is kept for " + name));
  }

  /** One line an account: name, password, role. */
  String print() {
    var lines = new StringBuilder();
    for (var account : accounts) {
      lines.append("%-12s %-12s %s%n".formatted(account.name(), account.secret(), account.role()));
    }
    return lines.toString();
  }

  static SignIns read(Path file) throws IOException {
    var accounts = new ArrayList<Account>();
    for (var line : Files.readAllLines(file)) {
      var words = line.strip().split(" +");
      if (words.length == 3) {
        accounts.add(new Account(words[0], words[2], words[1]));
      }
    }
    return new SignIns(accounts);
  }
}
