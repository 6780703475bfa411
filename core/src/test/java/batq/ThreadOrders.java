package batq;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Plays the operations of a class in the orders in which threads may come (TRUST T8): what they
 * answer must be what they would answer one after the other. Who uses it is tagged {@code
 * thread-order}.
 *
 * <p>{@code -Dbatq.orders=10} tries ten times as many scenes as a build does, each in ten times as
 * many orders.
 */
public final class ThreadOrders {
  /** The tag of these tests; they have a JVM of their own. */
  public static final String TAG = "thread-order";

  private static final int SCENES = 2;
  private static final int ORDERS = 25;
  private static final int SCENES_OF_A_CONTROL = 100;
  private static final int ORDERS_OF_A_CONTROL = 100;

  /** Relied on; what we build of them is what is played. */
  private static final Set<String> OF_THE_JDK =
      Set.of(ArrayBlockingQueue.class.getName(), ConcurrentHashMap.class.getName());

  private static final String WEB_SERVER = "org.eclipse.jetty.";

  private ThreadOrders() {}

  /** No order is found that differs. */
  public static void areAllAlike(Class<?> operations) {
    var times = Integer.getInteger("batq.orders", 1);
    assertThatCode(() -> play(operations, SCENES * times, ORDERS * times))
        .doesNotThrowAnyException();
  }

  /** The control: an order is found that differs. */
  public static void areFoundToDiffer(Class<?> operations) {
    assertThatThrownBy(() -> play(operations, SCENES_OF_A_CONTROL, ORDERS_OF_A_CONTROL))
        .matches(ThreadOrders::tellsOfADifference, "tells of an order that differs");
  }

  /**
   * What was found is played again for its story. Where that goes another way, as with the hash of
   * an object that has none of its own, it is told without the story and by another exception.
   */
  private static boolean tellsOfADifference(Throwable found) {
    return found instanceof LincheckAssertionError
        || found instanceof IllegalStateException
            && String.valueOf(found.getMessage()).contains("= Invalid execution results =");
  }

  private static void play(Class<?> operations, int scenes, int orders) {
    new ModelCheckingOptions()
        .iterations(scenes)
        .invocationsPerIteration(orders)
        .threads(2)
        .actorsPerThread(2)
        .actorsBefore(0)
        .actorsAfter(0)
        .minimizeFailedScenario(false)
        .addGuarantee(forClasses(name -> name.startsWith(WEB_SERVER)).allMethods().ignore())
        .addGuarantee(forClasses(ThreadOrders::isOfTheJdk).allMethods().treatAsAtomic())
        .check(operations);
  }

  private static boolean isOfTheJdk(String name) {
    return OF_THE_JDK.contains(name.replaceFirst("\\$.*", ""));
  }
}
