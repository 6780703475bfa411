package batq.server.command;

import batq.server.tls.Tls;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/**
 * {@code --tls off|self|files}. Unless somebody says otherwise, what leaves the machine is secured
 * by the office's own key, and what stays in it is plain.
 */
final class TlsOption {
  private static final Logger LOG = LoggerFactory.getLogger(TlsOption.class);

  /** The words of the flag. */
  enum Kind {
    OFF,
    SELF,
    FILES
  }

  @Option(
      names = "--tls",
      paramLabel = "off|self|files",
      description =
          "off: plain HTTP; self: the office's own key, made at the first start; files: the two"
              + " below. Otherwise self, and off where only this machine is served")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "the office's own certificate, PEM, with those that made it")
  private Optional<Path> certificate = Optional.empty();

  @Option(names = "--tls-key", paramLabel = "FILE", description = "its key, PEM, not encrypted")
  private Optional<Path> key = Optional.empty();

  /**
   * The setting, where nothing is said by the address that is listened on.
   *
   * @throws WrongUse if the flags do not go together
   */
  Tls forHost(String host) {
    var named = certificate.isPresent() || key.isPresent();
    var wanted = kind.map(TlsOption::kind).orElse(usual(host, named));
    if (named != (wanted == Kind.FILES)) {
      throw new WrongUse("--tls files goes with --tls-certificate FILE --tls-key FILE");
    }
    return switch (wanted) {
      case OFF -> off(host);
      case SELF -> new Tls.Self();
      case FILES -> new Tls.Files(readable(certificate), readable(key));
    };
  }

  private static Kind usual(String host, boolean named) {
    if (named) {
      return Kind.FILES;
    }
    return isThisMachine(host) ? Kind.OFF : Kind.SELF;
  }

  private static Tls off(String host) {
    if (!isThisMachine(host)) {
      LOG.warn("Passwords and tokens cross the office's network in plain: --tls off on {}", host);
    }
    return new Tls.Off();
  }

  private static boolean isThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new WrongUse("--host is an address of this machine, or 0.0.0.0: " + host);
    }
  }

  private static Kind kind(String word) {
    try {
      return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WrongUse("--tls is off, self or files: " + word);
    }
  }

  private static Path readable(Optional<Path> file) {
    return file.filter(Files::isReadable)
        .orElseThrow(
            () ->
                new WrongUse(
                    file.map(it -> "there is no file " + it)
                        .orElse("--tls files needs --tls-certificate FILE and --tls-key FILE")));
  }
}
