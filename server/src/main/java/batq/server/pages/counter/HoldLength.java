package batq.server.pages.counter;

import batq.server.pages.Language;
import java.time.Duration;
import java.util.Optional;

/** For how long a number is put aside, as the Counter page offers it (practice.md B24). */
public enum HoldLength {
  UNTIL_BACK(0, "จนกว่าจะเรียกกลับ", "Until it is taken back"),
  TEN(10, "10 นาที แล้วกลับเข้าคิวเอง", "10 minutes, then back in line"),
  THIRTY(30, "30 นาที แล้วกลับเข้าคิวเอง", "30 minutes, then back in line");

  private final int minutes;
  private final String th;
  private final String en;

  HoldLength(int minutes, String th, String en) {
    this.minutes = minutes;
    this.th = th;
    this.en = en;
  }

  public String name(Language language) {
    return language.say(th, en);
  }

  /** After which it goes back into the line by itself; empty: when somebody says so. */
  Optional<Duration> length() {
    return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
  }
}
