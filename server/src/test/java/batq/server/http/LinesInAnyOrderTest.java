package batq.server.http;

import batq.ThreadOrders;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections that come and go at once are never more than an address may have. */
@Tag(ThreadOrders.TAG)
class LinesInAnyOrderTest {
  private static final int OF_AN_ADDRESS = 2;
  private static final Limits SMALL =
      new Limits(
          1024, 1024, Duration.ofSeconds(1), Duration.ofSeconds(1), OF_AN_ADDRESS, 4, 1, 1, 2, 1);

  private static final Connection FIRST = connection();
  private static final Connection SECOND = connection();
  private static final Connection THIRD = connection();

  @Test
  void anAddressHasNoMoreLinesThanItMay() {
    ThreadOrders.areAllAlike(AnAddress.class);
  }

  /** The control: counted before it is added. */
  @Test
  void countedBeforeItIsAddedThereIsOneTooMany() {
    ThreadOrders.areFoundToDiffer(AnAddressCountedFirst.class);
  }

  /** One address opens lines and closes its oldest; none of them rests, so none makes room. */
  public static class AnAddress {
    private final Lines lines = new Lines(SMALL);

    @Operation
    public int openFirst() {
      return opened(FIRST);
    }

    @Operation
    public int openSecondAndThird() {
      return opened(SECOND) + opened(THIRD);
    }

    @Operation
    public void closeFirst() {
      lines.onClosed(FIRST);
    }

    private int opened(Connection connection) {
      lines.onOpened(connection);
      return Math.max(0, lines.asking() + lines.resting() - OF_AN_ADDRESS);
    }
  }

  /** A count without a lock. */
  public static class AnAddressCountedFirst {
    private final AtomicInteger open = new AtomicInteger();

    @Operation
    public int open() {
      if (open.get() < OF_AN_ADDRESS) {
        open.incrementAndGet();
      }
      return Math.max(0, open.get() - OF_AN_ADDRESS);
    }
  }

  private static Connection connection() {
    var remote = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    var endPoint = only(EndPoint.class, "getRemoteSocketAddress", remote);
    return only(Connection.class, "getEndPoint", endPoint);
  }

  /** One that answers this question alone, and is closed without a word. */
  private static <T> T only(Class<T> type, String question, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "toString" -> type.getSimpleName();
                  default -> method.getName().equals(question) ? answer : null;
                }));
  }
}
