package batq.display.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.concurrent.ArrayBlockingQueue;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a picture of each change in a folder: numbered, the last {@value #KEPT} of them, and the
 * newest as {@code latest.png}. It writes on its own thread; the screen never waits for it.
 */
final class PictureBook implements AutoCloseable {
  static final int KEPT = 500;

  private static final int WAITING = 16;
  private static final String NAME = "wall-%06d.png";
  private static final Logger LOG = LoggerFactory.getLogger(PictureBook.class);

  private final Path folder;
  private final int kept;
  private final ArrayDeque<Path> pages = new ArrayDeque<>();
  private final ArrayBlockingQueue<BufferedImage> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer;
  private int number;

  PictureBook(Path folder, int kept) {
    this.folder = folder;
    this.kept = kept;
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        files
            .filter(file -> file.getFileName().toString().matches("wall-[0-9]{6}\\.png"))
            .sorted()
            .forEach(pages::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no pictures can be kept in " + folder, e);
    }
    if (!pages.isEmpty()) {
      number = Integer.parseInt(pages.getLast().getFileName().toString().substring(5, 11));
    }
    writer = Thread.ofPlatform().daemon().name("pictures").start(this::writeUntilClosed);
  }

  /** Takes a picture in; when too many wait already, this one is left out. */
  void keep(BufferedImage picture) {
    if (!waiting.offer(picture)) {
      LOG.warn("Pictures come faster than {} takes them, one is left out", folder);
    }
  }

  @Override
  public void close() {
    writer.interrupt();
  }

  private void writeUntilClosed() {
    try {
      while (true) {
        write(waiting.take());
      }
    } catch (InterruptedException e) {
      LOG.debug("No more pictures");
    }
  }

  private void write(BufferedImage picture) {
    try {
      number++;
      var page = folder.resolve(NAME.formatted(number));
      var draft = folder.resolve("draft.png");
      ImageIO.write(picture, "png", draft.toFile());
      Files.copy(draft, page, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, folder.resolve("latest.png"), StandardCopyOption.REPLACE_EXISTING);
      pages.add(page);
      while (pages.size() > kept) {
        Files.deleteIfExists(pages.removeFirst());
      }
    } catch (IOException e) {
      LOG.warn("A picture could not be written to {}", folder, e);
    }
  }
}
