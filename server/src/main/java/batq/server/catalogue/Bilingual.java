package batq.server.catalogue;

/** The same words in Thai and in English. */
public record Bilingual(String th, String en) {
  public Bilingual {
    if (th.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "words are given in Thai and in English: \"%s\", \"%s\"".formatted(th, en));
    }
  }
}
