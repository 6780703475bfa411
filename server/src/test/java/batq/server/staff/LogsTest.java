package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import batq.server.errand.Errand;
import batq.server.errand.ErrandClient;
import batq.server.http.RouteRole;
import batq.server.store.DataDirectory;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** The log says who, what and when, and never a person's name or a secret. */
@Isolated("it reads what the whole JVM logs")
class LogsTest {
  private static final String NAME = "สมหญิง ใจดี";
  private static final String SECRET = "แมวส้มนอนกลางวัน";

  @TempDir Path folder;

  @Test
  void whoSignsInIsNamedByNumberAndTheMomentHasItsOffset() throws Exception {
    var kept = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    kept.start();
    root.addAppender(kept);
    var rooms = (Logger) LoggerFactory.getLogger("batq");
    rooms.setLevel(Level.DEBUG);
    try (var office = TestOffice.open(folder, RouteRole.ADMIN)) {
      var socket = DataDirectory.socket(folder);
      ErrandClient.ask(socket, new Errand.AddStaff(NAME, RouteRole.STAFF, SECRET));
      ErrandClient.ask(socket, new Errand.AddStaff(NAME, RouteRole.STAFF, SECRET));
      ErrandClient.ask(socket, new Errand.AddStaff(NAME, RouteRole.STAFF, "12345678"));
      var browser = new StaffBrowser(office);
      browser.signIn(NAME, "7kq mzvt2x");
      browser.signIn(NAME, SECRET);
      browser.signIn("somebody else", "7kq mzvt2x");
      var admin = new StaffBrowser(office).signedIn("admin");
      var id = SessionsOverHttpTest.idOf(admin, NAME);
      admin.post("/api/staff/" + id + "/pin", Map.of("pin", "60213"));
      ErrandClient.ask(socket, new Errand.DisableStaff(NAME));
      ErrandClient.ask(socket, new Errand.ResetStaff("admin", "ช้างสามเศียร"));
    } finally {
      root.detachAppender(kept);
      rooms.setLevel(null);
    }
    var lines = new ArrayList<String>();
    for (var event : kept.list) {
      lines.add(written(root.getLoggerContext(), event));
    }
    assertThat(lines)
        .anyMatch(it -> it.contains("staff:2 signed in from 127.0.0.1"))
        .anyMatch(it -> it.contains("staff:2 failed to sign in from 127.0.0.1"))
        .anyMatch(it -> it.contains("nobody failed to sign in from 127.0.0.1"))
        .allMatch(it -> it.matches("(?s)\\d{4}-\\d\\d-\\d\\dT[\\d:.]{12}([+-]\\d\\d:\\d\\d|Z) .*"));
    for (var word : new String[] {NAME, SECRET, "somebody else", "12345678", "60213"}) {
      assertThat(lines).as(word).noneMatch(it -> it.contains(word));
    }
  }

  /** As the shipped configuration writes it, with what the exception says. */
  private static String written(LoggerContext context, ILoggingEvent event) {
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var shipped = (ConsoleAppender<ILoggingEvent>) root.getAppender("stderr");
    var encoder = (PatternLayoutEncoder) shipped.getEncoder();
    var thrown =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return new String(encoder.encode(event), StandardCharsets.UTF_8) + thrown;
  }
}
