package batq.server.pages.office;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.pages.Nonsense;
import batq.server.pages.OfficeAtWork;
import batq.server.pages.ServedForm;
import batq.server.pages.ServedForm.ServedField;
import batq.server.pages.Shown;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed into whatever field of whatever form the office's pages serve: it is taken, or
 * a word in Thai at that field says why not, and then nothing of the form is saved.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class EveryFormTakesNonsenseTest {
  private static final Pattern LINK = Pattern.compile("href=\"(/office[^\"?]*)\"");
  private static final String ANOTHER = "second";
  private static final int LISTED_FORMS = 12;

  private OfficeAtWork office;
  private OfficeAtWork.Session admin;
  private Database record;

  @BeforeAll
  void open(@TempDir Path prepared, @TempDir Path folder) throws IOException {
    OfficeAtWork.prepare(prepared);
    office = new OfficeAtWork(prepared, folder);
    admin = another(office.signIn(OfficeAtWork.ADMIN));
    record = Database.openBeside(DataDirectory.database(folder));
  }

  /** Somebody whose own account the test does not reach: to change it would sign them out. */
  private OfficeAtWork.Session another(OfficeAtWork.Session first) {
    var asked = "name=%s&role=ADMIN&secret=%s".formatted(ANOTHER, OfficeAtWork.SECRET);
    office.post(
        first,
        "/office/staff/new",
        asked.getBytes(StandardCharsets.UTF_8),
        "application/x-www-form-urlencoded");
    return office.signIn(ANOTHER);
  }

  @AfterAll
  void close() throws IOException {
    record.close();
    office.close();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsTypedIsTakenOrRefusedAtItsField(String page) {
    var served = form(page).orElseThrow();
    assertThat(served.fields()).as(page).hasSizeGreaterThan(1);
    var tried = new HashSet<String>();
    for (var field : served.fields()) {
      if (!field.name().equals("was") && tried.add(field.alike())) {
        var refused = type(page, field);
        refused.ifPresent(it -> nothingElseIsSaved(page, it));
      }
    }
  }

  /** Types everything into a field; what was refused there. */
  private Optional<ServedField> type(String page, ServedField field) {
    var refused = Optional.<ServedField>empty();
    var form = form(page).orElseThrow();
    for (var nonsense : Nonsense.ALL) {
      var as = "%s of %s: %.40s".formatted(field.name(), page, nonsense);
      var typed = new ServedField(field.name(), field.type(), List.of(nonsense), List.of());
      var before = events();
      var answer = post(form, List.of(typed));
      var shown = Shown.in(answer.body());
      assertThat(answer.statusCode()).as(as).isIn(200, 422);
      assertThat(Nonsense.UNSAFE.matcher(shown).find()).as(as).isFalse();
      var word = ServedForm.wordAt(shown, field.name());
      if (answer.statusCode() == 200) {
        assertThat(word).as(as).isEmpty();
        // What was taken stands in it from now on.
        form = form(page).orElseThrow();
      } else {
        assertThat(events()).as(as + " is not half saved").isEqualTo(before);
        assertThat(shown).as(as).contains("ยังไม่ได้บันทึก", "class=\"wrong\"");
        word.ifPresent(it -> assertThat(it).as(as).matches(Nonsense.THAI));
        // A tick that is wrong here may be right beside another choice.
        var aloneWrong = word.isPresent() && !field.type().equals("checkbox");
        refused = aloneWrong ? Optional.of(typed) : refused;
      }
    }
    return refused;
  }

  /** What is right beside it is not saved alone. */
  private void nothingElseIsSaved(String page, ServedField typed) {
    var as = "%s of %s: %.40s".formatted(typed.name(), page, typed.values());
    var form = form(page).orElseThrow();
    var before = events();
    for (var other : form.fields()) {
      if (!other.name().equals(typed.name()) && other.type().equals("select")) {
        var another =
            other.options().stream().filter(it -> !other.values().contains(it)).limit(1).toList();
        var changed = new ServedField(other.name(), other.type(), another, List.of());
        assertThat(post(form, List.of(typed, changed)).statusCode()).as(as).isEqualTo(422);
      }
    }
    assertThat(events()).as(as + " leaves the rest as it was").isEqualTo(before);
  }

  /** Every page with a form to which the office's page leads; of a long list the first ones. */
  List<String> pages() {
    var found = new ArrayList<String>();
    var toSee = new ArrayList<>(List.of("/office"));
    for (var at = 0; at < toSee.size(); at++) {
      var links = LINK.matcher(get(toSee.get(at))).results().map(it -> it.group(1));
      links.filter(it -> !toSee.contains(it)).distinct().limit(LISTED_FORMS).forEach(toSee::add);
      if (form(toSee.get(at)).isPresent()) {
        found.add(toSee.get(at));
      }
    }
    var kinds = new HashSet<String>();
    return found.stream().filter(it -> kinds.add(kind(it))).toList();
  }

  /** Pages with the same fields are of one kind. */
  private String kind(String page) {
    var names =
        form(page).stream().flatMap(it -> it.fields().stream()).map(ServedField::alike).distinct();
    return page.replaceFirst("/(?!new$)[^/]+$", "") + names.sorted().toList();
  }

  private Optional<ServedForm> form(String page) {
    return ServedForm.of(get(page)).stream().filter(it -> !it.action().isEmpty()).findFirst();
  }

  private String get(String page) {
    var request = HttpRequest.newBuilder(URI.create(office.address(page)));
    var answer =
        office.send(request.header("Cookie", admin.cookie()).header("Accept", "text/html"));
    assertThat(answer.statusCode()).as(page).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> post(ServedForm form, List<ServedField> typed) {
    return office.post(
        admin,
        form.action(),
        form.with(typed).getBytes(StandardCharsets.UTF_8),
        "application/x-www-form-urlencoded");
  }

  private long events() {
    return record.read(
        sql ->
            sql.first("SELECT max(sequence) AS n FROM event", row -> row.bigNumber("n"))
                .orElseThrow());
  }
}
