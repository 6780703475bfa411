package batq.server.pages.office;

import batq.server.office.OfficeSettings;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import java.util.List;

/** The hall's name and the messages. */
record MessagesSheet() implements Sheet<OfficeSettings> {
  private static final int LONGEST = 80;
  private static final int MOST_MESSAGES = 10;
  private static final int LONGEST_MESSAGE = 120;

  @Override
  public Form form(OfficeSettings now, Language language) {
    return Form.of(
        SettingsPages.MESSAGES.path(),
        Words.save(language),
        List.of(
            Part.of(
                "",
                "",
                Field.text(
                        "hall",
                        language.say("ชื่อโถงบริการ เช่น ศูนย์บริการร่วม", "Name of the hall"),
                        now.hallTh(),
                        LONGEST)
                    .hint(language.say("เว้นว่างได้", "May be empty.")),
                Field.lines(
                        "messages",
                        language.say("ข้อความที่แถบล่างของจอ", "Messages at the wall's foot"),
                        now.messages(),
                        LONGEST_MESSAGE)
                    .hint(
                        language.say(
                            "บรรทัดละข้อความ ไม่เกิน %d ข้อความ ข้อความละไม่เกิน %d ตัวอักษร สลับกันแสดง"
                                .formatted(MOST_MESSAGES, LONGEST_MESSAGE),
                            "One a line, at most %d of %d letters each, shown in turn."
                                .formatted(MOST_MESSAGES, LONGEST_MESSAGE))))));
  }

  @Override
  public OfficeSettings read(OfficeSettings now, Typed typed) {
    return now.with(
        it -> {
          it.hallTh = typed.text("hall", LONGEST);
          it.messages = typed.lines("messages", MOST_MESSAGES, LONGEST_MESSAGE);
        });
  }
}
