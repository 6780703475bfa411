package batq.server.pages.office;

import batq.server.http.RouteRole;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Form;
import batq.server.pages.form.Form.Key;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import batq.server.staff.AccountView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the forms of an account ask. */
final class StaffForms {
  static final String NAME = "name";
  static final String ROLE = "role";
  static final String SECRET = "secret";
  static final String PIN = "pin";
  private static final List<RouteRole> ROLES =
      List.of(
          RouteRole.STAFF,
          RouteRole.HELPER,
          RouteRole.SUPERVISOR,
          RouteRole.EXECUTIVE,
          RouteRole.ADMIN);

  private StaffForms() {}

  static Form ofNew(Language language) {
    return Form.ofNew(
        StaffPages.PLACE.path() + "/new",
        Words.add(language),
        List.of(
            Part.of(
                "",
                "",
                Field.text(NAME, language.say("ชื่อผู้ใช้", "Name"), "", 80),
                roles(RouteRole.STAFF, language),
                secret(language, false),
                pinField(language))));
  }

  /** For an admin. */
  static Form of(AccountView account, Language language) {
    var fields = new ArrayList<Field>();
    fields.add(roles(account.role(), language));
    fields.add(secret(language, true));
    if (account.isCounterStaff()) {
      fields.add(pinField(language));
    }
    var path = StaffPages.PLACE.path() + "/" + account.id();
    var key =
        account.disabled()
            ? new Key(
                path + "/enable",
                language.say("เปิดใช้งานอีกครั้ง", "Let sign in again"),
                "check",
                Optional.empty())
            : new Key(
                path + "/disable",
                language.say("ปิดใช้งาน", "Disable"),
                "state-cancelled",
                Optional.of(
                    language.say(
                        "ปิดใช้งาน %s และให้ออกจากระบบทันที?".formatted(account.name()),
                        "Disable %s and sign them out at once?".formatted(account.name()))));
    return Form.of(
            path, Words.save(language), List.of(Part.of("", "", fields.toArray(Field[]::new))))
        .keys(List.of(key));
  }

  /** For a supervisor, who sets PINs alone. */
  static Form pin(AccountView account, Language language) {
    var action = StaffPages.PLACE.path() + "/" + account.id() + "/pin";
    var form =
        Form.ofNew(
            action,
            language.say("ตั้ง PIN ใหม่", "Set a new PIN"),
            List.of(
                Part.of(
                    role(account.role(), language),
                    account.isCounterStaff()
                        ? ""
                        : language.say(
                            "ใช้รหัสผ่าน ผู้ดูแลระบบเป็นผู้แก้ไข",
                            "Signs in by password; an admin changes it."),
                    account.isCounterStaff() ? new Field[] {pinField(language)} : new Field[] {})));
    return form.readOnly(!account.isCounterStaff());
  }

  static String role(RouteRole role, Language language) {
    return switch (role) {
      case STAFF -> language.say("เจ้าหน้าที่ประจำช่องบริการ", "Counter staff");
      case HELPER -> language.say("ผู้ดูแลคิว", "Floor helper");
      case SUPERVISOR -> language.say("หัวหน้างาน", "Supervisor");
      case EXECUTIVE -> language.say("ผู้บริหาร", "Executive");
      case ADMIN -> language.say("ผู้ดูแลระบบ", "Admin");
      case ANYONE, KIOSK, DISPLAY, COUNTER_DEVICE, RATING_DEVICE ->
          throw new IllegalArgumentException("no role of a person: " + role);
    };
  }

  /** The role that was chosen. */
  static RouteRole role(Typed typed) {
    var role = typed.oneOf(ROLE, RouteRole.class);
    if (!ROLES.contains(role)) {
      typed.wrong(ROLE, "กรุณาเลือกหน้าที่", "Please choose a role.");
      return RouteRole.STAFF;
    }
    return role;
  }

  /** The PIN, if one was typed; what is none is noted before anything is changed. */
  static Optional<String> pin(Typed typed, RouteRole role) {
    var pin = typed.secret(PIN);
    if (pin.isEmpty()) {
      return Optional.empty();
    }
    if (role != RouteRole.STAFF && role != RouteRole.HELPER) {
      typed.wrong(
          PIN,
          "PIN ใช้ได้เฉพาะเจ้าหน้าที่ประจำช่องบริการและผู้ดูแลคิว",
          "Only who serves at a counter has a PIN.");
    }
    if (!batq.server.staff.Accounts.isPin(pin)) {
      typed.wrong(
          PIN,
          "PIN มีตัวเลข 4 ถึง 6 ตัว ไม่ซ้ำกันทั้งหมดและไม่เรียงกัน",
          "A PIN has 4 to 6 digits, not all alike and not in a row.");
    }
    return Optional.of(pin);
  }

  private static Field roles(RouteRole chosen, Language language) {
    return Field.oneOf(
        ROLE,
        language.say("หน้าที่", "Role"),
        chosen.name(),
        Stream.of(ROLES.toArray(RouteRole[]::new))
            .map(it -> new Option(it.name(), role(it, language)))
            .toList());
  }

  private static Field secret(Language language, boolean known) {
    return Field.secret(
            SECRET,
            known
                ? language.say("ตั้งรหัสผ่านใหม่", "A new password")
                : language.say("รหัสผ่าน", "Password"))
        .hint(
            (known ? language.say("เว้นว่าง = ไม่เปลี่ยน ", "Empty: it stays. ") : "")
                + language.say(
                    "8 ตัวอักษรขึ้นไป ใช้ภาษาไทยได้", "8 letters or more, in any language."));
  }

  private static Field pinField(Language language) {
    return Field.pin(PIN, language.say("PIN", "PIN"))
        .hint(
            language.say(
                "ตัวเลข 4 ถึง 6 ตัว สำหรับเจ้าหน้าที่ประจำช่อง เว้นว่างได้",
                "4 to 6 digits, for counter staff; may be empty."));
  }
}
