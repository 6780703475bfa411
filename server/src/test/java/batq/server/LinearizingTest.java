package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.Linearizing.Told;
import batq.server.PressModel.Issue;
import batq.server.PressModel.Press;
import batq.wire.Series;
import batq.wire.VisitorClass;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search finds an order where there is one, and can say that there is none. */
class LinearizingTest {
  @Test
  void twoWithOneNumberFitNoOrder() {
    var model =
        PressModel.of(
            service -> new Series("3"), Instant.EPOCH, new PaperQueue(List.of(Set.of()), 2));
    var one = new Issue(TestOffice.request("info", VisitorClass.GENERAL));
    var other = new Issue(TestOffice.request("info", VisitorClass.GENERAL));
    var order = new Linearizing<PressModel, Press>(PressModel::copy, PressModel::answer);
    assertThat(
            order.search(
                model,
                List.of(new Told<>(one, "3002", 1, 4), new Told<>(other, "3001", 2, 3)),
                it -> true))
        .as("at once, so either may be the first")
        .isPresent();
    assertThat(
            order.search(
                model,
                List.of(new Told<>(one, "3001", 1, 4), new Told<>(other, "3001", 2, 3)),
                it -> true))
        .as("one number twice")
        .isEmpty();
    assertThat(
            order.search(
                model,
                List.of(new Told<>(one, "3002", 1, 2), new Told<>(other, "3001", 3, 4)),
                it -> true))
        .as("one after the other, and the later has the earlier number")
        .isEmpty();
  }
}
