package batq.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.statistics.SampleYear;
import batq.server.store.Database;
import batq.server.ticket.TicketEvent;
import batq.server.ticket.TicketStore;
import batq.wire.TicketNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin edits the file by hand (TRUST scene 12). */
class RecordCheckTest {
  private static final String VISITS =
      """
      date,ticket,service_id,series,visitor_class,channel,issued,called,finished,counter,status,wait_sec,service_sec,rating
      2026-03-02,3007,water_bill,3,ผู้สูงอายุ,kiosk,09:00:00,09:10:00,09:15:00,3,served,600,300,5
      2026-03-02,3008,water_bill,3,ทั่วไป,staff,09:01:00,09:20:00,,3,no_show,,,
      """;

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir Path folder;
  private Path file;
  private Database database;

  @BeforeEach
  void twoVisits() {
    file = folder.resolve("batq.db");
    database = SampleYear.office(file);
    SampleYear.importInto(database, VISITS.getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUntouchedRecordIsWhole() throws IOException {
    assertThat(check())
        .isInstanceOfSatisfying(
            RecordCheck.Whole.class,
            whole -> {
              assertThat(whole.tickets()).isEqualTo(2);
              assertThat(whole.head().sequence()).isEqualTo(8);
            });
  }

  @Test
  void anEditedEventIsNamed() throws IOException {
    edited("DROP TRIGGER event_stays", "UPDATE event SET actor = 'staff:9' WHERE sequence = 3");
    assertThat(check()).isEqualTo(new RecordCheck.Wrong("event 3 is not what was written"));
  }

  @Test
  void anEditedTicketIsNamedThoughTheEventsStand() throws IOException {
    edited("UPDATE ticket SET state = 'no-show', rating = NULL WHERE number = '3007'");
    assertThat(check())
        .isInstanceOfSatisfying(
            RecordCheck.Wrong.class,
            wrong ->
                assertThat(wrong.what()).startsWith("1 tickets are not what").contains("3007"));
  }

  @Test
  void aTicketThatWasTakenAwayIsNamed() throws IOException {
    edited("DELETE FROM ticket WHERE number = '3008'");
    assertThat(wrong()).startsWith("1 tickets are not what").contains("3008", "there is no row");
  }

  @Test
  void aTicketPutUnderAnotherDayIsNamed() throws IOException {
    edited("UPDATE ticket SET day = '2026-03-03' WHERE number = '3008'");
    assertThat(wrong()).startsWith("2 tickets are not what").contains("3008", "there is no row");
  }

  @Test
  void anEventThatCannotFollowTheOneBeforeItIsNamedWithItsTicket() throws IOException {
    var ticket =
        database.read(
            sql -> new TicketStore().find(sql, Database.OFFICE, DAY, new TicketNumber("3007")));
    database.write(
        tx ->
            tx.record(
                SampleYear.CLOCK.now(),
                DAY,
                "batq",
                new TicketEvent.Unserved(ticket.orElseThrow().id(), new TicketNumber("3007"))));
    assertThat(wrong())
        .contains("event 9: unserved cannot follow finished of ticket")
        .contains(ticket.orElseThrow().id().toString());
  }

  @Test
  void aRowThatCannotBeReadIsNamedWithItsDay() throws IOException {
    edited("UPDATE ticket SET channel = 'pigeon' WHERE number = '3008'");
    assertThat(wrong()).contains("2026-03-02", "PIGEON");
  }

  @Test
  void aDamagedPageIsNoticed() throws IOException {
    database.close();
    var bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(
        bytes, bytes.length / 4096 / 2 * 4096, bytes.length / 4096 / 2 * 4096 + 4096, (byte) 7);
    Files.write(file, bytes);
    assertThat(check()).isInstanceOf(RecordCheck.Wrong.class);
  }

  @Test
  void aFileThatIsNoRecordIsNamed() throws IOException {
    database.close();
    Files.writeString(file, "a letter to the mayor, ".repeat(500));
    assertThat(check())
        .isInstanceOfSatisfying(
            RecordCheck.Wrong.class, wrong -> assertThat(wrong.what()).contains("cannot be read"));
  }

  @Test
  void whereAPowerCutWouldLoseItTheRecordIsNotAccepted() throws IOException {
    var mounts = new Mounts(List.of("card / ext4 rw,nobarrier 0 0"));
    assertThat(RecordCheck.of(file, List.of(), mounts))
        .isInstanceOfSatisfying(
            RecordCheck.Wrong.class, wrong -> assertThat(wrong.what()).contains("nobarrier"));
  }

  private void edited(String... statements) {
    database.write(
        tx -> {
          for (var statement : statements) {
            tx.update(statement);
          }
          return true;
        });
  }

  private String wrong() throws IOException {
    return check() instanceof RecordCheck.Wrong(var what) ? what : "nothing is wrong";
  }

  private RecordCheck check() throws IOException {
    return RecordCheck.of(file, List.of(), Mounts.now());
  }
}
