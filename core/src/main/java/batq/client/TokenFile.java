package batq.client;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where a device keeps its token: a file that its own account alone can read (mode 0600). */
public record TokenFile(Path path) {

  /** The token, if one is kept. */
  public Optional<String> read() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    var token = Files.readString(path).strip();
    return token.isEmpty() ? Optional.empty() : Optional.of(token);
  }

  /** Keeps it; after a power cut it is there whole, or not at all. */
  public void keep(String token) throws IOException {
    var whole = path.toAbsolutePath();
    var folder = whole.getParent();
    if (folder == null) {
      throw new IOException("a token cannot be kept in " + whole);
    }
    Files.createDirectories(folder);
    var written = Files.createTempFile(folder, ".token", "", ownAccountAlone());
    try {
      try (var file =
          java.nio.channels.FileChannel.open(written, java.nio.file.StandardOpenOption.WRITE)) {
        var bytes =
            java.nio.ByteBuffer.wrap(
                (token + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
      Files.move(written, whole, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static FileAttribute<?>[] ownAccountAlone() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[] {};
  }
}
