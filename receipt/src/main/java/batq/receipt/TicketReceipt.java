package batq.receipt;

import batq.look.SeriesMark;
import batq.receipt.ReceiptLine.BigNumber;
import batq.receipt.ReceiptLine.CheckBox;
import batq.receipt.ReceiptLine.CounterBox;
import batq.receipt.ReceiptLine.Feed;
import batq.receipt.ReceiptLine.Rule;
import batq.receipt.ReceiptLine.Strip;
import batq.receipt.ReceiptLine.Text;
import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import batq.wire.Catalogue;
import batq.wire.IssuedTicket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ticket's paper (domain.md §7.2, worded as practice.md W19, W20, W41, W42, B15 and B16 have it).
 *
 * <p>All digits on it are Arabic, those of the catalogue's words too: a paper with two kinds of
 * digits is read twice (W34).
 */
public final class TicketReceipt {
  private final IssuedTicket ticket;
  private final Catalogue catalogue;
  private final Optional<Catalogue.Choice> choice;
  private final List<ReceiptLine> lines = new ArrayList<>();

  private TicketReceipt(IssuedTicket ticket, Catalogue catalogue) {
    this.ticket = ticket;
    this.catalogue = catalogue;
    this.choice =
        catalogue.choices().stream()
            .filter(one -> one.serviceId().equals(ticket.serviceId()))
            .findFirst();
  }

  /** The ticket's first paper. */
  public static Receipt of(IssuedTicket ticket, Catalogue catalogue) {
    return new TicketReceipt(ticket, catalogue).written(Optional.empty());
  }

  /** The same paper once more, which says so. */
  public static Receipt reprint(IssuedTicket ticket, Catalogue catalogue, Instant reprintedAt) {
    return new TicketReceipt(ticket, catalogue).written(Optional.of(reprintedAt));
  }

  private Receipt written(Optional<Instant> reprintedAt) {
    office();
    rule();
    number();
    place();
    rule();
    queueAhead();
    rule();
    documents();
    rule();
    foot(reprintedAt);
    return new Receipt(lines);
  }

  private void office() {
    var office = catalogue.office();
    if (catalogue.sample()) {
      centred("ข้อมูลตัวอย่าง - SAMPLE", TextStyle.LABEL);
    }
    centred(office.nameTh(), TextStyle.OFFICE);
    centred(office.nameEn(), TextStyle.NOTE);
    centred(office.hallTh(), TextStyle.BODY);
  }

  private void number() {
    var mark = SeriesMark.of(ticket.series().sign());
    lines.add(new BigNumber(ticket.number().shown(), mark, "หมายเลข / Number"));
    if (isPriority()) {
      lines.add(new Strip("บัตรคิวพิเศษ", TextStyle.LABEL));
      lines.add(new Feed(8));
    }
    centred(ticket.serviceName(), TextStyle.SERVICE);
    centred(choice.map(Catalogue.Choice::nameEn).orElse(""), TextStyle.NOTE);
  }

  /** A counter's figure only if exactly one serves it: the catalogue knows. */
  private void place() {
    choice
        .map(Catalogue.Choice::place)
        .ifPresent(
            place -> {
              place
                  .counterId()
                  .ifPresent(
                      counter -> {
                        lines.add(new Feed(6));
                        lines.add(new CounterBox("ช่องบริการ", "Counter", counter.number()));
                      });
              centred(place.zoneTh(), TextStyle.FACT);
              centred(place.zoneEn(), TextStyle.NOTE);
            });
  }

  private void queueAhead() {
    var ahead = ticket.ahead();
    centred(
        ahead == 0 ? "ไม่มีผู้รอก่อนท่าน" : "มีผู้รอก่อนท่าน %d คิว (ขณะรับบัตร)".formatted(ahead),
        TextStyle.FACT);
    ticket
        .estimateMinutes()
        .ifPresent(
            range ->
                centred(
                    "ประมาณ %d - %d นาที".formatted(range.low(), range.high()), TextStyle.FACT));
    var about =
        ticket
            .estimateMinutes()
            .map(range -> ", about %d - %d min".formatted(range.low(), range.high()));
    centred(
        (ahead == 0 ? "No one ahead of you" : ahead + " ahead of you") + about.orElse(""),
        TextStyle.NOTE);
    var issued = ticket.issuedAt().atZone(ThaiDate.ZONE);
    centred(
        ThaiDate.weekdayBriefArabic(issued.toLocalDate())
            + " เวลา "
            + ThaiDate.timeArabic(issued.toLocalTime()),
        TextStyle.BODY);
  }

  private void documents() {
    var documents = choice.map(Catalogue.Choice::documents).orElse(List.of());
    if (documents.isEmpty()) {
      left("บริการนี้ไม่ต้องใช้เอกสาร", TextStyle.BODY);
    } else {
      left("เอกสารที่ต้องใช้", TextStyle.HEADING);
      left("Please have ready", TextStyle.NOTE);
    }
    for (var document : documents) {
      // A form keeps the digits of its own name, as it stands on its head (ภ.ด.ส.๖).
      lines.add(new CheckBox(worded(document), TextStyle.BODY));
    }
    var fee = choice.map(Catalogue.Choice::feeTh).orElse("");
    left(
        fee.isEmpty() || fee.contains("ค่าธรรมเนียม") ? fee : "ค่าธรรมเนียม: " + fee,
        TextStyle.BODY);
  }

  private void foot(Optional<Instant> reprintedAt) {
    centred("หากพลาดการเรียก กรุณาแจ้งเจ้าหน้าที่", TextStyle.BODY);
    centred("บัตรนี้ใช้ได้เฉพาะวันที่ออกบัตร", TextStyle.BODY);
    reprintedAt
        .map(at -> at.atZone(ThaiDate.ZONE).toLocalTime())
        .ifPresent(at -> centred("พิมพ์ซ้ำ " + ThaiDate.timeArabic(at), TextStyle.LABEL));
  }

  private boolean isPriority() {
    return catalogue.visitorClasses().stream()
        .anyMatch(one -> one.priority() && one.visitorClass().equals(ticket.visitorClass()));
  }

  private static String worded(Catalogue.Document document) {
    var saysSo = document.required() || document.th().contains("ถ้า");
    return saysSo ? document.th() : document.th() + " (ถ้ามี)";
  }

  private void rule() {
    lines.add(new Rule());
  }

  private void centred(String text, TextStyle style) {
    add(text, style, Alignment.CENTRE);
  }

  private void left(String text, TextStyle style) {
    add(text, style, Alignment.LEFT);
  }

  private void add(String text, TextStyle style, Alignment alignment) {
    if (!text.isBlank()) {
      lines.add(new Text(arabic(text), style, alignment));
    }
  }

  private static String arabic(String text) {
    return ThaiDigits.toArabic(text);
  }
}
