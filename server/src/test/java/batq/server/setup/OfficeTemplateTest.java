package batq.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.ClockTime;
import batq.server.catalogue.Counter;
import batq.server.catalogue.Service;
import batq.server.catalogue.ShippedServices.OfficeKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeTemplateTest {
  static Stream<Arguments> everyOffice() {
    return Stream.of(OfficeKind.values())
        .flatMap(
            kind ->
                Stream.iterate(1, each -> each + 1)
                    .limit(OfficeTemplate.MOST_COUNTERS)
                    .map(counters -> Arguments.of(kind, counters)));
  }

  @ParameterizedTest
  @MethodSource("everyOffice")
  void everyServiceHasACounterAndEveryCounterAService(OfficeKind kind, int counters) {
    var file = template(kind, counters, true, true).file();

    assertThat(file.catalogue().counters()).hasSize(counters);
    assertThat(file.catalogue().counters()).noneMatch(counter -> counter.serves().isEmpty());
    assertThat(file.catalogue().counters().stream().map(Counter::serves).flatMap(it -> it.stream()))
        .containsAll(file.catalogue().services().stream().map(Service::id).toList());
    assertThat(OfficeFile.read(file.print().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(file);
  }

  @Test
  void aLunchBreakPartsTheDayInTwo() {
    var hours = template(OfficeKind.SAO, 2, true, false).file().hours();

    assertThat(hours.sessions()).hasSize(2);
    assertThat(hours.sessions().getFirst().until()).isEqualTo(ClockTime.parse("12:00"));
    assertThat(hours.sessions().getLast().from()).isEqualTo(ClockTime.parse("13:00"));
  }

  private static OfficeTemplate template(
      OfficeKind kind, int counters, boolean lunch, boolean saturday) {
    return new OfficeTemplate(
        kind,
        "อบต.หนองบัว",
        "Nong Bua",
        counters,
        ClockTime.parse("08:20"),
        ClockTime.parse("08:30"),
        ClockTime.parse("16:30"),
        lunch,
        saturday);
  }
}
