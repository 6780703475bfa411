package batq.server.pages.devices;

import batq.server.device.DeviceKind;
import batq.server.device.Devices;
import batq.server.device.NewDevices;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Forms;
import batq.server.pages.Language;
import batq.server.pages.devices.DevicesView.Said;
import batq.server.staff.CounterBrowsers;
import batq.thai.ThaiDigits;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Predicate;

/** The keys of the Devices page: pairing by six digits, and ending a device or an enrolment. */
public final class DevicesMoves {
  private static final int DONE = 200;
  private static final int NOT_SO = 409;

  private final NewDevices pairing;
  private final Devices devices;
  private final CounterBrowsers browsers;
  private final DevicesPageRoutes page;
  private final Predicate<CounterId> isCounter;

  public DevicesMoves(
      NewDevices pairing,
      Devices devices,
      CounterBrowsers browsers,
      DevicesPageRoutes page,
      Predicate<CounterId> isCounter) {
    this.pairing = pairing;
    this.devices = devices;
    this.browsers = browsers;
    this.page = page;
    this.isCounter = isCounter;
  }

  public void add(RoutesConfig routes) {
    post(
        routes,
        "/devices/pair",
        "Pairs the device that shows these digits.",
        this::pair,
        "digits",
        "kind",
        "name",
        "counter");
    post(routes, "/devices/revoke", "Ends a device's token.", this::revoke, "device");
    post(
        routes,
        "/devices/browsers/revoke",
        "Takes an enrolment of a browser back.",
        this::revokeBrowser,
        "browser");
  }

  private static void post(
      RoutesConfig routes, String path, String summary, Handler handler, String... fields) {
    routes.post(
        path,
        Described.page(summary, handler).gives(NOT_SO, Answers.HTML).takesForm(fields),
        RouteRole.ADMIN);
  }

  private void pair(Context ctx) {
    var words = Language.of(ctx);
    var kind = Forms.choice(ctx, "kind", DeviceKind.class);
    var number = Forms.number(ctx, "counter");
    var digits = ThaiDigits.toArabic(Forms.text(ctx, "digits")).replaceAll("[\\s-]", "");
    var name = Forms.text(ctx, "name").strip();
    if (!digits.matches("[0-9]{6}")) {
      refuse(ctx, words.say("กรุณากรอกตัวเลขให้ครบหกหลัก", "Type all six digits."));
      return;
    }
    NewDevices.Wish wish;
    try {
      Optional<CounterId> counter =
          kind == DeviceKind.COUNTER
              ? Optional.of(CounterId.of(number)).filter(isCounter)
              : Optional.empty();
      wish = new NewDevices.Wish(digits, kind, name, counter);
    } catch (IllegalArgumentException e) {
      refuse(
          ctx,
          words.say(
              "กรุณาตั้งชื่ออุปกรณ์ 1 ถึง 40 ตัวอักษร",
              "Give the device a name of 1 to 40 letters."));
      return;
    }
    tell(ctx, words, pairing.pair(wish, actor(ctx)));
  }

  private void tell(Context ctx, Language words, NewDevices.Outcome outcome) {
    switch (outcome) {
      case NewDevices.Paired(var device) ->
          done(ctx, words.say("จับคู่ %s แล้ว", "%s is paired.").formatted(device.name()));
      case NewDevices.WrongDigits(var left) when left > 0 ->
          refuse(
              ctx,
              words
                  .say(
                      "ไม่มีเครื่องใดแสดงตัวเลขนี้ กรุณาดูที่หน้าจอของเครื่องแล้วกรอกใหม่ (เหลืออีก %d ครั้ง)",
                      "No device shows these digits. Look at its screen again (tries left: %d).")
                  .formatted(left));
      case NewDevices.WrongDigits _ ->
          refuse(
              ctx,
              words.say(
                  "กรอกผิดครบห้าครั้ง เครื่องกำลังแสดงตัวเลขใหม่ กรุณากรอกตัวเลขใหม่นั้น",
                  "Five wrong tries: the device shows new digits now. Type those."));
      case NewDevices.NobodyWaits() ->
          refuse(
              ctx,
              words.say(
                  "ขณะนี้ไม่มีเครื่องใดรอจับคู่ กรุณาเปิดเครื่องและดูว่าหน้าจอแสดงตัวเลขหกหลัก",
                  "No device waits to be paired. Switch it on and see that it shows six digits."));
      case NewDevices.OtherKind(var is) ->
          refuse(
              ctx,
              words
                  .say(
                      "เครื่องที่แสดงตัวเลขนี้คือ%s กรุณาเลือกชนิดให้ตรง",
                      "What shows these digits is a %s. Choose that kind.")
                  .formatted(words.say(is.th(), is.en())));
      case NewDevices.NameTaken() ->
          refuse(
              ctx,
              words.say(
                  "มีอุปกรณ์ชื่อนี้แล้ว กรุณาตั้งชื่ออื่น",
                  "A device has this name. Choose another."));
    }
  }

  private void revoke(Context ctx) {
    var words = Language.of(ctx);
    devices
        .revoke(Forms.number(ctx, "device"), actor(ctx))
        .ifPresentOrElse(
            it ->
                done(
                    ctx,
                    words
                        .say(
                            "ยกเลิก %s แล้ว รหัสเดิมใช้ไม่ได้อีก",
                            "%s is ended: its token opens nothing.")
                        .formatted(it.name())),
            () -> refuse(ctx, gone(words)));
  }

  private void revokeBrowser(Context ctx) {
    var words = Language.of(ctx);
    if (browsers.revoke(Forms.number(ctx, "browser"), actor(ctx))) {
      done(ctx, words.say("ยกเลิกการจับคู่เครื่องนั้นแล้ว", "The enrolment is ended."));
    } else {
      refuse(ctx, gone(words));
    }
  }

  private static String gone(Language words) {
    return words.say("รายการนี้ถูกยกเลิกไปแล้ว", "This was ended already.");
  }

  private void done(Context ctx, String words) {
    page.answer(ctx, DONE, Optional.of(new Said(true, words)));
  }

  private void refuse(Context ctx, String words) {
    page.answer(ctx, NOT_SO, Optional.of(new Said(false, words)));
  }

  private static String actor(Context ctx) {
    return Requests.caller(ctx).actor();
  }
}
