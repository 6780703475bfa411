package batq.server.command;

/** The command was used wrongly; the message says in one line how to use it. */
final class WrongUse extends RuntimeException {
  WrongUse(String message) {
    super(message);
  }
}
