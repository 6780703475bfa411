package batq.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class SimulationWallsTest {
  private static final ArchRule USES_THE_PUBLIC_INTERFACES_ALONE =
      classes()
          .that()
          .resideInAPackage("batq.simulation..")
          .should()
          .onlyDependOnClassesThat(
              Predicates.resideInAnyPackage(
                  "batq.simulation..",
                  "batq.wire..",
                  "batq.client..",
                  "java..",
                  "org.jspecify..",
                  "org.slf4j..",
                  "com.networknt..",
                  "com.sun.net.httpserver..",
                  "tools.jackson..",
                  "picocli.."));

  @Test
  void theSimulationKnowsTheOtherProgramsByTheirCommandLinesAlone() {
    USES_THE_PUBLIC_INTERFACES_ALONE.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("batq.simulation"));
  }

  @Test
  void aBreachOfThatWallIsReported() {
    var planted = new ClassFileImporter().importClasses(PlantedSimulationUsingServer.class);

    var result = USES_THE_PUBLIC_INTERFACES_ALONE.evaluate(planted);

    assertThat(result.hasViolation()).isTrue();
  }
}
