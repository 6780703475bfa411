package batq.server.office;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an office may set for itself, with a working default for all but its name.
 *
 * @param hallTh the hall's own name, as ศูนย์บริการร่วม; may be empty (practice.md W20)
 * @param telephone to ask; may be empty
 * @param messages the lines of the wall, in turn
 * @param comingRule the rule that takes the place of {@code ruleOfOrder} on a later day
 * @param justCalledSeconds for so long after a call "next" skips nobody
 * @param noShowAfterCalls how often a number is called before it may be given up
 * @param noShowSecondsApart and how far apart these calls lie at least (practice.md B9)
 * @param kioskTicketsInTenSeconds from each kiosk; 0 for no bound (TRUST.md scene 1)
 * @param idleMinutes after so long without a request a supervisor or above is signed out
 * @param keepFiscalYears whole fiscal years beside the present one of which each visit is kept; of
 *     older ones {@code batq retire} keeps totals (practice.md D18)
 * @param visitorsAddress where visitors' telephones reach the page of their ticket, as {@code
 *     http://192.168.1.10:8081}; empty: no ticket carries a code (practice.md B26)
 * @param helperKiosk the kiosk that prints what the floor helper issues, by its name; empty: the
 *     helper writes the number on a slip
 */
public record OfficeSettings(
    String nameTh,
    String nameEn,
    String hallTh,
    String telephone,
    List<String> messages,
    RuleOfOrder ruleOfOrder,
    Optional<ComingRule> comingRule,
    int justCalledSeconds,
    int noShowAfterCalls,
    int noShowSecondsApart,
    int kioskTicketsInTenSeconds,
    int idleMinutes,
    int keepFiscalYears,
    String visitorsAddress,
    String helperKiosk) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[A-Za-z0-9.\\-]{1,200}(:[0-9]{1,5})?(/[A-Za-z0-9._\\-]{1,60}){0,3}");

  public static final Bound JUST_CALLED_SECONDS = new Bound(0, 20, 300);
  public static final Bound NO_SHOW_AFTER_CALLS = new Bound(1, 3, 10);
  public static final Bound NO_SHOW_SECONDS_APART = new Bound(0, 30, 600);
  public static final Bound KIOSK_TICKETS_IN_TEN_SECONDS = new Bound(0, 5, 60);
  public static final Bound IDLE_MINUTES = new Bound(5, 30, 720);
  public static final Bound KEEP_FISCAL_YEARS = new Bound(1, 2, 30);
  private static final int USUAL_IN_A_ROW = 2;

  public OfficeSettings {
    if (nameTh.isBlank() || nameEn.isBlank()) {
      throw new IllegalArgumentException("an office has a name in Thai and in English");
    }
    messages = List.copyOf(messages);
    if (messages.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a message of the wall is empty");
    }
    JUST_CALLED_SECONDS.check(justCalledSeconds, "justCalledSeconds");
    NO_SHOW_AFTER_CALLS.check(noShowAfterCalls, "noShowAfterCalls");
    NO_SHOW_SECONDS_APART.check(noShowSecondsApart, "noShowSecondsApart");
    KIOSK_TICKETS_IN_TEN_SECONDS.check(kioskTicketsInTenSeconds, "kioskTicketsInTenSeconds");
    IDLE_MINUTES.check(idleMinutes, "idleMinutes");
    KEEP_FISCAL_YEARS.check(keepFiscalYears, "keepFiscalYears");
    if (!visitorsAddress.isEmpty() && !isAddress(visitorsAddress)) {
      throw new IllegalArgumentException(
          "visitorsAddress is http:// or https:// and a name, without a slash at its end: "
              + visitorsAddress);
    }
  }

  /** Whether visitors could open it: a scheme, a name, no slash at the end. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** An office of this name, all else as shipped. */
  public static OfficeSettings named(String nameTh, String nameEn) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        "",
        "",
        List.of(),
        new RuleOfOrder.Alternating(USUAL_IN_A_ROW),
        Optional.empty(),
        JUST_CALLED_SECONDS.usual(),
        NO_SHOW_AFTER_CALLS.usual(),
        NO_SHOW_SECONDS_APART.usual(),
        KIOSK_TICKETS_IN_TEN_SECONDS.usual(),
        IDLE_MINUTES.usual(),
        KEEP_FISCAL_YEARS.usual(),
        "",
        "");
  }

  /** The same, with what is set anew in its draft. */
  public OfficeSettings with(Consumer<SettingsDraft> change) {
    var draft = new SettingsDraft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** What the office and its hall are called, in both languages; never blank. */
  public List<String> names() {
    return Stream.of(nameTh, nameEn, hallTh).filter(it -> !it.isBlank()).toList();
  }

  /** The settings of a day: a rule that has effect by then is the rule. */
  public OfficeSettings on(LocalDate day) {
    return comingRule
        .filter(coming -> !coming.from().isAfter(day))
        .map(
            coming ->
                with(
                    draft -> {
                      draft.ruleOfOrder = coming.becomes();
                      draft.comingRule = Optional.empty();
                    }))
        .orElse(this);
  }

  public Duration idle() {
    return Duration.ofMinutes(idleMinutes);
  }

  public Duration justCalled() {
    return Duration.ofSeconds(justCalledSeconds);
  }

  public Duration noShowApart() {
    return Duration.ofSeconds(noShowSecondsApart);
  }
}
