package batq.server.pages.office;

import batq.server.catalogue.Bilingual;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Department;
import batq.server.http.Refused;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** {@code /office/departments}: ส่วนราชการ. Its id stays when it is renamed, and so do figures. */
final class DepartmentPages {
  static final Sheets.Place PLACE =
      new Sheets.Place("/office/departments", "ส่วนราชการ", "Departments");
  private static final int LONGEST = 80;

  private final Sheets sheets;
  private final Document<CatalogueData> catalogue;

  DepartmentPages(Sheets sheets, Document<CatalogueData> catalogue) {
    this.sheets = sheets;
    this.catalogue = catalogue;
  }

  void add(RoutesConfig routes) {
    Sheets.page(routes, PLACE.path(), "The departments.", this::list);
    Sheets.page(routes, PLACE.path() + "/new", "A new department.", ctx -> show(ctx, ""));
    Sheets.page(
        routes,
        PLACE.path() + "/{department}",
        "A department.",
        ctx -> show(ctx, ctx.pathParam("department")));
    Sheets.key(
        routes,
        PLACE.path() + "/new",
        "Adds a department.",
        ctx -> sheets.saveAndGo(ctx, catalogue, new DepartmentSheet(""), PLACE.path()));
    Sheets.key(
        routes,
        PLACE.path() + "/{department}",
        "Changes a department.",
        ctx -> sheets.save(ctx, catalogue, new DepartmentSheet(ctx.pathParam("department"))));
    Sheets.key(
        routes, PLACE.path() + "/{department}/remove", "Removes a department.", this::remove);
  }

  private void list(Context ctx) {
    var language = Language.of(ctx);
    var data = catalogue.now().get();
    var rows = data.departments().stream().map(each -> row(data, each, language)).toList();
    sheets.list(
        ctx,
        PLACE,
        new Listing(
            language.say(
                "เปลี่ยนชื่อได้ สถิติเดิมยังอยู่กับส่วนราชการเดิม",
                "It may be renamed; its figures stay with it."),
            List.of(new Listing.Group("", rows)),
            Sheets.add(ctx, PLACE, language.say("เพิ่มส่วนราชการ", "Add a department")),
            language.say("ยังไม่มีส่วนราชการ", "There is none yet.")));
  }

  private static Listing.Row row(CatalogueData data, Department each, Language language) {
    var services =
        data.services().stream().filter(it -> it.departmentId().equals(each.id())).toList();
    return new Listing.Row(
        PLACE.path() + "/" + each.id(),
        "",
        language.say(each.name()),
        language.count(services.size(), "บริการ", "service")
            + (each.floorTh().isEmpty()
                ? ""
                : " · " + language.say(each.floorTh(), each.floorEn())),
        "");
  }

  private void show(Context ctx, String id) {
    var language = Language.of(ctx);
    var data = catalogue.now().get();
    var title =
        data.department(id)
            .map(it -> language.say(it.name()))
            .orElseGet(() -> language.say("เพิ่มส่วนราชการ", "Add a department"));
    sheets.sheet(ctx, PLACE, title, new DepartmentSheet(id).form(data, language));
  }

  private void remove(Context ctx) {
    var id = ctx.pathParam("department");
    var data = catalogue.now().get();
    var form = new DepartmentSheet(id).form(data, Language.of(ctx));
    if (data.services().stream().anyMatch(each -> each.departmentId().equals(id))) {
      var words =
          Language.of(ctx)
              .say(
                  "ลบไม่ได้ เพราะยังมีบริการของส่วนราชการนี้ กรุณาย้ายบริการก่อน",
                  "It still has services: give these to another department first.");
      sheets.refuse(ctx, form, words);
      return;
    }
    sheets.change(
        ctx,
        catalogue,
        now ->
            now.withDepartments(
                now.departments().stream().filter(it -> !it.id().equals(id)).toList()),
        PLACE.path());
  }

  /**
   * The form of one department.
   *
   * @param id empty for a new one
   */
  private record DepartmentSheet(String id) implements Sheet<CatalogueData> {
    @Override
    public Form form(CatalogueData now, Language language) {
      var known = now.department(id);
      if (known.isEmpty() && !id.isEmpty()) {
        throw Refused.of(404, "not-found", "ไม่พบส่วนราชการนี้ อาจมีผู้ลบไปแล้ว");
      }
      var parts =
          List.of(
              Part.of(
                  "",
                  "",
                  Field.text(
                      "nameTh",
                      language.say("ชื่อ", "Name in Thai"),
                      known.map(it -> it.name().th()).orElse(""),
                      LONGEST),
                  Field.text(
                          "nameEn",
                          language.say("ชื่อภาษาอังกฤษ", "Name in English"),
                          known.map(it -> it.name().en()).orElse(""),
                          LONGEST)
                      .hint(Words.emptyEnglish(language)),
                  Field.text(
                          "floorTh",
                          language.say("อยู่ที่ใด เช่น ชั้น 1", "Where it is, in Thai"),
                          known.map(Department::floorTh).orElse(""),
                          LONGEST)
                      .hint(language.say("พิมพ์บนบัตรคิว เว้นว่างได้", "Printed; may be empty.")),
                  Field.text(
                      "floorEn",
                      language.say("อยู่ที่ใด ภาษาอังกฤษ", "Where it is, in English"),
                      known.map(Department::floorEn).orElse(""),
                      LONGEST)));
      return known.isEmpty()
          ? Form.ofNew(PLACE.path() + "/new", Words.add(language), parts)
          : Form.of(PLACE.path() + "/" + id, Words.save(language), parts)
              .keys(List.of(Words.remove(language, PLACE.path() + "/" + id + "/remove")));
    }

    @Override
    public CatalogueData read(CatalogueData now, Typed typed) {
      var nameTh = typed.needed("nameTh", LONGEST);
      var floorTh = typed.text("floorTh", LONGEST);
      var own = id.isEmpty() ? "d" + UUID.randomUUID().toString().substring(0, 8) : id;
      if (now.departments().stream()
          .anyMatch(it -> it.name().th().equals(nameTh) && !it.id().equals(own))) {
        typed.wrong("nameTh", "มีส่วนราชการชื่อนี้แล้ว", "There is one of this name.");
      }
      var floorEn = typed.text("floorEn", LONGEST);
      if (floorTh.isEmpty() && !floorEn.isEmpty()) {
        typed.wrong("floorTh", "กรุณากรอกภาษาไทยด้วย", "Please give it in Thai as well.");
      }
      if (!typed.isRight()) {
        return now;
      }
      var changed =
          new Department(
              own,
              new Bilingual(nameTh, Words.or(typed.text("nameEn", LONGEST), nameTh)),
              floorTh,
              Words.or(floorEn, floorTh));
      var all = new ArrayList<Department>();
      now.departments().forEach(each -> all.add(each.id().equals(own) ? changed : each));
      if (id.isEmpty()) {
        all.add(changed);
      }
      return now.withDepartments(all);
    }
  }
}
