package batq.server.office;

import java.util.List;
import java.util.Optional;

/**
 * Settings while they are being changed: each is set by its name, so that of many alike none is
 * taken for another. What they may be is checked when they are made of it.
 */
public final class SettingsDraft {
  public String nameTh;
  public String nameEn;
  public String hallTh;
  public String telephone;
  public List<String> messages;
  public RuleOfOrder ruleOfOrder;
  public Optional<ComingRule> comingRule;
  public int justCalledSeconds;
  public int noShowAfterCalls;
  public int noShowSecondsApart;
  public int kioskTicketsInTenSeconds;
  public int idleMinutes;
  public int keepFiscalYears;
  public String visitorsAddress;
  public String helperKiosk;

  SettingsDraft(OfficeSettings now) {
    nameTh = now.nameTh();
    nameEn = now.nameEn();
    hallTh = now.hallTh();
    telephone = now.telephone();
    messages = now.messages();
    ruleOfOrder = now.ruleOfOrder();
    comingRule = now.comingRule();
    justCalledSeconds = now.justCalledSeconds();
    noShowAfterCalls = now.noShowAfterCalls();
    noShowSecondsApart = now.noShowSecondsApart();
    kioskTicketsInTenSeconds = now.kioskTicketsInTenSeconds();
    idleMinutes = now.idleMinutes();
    keepFiscalYears = now.keepFiscalYears();
    visitorsAddress = now.visitorsAddress();
    helperKiosk = now.helperKiosk();
  }

  OfficeSettings settings() {
    return new OfficeSettings(
        nameTh,
        nameEn,
        hallTh,
        telephone,
        messages,
        ruleOfOrder,
        comingRule,
        justCalledSeconds,
        noShowAfterCalls,
        noShowSecondsApart,
        kioskTicketsInTenSeconds,
        idleMinutes,
        keepFiscalYears,
        visitorsAddress,
        helperKiosk);
  }
}
