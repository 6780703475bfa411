package batq.server.pages;

import batq.server.catalogue.Bilingual;
import batq.thai.ThaiDate;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The language of a page: Thai unless the reader chose English. */
public enum Language {
  TH("th"),
  EN("en");

  private static final String NAME = "lang";
  private static final String COOKIE = "batq_language";
  private static final int REMEMBERED_S = (int) Duration.ofDays(365).toSeconds();
  private static final DateTimeFormatter ENGLISH_TIME =
      DateTimeFormatter.ofPattern("HH:mm", java.util.Locale.ROOT);

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Chosen by {@code ?lang=en} now, which is remembered, or by the cookie of an earlier choice. */
  public static Language of(Context ctx) {
    var chosen = Optional.ofNullable(ctx.queryParam(NAME)).flatMap(Language::parse);
    chosen.ifPresent(language -> ctx.cookie(language.cookie()));
    return chosen
        .or(() -> Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(Language::parse))
        .orElse(TH);
  }

  private static Optional<Language> parse(String tag) {
    return switch (tag) {
      case "th" -> Optional.of(TH);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /** As {@code lang=} names it. */
  public String tag() {
    return tag;
  }

  public Language other() {
    return this == TH ? EN : TH;
  }

  public String say(String th, String en) {
    return this == TH ? th : en;
  }

  /**
   * A number with what it counts: {@code 3 บริการ}, {@code 1 service}, {@code 3 services}.
   *
   * @param one as English names a single one; its plural only adds an s
   */
  public String count(int number, String th, String one) {
    return number + " " + say(th, number == 1 ? one : one + "s");
  }

  public String say(Bilingual words) {
    return say(words.th(), words.en());
  }

  /** {@code 09.42 น.} or {@code 09:42}, by the office's clock. */
  public String time(Instant at) {
    var local = at.atZone(ThaiDate.ZONE).toLocalTime();
    return this == TH ? ThaiDate.timeArabic(local) : ENGLISH_TIME.format(local);
  }

  private Cookie cookie() {
    var cookie = new Cookie(COOKIE, tag);
    cookie.setPath("/");
    cookie.setMaxAge(REMEMBERED_S);
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }
}
