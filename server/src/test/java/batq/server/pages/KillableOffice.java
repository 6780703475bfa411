package batq.server.pages;

import batq.server.ServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs the server of an {@link OfficeAtWork} in a process of its own, for a test that kills it. */
final class KillableOffice implements OfficeAtWork.Running {
  private final ServerConfig config;
  private Duration passed = Duration.ZERO;
  private @Nullable OfficeProcess process;

  KillableOffice(ServerConfig config) {
    this.config = config;
  }

  @Override
  public void start() throws IOException {
    process = OfficeProcess.start(config, passed);
  }

  @Override
  public void stop() {
    if (process != null) {
      process.kill();
      process = null;
    }
  }

  @Override
  public void pass(Duration time) {
    passed = passed.plus(time);
    try {
      if (process != null) {
        process.pass(time);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
