package batq.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running program of the house. Its first line on standard output means that it is ready. */
public final class Program implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(12);
  private static final Duration PATIENCE_FOR_AN_ANSWER = Duration.ofSeconds(5);
  private static final int MOST_ANSWERS = 16;

  private final String name;
  private final Process process;
  private final Path log;
  private final Writer stdin;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(MOST_ANSWERS);

  Program(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.stdin = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofVirtual().name("words of the " + name).start(this::listen);
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  public boolean runs() {
    return process.isAlive();
  }

  /** The line by which it said that it is ready. */
  public String awaitReady(Duration patience) {
    try {
      return ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the " + name + " ended at once: " + lastWords(), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the %s is not ready after %d s; its log is %s"
              .formatted(name, patience.toSeconds(), log),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the " + name + " was starting", e);
    }
  }

  /** Gives it one line on standard input and waits for the line by which it answers. */
  public Optional<String> ask(String line) throws InterruptedException {
    return ask(line, PATIENCE_FOR_AN_ANSWER);
  }

  /** The same with a patience of the asker's own. */
  public synchronized Optional<String> ask(String line, Duration patience)
      throws InterruptedException {
    try {
      answers.clear();
      stdin.write(line + "\n");
      stdin.flush();
      return Optional.ofNullable(answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** SIGKILL: nothing is flushed, closed or said. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(PATIENCE_AT_THE_END)) {
      throw new IllegalStateException("the " + name + " cannot be killed");
    }
  }

  /** Asks it to end, waits a while, and in the end insists. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_AT_THE_END)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for its end, which somebody else has asked for. */
  public int join(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience)) {
      throw new IllegalStateException("the " + name + " does not end");
    }
    return process.exitValue();
  }

  /** The last line of its log, for a person. */
  public String lastWords() {
    try {
      var lines = Files.readAllLines(log);
      return Optional.of(lines.isEmpty() ? "" : lines.getLast())
          .filter(line -> !line.isBlank())
          .orElse("it said nothing")
          .replaceFirst("^batq: ", "");
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!ready.complete(line) && !answers.offer(line)) {
          LOG.debug("The {} talks to nobody: {}", name, line);
        }
      }
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
    ready.completeExceptionally(new IOException("the " + name + " has ended"));
  }
}
