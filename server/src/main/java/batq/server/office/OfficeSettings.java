package batq.server.office;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an office may set for itself, with a working default for all but its name.
 *
 * @param hallTh the hall's own name, as ศูนย์บริการร่วม; may be empty (practice.md W20)
 * @param telephone to ask; may be empty
 * @param messages the lines of the wall, in turn
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

  public OfficeSettings {
    if (nameTh.isBlank() || nameEn.isBlank()) {
      throw new IllegalArgumentException("an office has a name in Thai and in English");
    }
    messages = List.copyOf(messages);
    if (messages.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a message of the wall is empty");
    }
    within(0, justCalledSeconds, 300, "justCalledSeconds");
    within(1, noShowAfterCalls, 10, "noShowAfterCalls");
    within(0, noShowSecondsApart, 600, "noShowSecondsApart");
    within(0, kioskTicketsInTenSeconds, 60, "kioskTicketsInTenSeconds");
    within(5, idleMinutes, 720, "idleMinutes");
    within(1, keepFiscalYears, 30, "keepFiscalYears");
    if (!visitorsAddress.isEmpty() && !ADDRESS.matcher(visitorsAddress).matches()) {
      throw new IllegalArgumentException(
          "visitorsAddress is http:// or https:// and a name, without a slash at its end: "
              + visitorsAddress);
    }
  }

  /** An office of this name, all else as shipped. */
  public static OfficeSettings named(String nameTh, String nameEn) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        "",
        "",
        List.of(),
        new RuleOfOrder.Alternating(2),
        20,
        3,
        30,
        5,
        30,
        2,
        "",
        "");
  }

  public OfficeSettings withHall(String hall) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        hall,
        telephone,
        messages,
        ruleOfOrder,
        justCalledSeconds,
        noShowAfterCalls,
        noShowSecondsApart,
        kioskTicketsInTenSeconds,
        idleMinutes,
        keepFiscalYears,
        visitorsAddress,
        helperKiosk);
  }

  public OfficeSettings withMessages(List<String> lines) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        hallTh,
        telephone,
        lines,
        ruleOfOrder,
        justCalledSeconds,
        noShowAfterCalls,
        noShowSecondsApart,
        kioskTicketsInTenSeconds,
        idleMinutes,
        keepFiscalYears,
        visitorsAddress,
        helperKiosk);
  }

  public OfficeSettings withRuleOfOrder(RuleOfOrder rule) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        hallTh,
        telephone,
        messages,
        rule,
        justCalledSeconds,
        noShowAfterCalls,
        noShowSecondsApart,
        kioskTicketsInTenSeconds,
        idleMinutes,
        keepFiscalYears,
        visitorsAddress,
        helperKiosk);
  }

  public OfficeSettings withKioskTicketsInTenSeconds(int most) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        hallTh,
        telephone,
        messages,
        ruleOfOrder,
        justCalledSeconds,
        noShowAfterCalls,
        noShowSecondsApart,
        most,
        idleMinutes,
        keepFiscalYears,
        visitorsAddress,
        helperKiosk);
  }

  public OfficeSettings withKeepFiscalYears(int years) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        hallTh,
        telephone,
        messages,
        ruleOfOrder,
        justCalledSeconds,
        noShowAfterCalls,
        noShowSecondsApart,
        kioskTicketsInTenSeconds,
        idleMinutes,
        years,
        visitorsAddress,
        helperKiosk);
  }

  public OfficeSettings withVisitorsAddress(String address) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        hallTh,
        telephone,
        messages,
        ruleOfOrder,
        justCalledSeconds,
        noShowAfterCalls,
        noShowSecondsApart,
        kioskTicketsInTenSeconds,
        idleMinutes,
        keepFiscalYears,
        address,
        helperKiosk);
  }

  public OfficeSettings withHelperKiosk(String kiosk) {
    return new OfficeSettings(
        nameTh,
        nameEn,
        hallTh,
        telephone,
        messages,
        ruleOfOrder,
        justCalledSeconds,
        noShowAfterCalls,
        noShowSecondsApart,
        kioskTicketsInTenSeconds,
        idleMinutes,
        keepFiscalYears,
        visitorsAddress,
        kiosk);
  }

  /** What the office and its hall are called, in both languages; never blank. */
  public List<String> names() {
    return Stream.of(nameTh, nameEn, hallTh).filter(it -> !it.isBlank()).toList();
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

  private static void within(int least, int value, int most, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("%s is %d to %d: %d".formatted(name, least, most, value));
    }
  }
}
