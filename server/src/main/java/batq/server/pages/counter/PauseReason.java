package batq.server.pages.counter;

import batq.server.pages.Language;

/** Why a counter rests, as its page offers it; the record keeps the Thai words. */
public enum PauseReason {
  LUNCH("พักกลางวัน", "Lunch"),
  SHORT("พักสักครู่", "Short break"),
  MEETING("ประชุม", "Meeting"),
  OTHER_WORK("ปฏิบัติงานอื่น", "Other work");

  private final String th;
  private final String en;

  PauseReason(String th, String en) {
    this.th = th;
    this.en = en;
  }

  public String th() {
    return th;
  }

  public String name(Language language) {
    return language.say(th, en);
  }
}
