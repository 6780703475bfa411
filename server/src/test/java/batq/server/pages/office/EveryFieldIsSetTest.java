package batq.server.pages.office;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.Holiday;
import batq.server.calendar.OfficeHours;
import batq.server.calendar.Order;
import batq.server.calendar.Session;
import batq.server.calendar.Term;
import batq.server.catalogue.AnnouncedTime;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Counter;
import batq.server.catalogue.Department;
import batq.server.catalogue.PublicFace;
import batq.server.catalogue.Service;
import batq.server.catalogue.ServiceStep;
import batq.server.catalogue.VisitorClassData;
import batq.server.office.OfficeSettings;
import batq.server.office.RuleOfOrder;
import batq.server.office.Seating;
import batq.server.pages.OfficeAtWork;
import batq.wire.Catalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/office.md names every field of what an office keeps, and each form has the field named. */
class EveryFieldIsSetTest {
  private static final Path PAGE = Path.of("..", "docs", "office.md");
  private static final String NO_FORM = "–";
  private static final List<Class<? extends Record>> KEPT =
      List.of(
          OfficeSettings.class,
          RuleOfOrder.Alternating.class,
          Seating.class,
          OfficeHours.class,
          Session.class,
          Term.class,
          Order.class,
          Holiday.class,
          CatalogueData.class,
          Department.class,
          Service.class,
          PublicFace.class,
          AnnouncedTime.class,
          ServiceStep.class,
          Catalogue.Document.class,
          Counter.class,
          VisitorClassData.class);

  /** A line of the page: a field, and where it is set or why nowhere. */
  private record Line(String field, String form, String how) {
    static Line of(String row) {
      var cells = row.split("\\|", -1);
      return new Line(cells[1].strip(), cells[2].strip(), cells[3].strip());
    }
  }

  @Test
  void everyFieldIsNamedOnThePageOnce() throws IOException {
    assertThat(lines().map(Line::field))
        .containsExactlyInAnyOrderElementsOf(KEPT.stream().flatMap(it -> fields(it)).toList());
  }

  @Test
  void everyFormServesTheFieldThatThePageNames(@TempDir Path prepared, @TempDir Path folder)
      throws IOException {
    var byForm = lines().filter(it -> !it.form().equals(NO_FORM));
    OfficeAtWork.prepare(prepared);
    try (var office = new OfficeAtWork(prepared, folder)) {
      var admin = office.signIn(OfficeAtWork.ADMIN);
      for (var form : byForm.collect(Collectors.groupingBy(Line::form)).entrySet()) {
        var request = HttpRequest.newBuilder(URI.create(office.address(form.getKey())));
        var page = office.send(request.header("Cookie", admin.cookie())).body();
        for (var line : form.getValue()) {
          assertThat(page).as(line.toString()).contains("name=\"" + line.how() + "\"");
        }
      }
    }
  }

  private static Stream<String> fields(Class<? extends Record> kept) {
    return Stream.of(kept.getRecordComponents())
        .map(it -> kept.getSimpleName() + "." + it.getName());
  }

  private static Stream<Line> lines() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(it -> it.startsWith("| ") && it.contains(".") && !it.startsWith("| field"))
        .map(Line::of);
  }
}
