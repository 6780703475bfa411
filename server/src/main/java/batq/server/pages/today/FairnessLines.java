package batq.server.pages.today;

import batq.server.catalogue.OfficeCatalogue;
import batq.server.pages.today.TodayView.FairnessLine;
import batq.server.statistics.Fairness;
import batq.server.ticket.CallReason;
import java.util.List;

/** What of the day should be explained, in one line each. */
record FairnessLines(TodayWords words, OfficeCatalogue services) {

  List<FairnessLine> of(Fairness day) {
    return List.of(
        new FairnessLine(
            words.say("เรียกข้ามลำดับ", "Called out of order"),
            day.outOfOrder().stream()
                .map(
                    it ->
                        words
                            .say("ช่อง %s: %s %d ครั้ง", "Counter %s: %s, %d")
                            .formatted(it.counter(), reason(it.reason()), it.calls()))
                .toList(),
            words.say("ไม่มี", "None")),
        new FairnessLine(
            words.say("ไม่มาตามเรียกภายใน 2 นาที", "Given up within 2 minutes"),
            atCounters(day.quickNoShows()),
            words.say("ไม่มี", "None")),
        new FairnessLine(
            words.say("เสร็จภายใน 15 วินาที (ควรตรวจสอบ)", "Done within 15 seconds (look at it)"),
            atCounters(day.shortServices()),
            words.say("ไม่มี", "None")),
        new FairnessLine(
            words.say("บัตรคิวพิเศษที่เจ้าหน้าที่เลือกให้", "Priority given by staff"),
            day.classesByStaff().stream()
                .map(
                    it ->
                        words
                            .say("%s %d จาก %d ใบ", "%s %d of %d")
                            .formatted(name(it), it.byStaff(), it.inAll()))
                .toList(),
            words.say("ไม่มี", "None")));
  }

  private List<String> atCounters(List<Fairness.AtCounter> counters) {
    return counters.stream()
        .map(
            it ->
                words
                    .say("ช่อง %s: %d หมายเลข", "Counter %s: %d")
                    .formatted(it.counter(), it.tickets()))
        .toList();
  }

  private String name(Fairness.ClassGiven given) {
    return services
        .visitorClass(given.visitorClass())
        .map(it -> words.language().say(it.label()))
        .orElse(given.visitorClass().value());
  }

  private String reason(CallReason reason) {
    var en =
        switch (reason) {
          case CAME_LATE -> "came after being called";
          case HEALTH -> "ill or cannot wait";
          case INFANT -> "with a small child";
          case DOCUMENTS -> "brought a missing paper";
          case SAME_MATTER -> "goes on with the same matter";
          case URGENT -> "urgent by order";
          case SYSTEM -> "a fault of the system mended";
        };
    return words.say(reason.th(), en);
  }
}
