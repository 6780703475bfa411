package batq.server.catalogue;

/** One step of a service, with the post that is responsible for it. */
public record ServiceStep(Bilingual what, int minutes, String responsibleTh) {
  public ServiceStep {
    if (minutes < 0) {
      throw new IllegalArgumentException("a step takes no less than no time: " + minutes);
    }
  }
}
