package batq.server.pages.devices;

import batq.server.alarm.Trouble;
import batq.server.alarm.TroubleWords;
import batq.server.catalogue.Bilingual;
import batq.server.device.Alarm;
import batq.server.device.DeviceKind;
import batq.server.device.DeviceStates.DeviceState;
import batq.server.device.DeviceTrouble;
import batq.server.pages.Language;
import batq.wire.DeviceHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A device in one line, and what it says of itself in a few.
 *
 * @param tag its state in a word, with icon and colour class
 * @param says what it told last, each a short sentence
 * @param remedy what to do, when something is amiss
 */
public record DeviceRow(
    int id,
    String name,
    String kind,
    String icon,
    Tag tag,
    List<String> says,
    Optional<String> remedy) {

  /** More than this a device's clock is worth a word. */
  private static final Duration CLOCK_OFF = Duration.ofMinutes(2);

  /** Never a colour alone. */
  public record Tag(String word, String icon, String style) {}

  public static DeviceRow of(DeviceState state, Language words) {
    var device = state.device();
    return new DeviceRow(
        device.id(),
        device.name(),
        words.say(device.kind().th(), device.kind().en())
            + device
                .counter()
                .map(it -> words.say(" · ช่องบริการ %s", " · counter %s").formatted(it))
                .orElse(""),
        icon(device.kind()),
        tag(state, words),
        says(state, words),
        state
            .copied()
            .map(DeviceRow::copied)
            .or(() -> state.trouble().map(it -> it.remedy(device.name())))
            .map(it -> words.say(it)));
  }

  private static Bilingual copied(Alarm.SecondPlace two) {
    return TroubleWords.of(
        new Trouble.SecondPlace(two.deviceName(), two.address(), two.other(), two.since()));
  }

  private static String icon(DeviceKind kind) {
    return switch (kind) {
      case KIOSK -> "kiosk";
      case DISPLAY -> "display";
      case COUNTER -> "call-staff";
      case RATING -> "star";
    };
  }

  private static Tag tag(DeviceState state, Language words) {
    if (state.copied().isPresent()) {
      return new Tag(words.say("ใช้รหัสจากสองแห่ง", "Used at two places"), "warning", "is-warn");
    }
    if (state.trouble().isPresent()) {
      return trouble(state, state.trouble().get(), words);
    }
    if (state.heard()) {
      return new Tag(words.say("ทำงานปกติ", "Works"), "check", "is-ok");
    }
    var silent =
        state
            .said()
            .map(
                it ->
                    words
                        .say("ไม่ได้รายงานตั้งแต่ %s", "Not heard since %s")
                        .formatted(words.time(it.at())))
            .orElseGet(() -> words.say("ยังไม่ได้รายงานวันนี้", "Not heard yet"));
    return new Tag(silent, "moon", "is-rest");
  }

  private static Tag trouble(DeviceState state, DeviceTrouble trouble, Language words) {
    var word =
        switch (trouble) {
          case LOST ->
              words.say("ขาดการติดต่อ", "Lost")
                  + state.lostSince().map(it -> " " + words.time(it)).orElse("");
          case OUT_OF_PAPER -> words.say("กระดาษหมด", "Out of paper");
          case COVER_OPEN -> words.say("ฝาเครื่องพิมพ์เปิดอยู่", "Printer open");
          case PRINTER_ERROR -> words.say("เครื่องพิมพ์ขัดข้อง", "Printer fault");
          case PRINTER_UNREACHABLE -> words.say("ติดต่อเครื่องพิมพ์ไม่ได้", "No printer");
          case SILENT -> words.say("ไม่มีเสียงเรียก", "No sound");
          case CUT_OFF -> words.say("จอขาดการติดต่อ", "Wall cut off");
        };
    return new Tag(word, trouble == DeviceTrouble.LOST ? "link-lost" : "warning", "is-warn");
  }

  private static List<String> says(DeviceState state, Language words) {
    var says = new ArrayList<String>();
    state
        .said()
        .ifPresent(
            it -> {
              says.add(part(it.health().part(), words));
              says.add(
                  words
                      .say("รุ่น %s เปิดมาแล้ว %s", "Version %s, on for %s")
                      .formatted(it.health().version(), span(it.health().upSeconds(), words)));
              says.add(
                  words.say("รายงานล่าสุด %s", "Last heard %s").formatted(words.time(it.at())));
              if (it.ahead().abs().compareTo(CLOCK_OFF) > 0) {
                says.add(
                    words
                        .say(
                            it.ahead().isNegative()
                                ? "นาฬิกาของเครื่องช้าไป %s"
                                : "นาฬิกาของเครื่องเร็วไป %s",
                            it.ahead().isNegative()
                                ? "Its clock is %s slow"
                                : "Its clock is %s fast")
                        .formatted(span(it.ahead().abs().toSeconds(), words)));
              }
            });
    state
        .seen()
        .ifPresent(
            it ->
                says.add(
                    words
                        .say("ใช้รหัสจากที่อยู่ %s เมื่อ %s", "Its token was used at %s, %s")
                        .formatted(it.address(), words.time(it.at()))));
    state
        .copied()
        .ifPresent(
            it ->
                says.add(
                    words
                        .say("สองแห่งคือ %s และ %s", "The two places are %s and %s")
                        .formatted(it.address(), it.other())));
    if (says.isEmpty()) {
      says.add(
          words.say(
              "ยังไม่ได้ยินจากเครื่องนี้ตั้งแต่เครื่องแม่ข่ายเริ่มทำงาน",
              "Not heard since the server began."));
    }
    return List.copyOf(says);
  }

  private static String part(DeviceHealth.Part part, Language words) {
    return switch (part) {
      case DeviceHealth.Kiosk(var printer) ->
          switch (printer) {
            case READY -> words.say("เครื่องพิมพ์พร้อม", "Printer ready");
            case NONE -> words.say("ตั้งไว้โดยไม่มีเครื่องพิมพ์", "Set up without a printer");
            case OUT_OF_PAPER -> words.say("เครื่องพิมพ์: กระดาษหมด", "Printer: out of paper");
            case COVER_OPEN -> words.say("เครื่องพิมพ์: ฝาเปิดอยู่", "Printer: cover open");
            case ERROR -> words.say("เครื่องพิมพ์: ขัดข้อง", "Printer: fault");
            case UNREACHABLE -> words.say("เครื่องพิมพ์: ติดต่อไม่ได้", "Printer: no answer");
          };
      case DeviceHealth.Wall(var sound, var stale) ->
          stale
              ? words.say("จอขึ้นว่าขาดการติดต่อ", "The wall says that it is cut off")
              : switch (sound) {
                case ON -> words.say("มีเสียงเรียก", "Sound on");
                case OFF -> words.say("ตั้งไว้ไม่ให้มีเสียง", "Sound switched off in its settings");
                case SILENT ->
                    words.say("เสียงเรียกครั้งล่าสุดไม่ดัง", "The last call was not heard");
              };
      case DeviceHealth.Other() -> words.say("เปิดอยู่", "On");
    };
  }

  private static String span(long seconds, Language words) {
    var span = Duration.ofSeconds(seconds);
    if (span.toDays() > 0) {
      return words
          .say("%d วัน %d ชั่วโมง", "%d d %d h")
          .formatted(span.toDays(), span.toHoursPart());
    }
    if (span.toHours() > 0) {
      return words
          .say("%d ชั่วโมง %d นาที", "%d h %d min")
          .formatted(span.toHours(), span.toMinutesPart());
    }
    return words.say("%d นาที", "%d min").formatted(span.toMinutes());
  }
}
