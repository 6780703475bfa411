package batq.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.office.OfficeStore;
import batq.server.store.Database;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingChangeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final ServiceId INFO = new ServiceId("info");

  private final Service info = Offices.data().service(INFO).orElseThrow();
  private final ComingChange longer =
      new ComingChange(TOMORROW, info, Offices.withStandard(info, 9));

  @Test
  void itHasEffectFromItsDayOn() {
    var data = Offices.data().withComing(List.of(longer));

    assertThat(data.on(TODAY)).isEqualTo(data);
    var then = data.on(TOMORROW);
    assertThat(then.service(INFO).orElseThrow().standardMinutes()).isEqualTo(9);
    assertThat(then.coming()).isEmpty();
    assertThat(data.on(TOMORROW.plusDays(9))).isEqualTo(then);
  }

  @Test
  void whatWasMendedMeanwhileStaysMended() {
    var mended =
        Offices.data()
            .withComing(List.of(longer))
            .withEachService(
                it -> it.id().equals(INFO) ? it.hidden(false).lookingLike(renamed()) : it);

    var then = mended.on(TOMORROW).service(INFO).orElseThrow();
    assertThat(then.standardMinutes()).isEqualTo(9);
    assertThat(then.face().label().th()).isEqualTo("ถามได้ที่นี่");
  }

  private Service renamed() {
    var face = info.face();
    return Offices.withFace(
        info, new PublicFace(face.id(), face.name(), new Bilingual("ถามได้ที่นี่", "Ask here")));
  }

  @Test
  void aCounterServesSomethingElseFromItsDayOnAndKeepsWhatItWasGivenMeanwhile() {
    var death = new ServiceId("death");
    var birth = new ServiceId("birth");
    var second = Offices.data().counter(CounterId.of(2)).orElseThrow();
    var data =
        Offices.data().withComingCounters(List.of(becoming(second, death, Optional.empty())));
    var given = data.withCounters(List.of(first(data), serving(second, birth)));

    assertThat(given.on(TODAY)).isEqualTo(given);
    var then = given.on(TOMORROW).counter(second.id()).orElseThrow();
    assertThat(then.nameTh()).isEqualTo("ช่องใหม่");
    assertThat(then.serves()).contains(death, birth);
    assertThat(given.on(TOMORROW).comingCounters()).isEmpty();
  }

  @Test
  void whatNobodyWouldServeOnThatDayIsRefusedToday() {
    var second = Offices.data().counter(CounterId.of(2)).orElseThrow();
    var tax = new ServiceId("land_tax");

    assertThatThrownBy(
            () ->
                Offices.data()
                    .withComingCounters(List.of(becoming(second, INFO, Optional.of(tax)))))
        .hasMessageContaining("no counter serves [land_tax]");
  }

  private static Counter first(CatalogueData data) {
    return data.counters().getFirst();
  }

  private static Counter serving(Counter counter, ServiceId more) {
    var serves = new ArrayList<>(counter.serves());
    serves.add(more);
    return new Counter(counter.id(), counter.nameTh(), counter.placeTh(), serves);
  }

  private static ComingCounter becoming(Counter was, ServiceId more, Optional<ServiceId> less) {
    var serves = new ArrayList<>(was.serves());
    less.ifPresent(serves::remove);
    if (!serves.contains(more)) {
      serves.add(more);
    }
    return new ComingCounter(
        TOMORROW, was, new Counter(was.id(), "ช่องใหม่", was.placeTh(), serves));
  }

  @Test
  void whatWouldContradictTheRestOnThatDayIsRefusedToday() {
    var hidden = new ComingChange(TOMORROW, info, info.hidden(true));

    assertThatThrownBy(() -> Offices.data().withComing(List.of(hidden)))
        .hasMessageContaining("enquiry");
    assertThatThrownBy(() -> Offices.data().withComing(List.of(longer, longer)))
        .hasMessageContaining("two of one coming change");
  }

  @Test
  void theStoreDoesWhatIsDueOnceAndInTheRecord(@TempDir Path folder) {
    try (var database = Database.open(folder.resolve("batq.db"))) {
      var store = new CatalogueStore(database);
      database.write(
          tx -> {
            new OfficeStore(database).create(tx, false, NOW, TODAY, "batq");
            store.change(tx, NOW, TODAY, "staff:1", Offices.data().withComing(List.of(longer)));
            return true;
          });

      assertThat(store.doWhatIsDue(database, NOW, TODAY)).isFalse();
      assertThat(store.doWhatIsDue(database, NOW, TOMORROW)).isTrue();
      assertThat(store.doWhatIsDue(database, NOW, TOMORROW)).isFalse();
      assertThat(store.catalogue().find(INFO).map(Offering::standardMinutes)).contains(9);
      List<String> actors =
          database.read(
              sql ->
                  sql.list(
                      "SELECT actor FROM event WHERE name = 'catalogue-changed' ORDER BY sequence",
                      row -> row.text("actor")));
      assertThat(actors).containsExactly("staff:1", "batq");
    }
  }

  @Test
  void aHiddenServiceIsNoChoiceAndIsStillKnown() {
    var shown = new OfficeCatalogue(Offices.data());
    var tax = new ServiceId("sign_tax");
    var hidden =
        new OfficeCatalogue(
            Offices.data().withEachService(it -> it.id().equals(tax) ? it.hidden(true) : it));

    assertThat(shown.choice(tax)).isPresent();
    assertThat(hidden.choice(tax)).isEmpty();
    assertThat(hidden.forIssuing(tax)).isPresent();
    assertThat(hidden.countersFor(tax)).isEqualTo(shown.countersFor(tax));
  }

  @Test
  void aCatalogueOfAnEarlierVersionIsReadForEver() {
    var today = WireJson.write(Offices.data());
    var earlier =
        today.replace(",\"hidden\":false", "").replace(",\"coming\":[],\"comingCounters\":[]", "");

    assertThat(earlier).doesNotContain("hidden").doesNotContain("coming");
    assertThat(WireJson.read(StoredCatalogue.newest(earlier), CatalogueData.class))
        .isEqualTo(Offices.data());
  }
}
