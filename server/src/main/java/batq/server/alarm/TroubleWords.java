package batq.server.alarm;

import batq.server.calendar.ClockSentence;
import batq.server.catalogue.Bilingual;
import batq.server.device.HelpPlace;
import batq.server.keeping.BackupTrouble;
import batq.server.store.StoreDown;
import batq.thai.ThaiDate;

/** Each trouble in one sentence with its remedy, as the office says it. */
public final class TroubleWords {
  private TroubleWords() {}

  public static Bilingual of(Trouble trouble) {
    return switch (trouble) {
      case Trouble.NobodyServes it -> nobodyServes(it);
      case Trouble.HelpCalled(var place, var since) ->
          helpCalled(place, ThaiDate.timeArabic(since.atZone(ThaiDate.ZONE).toLocalTime()));
      case Trouble.ManyOfOneService(var kiosk, var name, var tickets, _, _, _) ->
          new Bilingual(
              "ตู้ %s ออกบัตรคิว%s %d ใบภายในหนึ่งนาที กรุณาดูที่ตู้ หากเป็นการกดเล่นให้ยกเลิกบัตรด้วยเหตุผล กดผิด"
                  .formatted(kiosk, name.th(), tickets),
              "Kiosk %s gave %d tickets of %s within a minute. Look at the kiosk; cancel what was play as pressed by mistake."
                  .formatted(kiosk, tickets, name.en()));
      case Trouble.SecondPlace(var device, _, _, _) ->
          new Bilingual(
              "รหัสของอุปกรณ์ %s ถูกใช้จากสองแห่งพร้อมกัน อาจถูกคัดลอก กรุณาให้ผู้ดูแลระบบยกเลิกที่หน้า อุปกรณ์ (หรือด้วยคำสั่ง batq device revoke) แล้วจับคู่ใหม่"
                  .formatted(device),
              "The token of %s is used at two places: it may have been copied. Revoke it on the page Devices (or with batq device revoke) and pair it anew."
                  .formatted(device));
      case Trouble.OfDevice(var device, var what, _) -> what.remedy(device);
      case Trouble.Clock(var alarm) ->
          new Bilingual(ClockSentence.of(alarm), ClockSentence.english(alarm));
      case Trouble.Store(var down) -> store(down);
      case Trouble.NotWhole _ ->
          new Bilingual(
              "ตรวจพบว่าข้อมูลคิวที่บันทึกไว้เสียหายหรือถูกแก้ไข กรุณาให้ผู้ดูแลระบบตรวจด้วยคำสั่ง batq check แล้วกู้คืนจากข้อมูลสำรอง",
              "The record is damaged or was edited. The admin should run batq check, then restore from a backup.");
      case Trouble.NotLookedThrough(var since) ->
          new Bilingual(
              "ยังไม่ได้ตรวจข้อมูลคิวที่บันทึกไว้มาแล้ว %d วัน กรุณาเปิดเครื่องแม่ข่ายทิ้งไว้ หรือใช้คำสั่ง batq check"
                  .formatted(since.toDays()),
              "The record has not been looked through for %d days. Leave the server running, or run batq check."
                  .formatted(since.toDays()));
      case Trouble.Backup(var backup) -> backup(backup);
    };
  }

  private static Bilingual helpCalled(HelpPlace place, String since) {
    return switch (place) {
      case HelpPlace.AtKiosk(_, var kiosk) ->
          new Bilingual(
              "มีผู้รับบริการเรียกเจ้าหน้าที่ช่วยที่ตู้ %s ตั้งแต่ %s กรุณาไปที่ตู้"
                  .formatted(kiosk, since),
              "A visitor asked for help at kiosk %s. Please go there.".formatted(kiosk));
      case HelpPlace.AtCounter(var counter) ->
          new Bilingual(
              "ช่องบริการ %s ขอคนช่วย ตั้งแต่ %s กรุณาไปที่ช่อง".formatted(counter, since),
              "Counter %s asks for help. Please go there.".formatted(counter));
    };
  }

  /** Whoever said that they go is told where. */
  public static Bilingual goTo(HelpPlace place) {
    return switch (place) {
      case HelpPlace.AtKiosk(_, var kiosk) ->
          new Bilingual(
              "กรุณาไปที่ตู้ %s".formatted(kiosk), "Please go to kiosk %s".formatted(kiosk));
      case HelpPlace.AtCounter(var counter) ->
          new Bilingual(
              "กรุณาไปที่ช่องบริการ %s".formatted(counter),
              "Please go to counter %s".formatted(counter));
    };
  }

  private static Bilingual nobodyServes(Trouble.NobodyServes it) {
    var th = "มีผู้รอ%s %d คิว แต่ไม่มีช่องบริการเปิด ".formatted(it.name().th(), it.waiting());
    var en =
        "%d wait for %s, but no open counter serves it. ".formatted(it.waiting(), it.name().en());
    return it.service().isPresent()
        ? new Bilingual(
            th + "กรุณาเปิดช่องบริการของงานนี้ หรือกด ให้ช่องนี้รับงานนี้วันนี้ ที่ช่องที่เปิดอยู่",
            en + "Open its counter, or press \"Serve this here today\" at an open one.")
        : new Bilingual(th + "กรุณาเปิดช่องบริการของงานนี้", en + "Open its counter.");
  }

  private static Bilingual store(StoreDown.Trouble down) {
    return switch (down) {
      case FULL ->
          new Bilingual(
              "ที่เก็บข้อมูลเต็ม ยังเรียกผู้ที่มีบัตรคิวแล้วได้แต่ออกหมายเลขใหม่ไม่ได้ กรุณาให้ผู้ดูแลระบบลบข้อมูลสำรองเก่าในโฟลเดอร์ backups ให้มีที่ว่างอย่างน้อย 32 MB ระบบจะออกหมายเลขต่อเอง",
              "The disk is full: those who have a number are still called, new numbers wait. Delete the oldest files in the folder backups until 32 MB are free; numbers then go on by themselves.");
      case READ_ONLY ->
          new Bilingual(
              "ที่เก็บข้อมูลเขียนไม่ได้ กรุณาให้ผู้ดูแลระบบตรวจการ์ดหน่วยความจำและสิทธิ์ของโฟลเดอร์ข้อมูล แล้วเปิดเครื่องใหม่ หากยังไม่หายให้เปลี่ยนการ์ดและกู้คืนจากข้อมูลสำรอง",
              "The disk takes no writes. Check the card and the rights of the data folder and start the machine again; if that does not help, change the card and restore from a backup.");
      case BUSY ->
          new Bilingual(
              "ระบบบันทึกข้อมูลไม่ทัน กรุณารอสักครู่ หากนานเกินหนึ่งนาทีให้แจ้งผู้ดูแลระบบ",
              "The record is busy. Wait a moment; tell the admin if it lasts longer than a minute.");
      case FAILED ->
          new Bilingual(
              "ระบบบันทึกข้อมูลไม่ได้ กรุณาให้ผู้ดูแลระบบเปิดเครื่องแม่ข่ายใหม่ หากยังไม่หายให้เปลี่ยนการ์ดและกู้คืนจากข้อมูลสำรอง",
              "The record cannot be written. Start the server's machine again; if that does not help, change the card and restore from a backup.");
    };
  }

  private static Bilingual backup(BackupTrouble backup) {
    return switch (backup) {
      case BackupTrouble.NotMade _ ->
          new Bilingual(
              "สำรองข้อมูลครั้งล่าสุดไม่สำเร็จ กรุณาให้ผู้ดูแลระบบตรวจที่ว่างและแฟลชไดรฟ์ BATQ แล้วใช้คำสั่ง batq backup ระบบจะลองใหม่ทุกครึ่งชั่วโมง",
              "The last backup could not be made or read back. Check the free space and the stick BATQ, then run batq backup; it is tried again every half hour.");
      case BackupTrouble.None() ->
          new Bilingual(
              "ยังไม่มีข้อมูลสำรอง กรุณาให้ผู้ดูแลระบบใช้คำสั่ง batq backup",
              "There is no backup. Run batq backup.");
      case BackupTrouble.Old(var age) ->
          new Bilingual(
              "ข้อมูลสำรองล่าสุดเก่า %d ชั่วโมง กรุณาให้ผู้ดูแลระบบใช้คำสั่ง batq backup"
                  .formatted(age.toHours()),
              "The newest backup is %d hours old. Run batq backup.".formatted(age.toHours()));
    };
  }
}
