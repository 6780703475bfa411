package batq.kiosk.screen;

import batq.kiosk.ticket.Language;

/** The same thing said in both languages. */
record Words(String th, String en) {
  String in(Language language) {
    return switch (language) {
      case THAI -> th;
      case ENGLISH -> en;
    };
  }
}
