package batq.kiosk.ticket;

/** Which of the two languages stands first and large; the other stands below it. */
public enum Language {
  THAI,
  ENGLISH;

  public Language other() {
    return switch (this) {
      case THAI -> ENGLISH;
      case ENGLISH -> THAI;
    };
  }
}
