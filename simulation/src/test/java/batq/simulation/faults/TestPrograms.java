package batq.simulation.faults;

import batq.simulation.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The server of this build behind a launcher of its own: the tests' class path holds it. */
final class TestPrograms {
  private TestPrograms() {}

  static Programs in(Path folder) throws IOException {
    var launcher = folder.resolve("batq");
    Files.writeString(
        folder.resolve("log.xml"),
        """
        <configuration>
          <appender name="stderr" class="ch.qos.logback.core.ConsoleAppender">
            <target>System.err</target>
            <encoder><pattern>%d %-5level %logger{20} %msg%n%ex{3}</pattern></encoder>
          </appender>
          <root level="INFO"><appender-ref ref="stderr"/></root>
        </configuration>
        """);
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        exec '%s' --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
          '-Dlogback.configurationFile=%s' -cp '%s' batq.server.command.Main "$@"
        """
            .formatted(
                ProcessHandle.current().info().command().orElseThrow(),
                folder.resolve("log.xml"),
                System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    return new Programs(launcher, Map.of());
  }
}
