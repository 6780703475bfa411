package batq.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandTest {
  private static final ServiceId INFO = new ServiceId("info");
  private static final ServiceId BIRTH = new ServiceId("birth");
  private static final ServiceId OLD_AGE = new ServiceId("old_age");

  private final Demand demand = Demand.shipped();
  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void aServiceIsWishedForByItsWeight() {
    var wishes =
        IntStream.range(0, 16_000)
            .mapToObj(n -> demand.wish(List.of(INFO, BIRTH), random))
            .filter(wish -> wish.service().equals(INFO))
            .count();

    assertThat(wishes / 16_000.0).isCloseTo(14.0 / 16, within(0.02));
  }

  @Test
  void theElderlyComeForTheirAllowanceMoreThanForAnythingElse() {
    assertThat(elderly(OLD_AGE)).isCloseTo(0.46, within(0.03));
    assertThat(elderly(INFO)).isCloseTo(0.23, within(0.03));
  }

  @Test
  void serviceTimesHaveTheMeanOfTheirService() {
    var mean =
        IntStream.range(0, 20_000)
            .mapToDouble(n -> demand.serviceMinutes(BIRTH, random))
            .average()
            .orElseThrow();

    assertThat(mean).isCloseTo(8.2, within(0.2));
  }

  @Test
  void aServiceThatTheOfficeAddedIsWishedForToo() {
    var own = new ServiceId("our_own");

    assertThat(demand.wish(List.of(own), random).service()).isEqualTo(own);
    assertThat(demand.serviceMinutes(own, random)).isPositive();
  }

  @Test
  void atTwentyTimesLifeAMinuteTakesThreeSeconds() {
    assertThat(new Pace(20).real(1)).isEqualTo(Duration.ofSeconds(3));
    assertThatThrownBy(() -> new Pace(0)).hasMessageContaining("0.0");
  }

  private double elderly(ServiceId service) {
    var count =
        IntStream.range(0, 8_000)
            .filter(
                n ->
                    demand
                        .wish(List.of(service), random)
                        .visitorClass()
                        .equals(VisitorClass.ELDERLY))
            .count();
    return count / 8_000.0;
  }
}
