package batq.server.pages;

/** A page's HTML as its reader has it: without what only keeps a browser from parting words. */
public final class Shown {
  private Shown() {}

  public static String in(String html) {
    return html.replaceAll("</?bq-(line|kept)>", "");
  }
}
