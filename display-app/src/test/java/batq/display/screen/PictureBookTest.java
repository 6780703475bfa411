package batq.display.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureBookTest {
  @TempDir Path folder;

  @Test
  void itKeepsTheLastPicturesAndGoesOnCountingAfterARestart() {
    try (var book = new PictureBook(folder, 3)) {
      keep(book, 5);
      await()
          .until(
              () ->
                  pages().equals(List.of("wall-000003.png", "wall-000004.png", "wall-000005.png")));
    }
    try (var book = new PictureBook(folder, 3)) {
      keep(book, 1);
      await()
          .until(
              () ->
                  pages().equals(List.of("wall-000004.png", "wall-000005.png", "wall-000006.png")));
    }
    assertThat(folder.resolve("latest.png")).exists();
  }

  private static void keep(PictureBook book, int pictures) {
    for (var i = 0; i < pictures; i++) {
      book.keep(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
    }
  }

  private List<String> pages() {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("wall-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
