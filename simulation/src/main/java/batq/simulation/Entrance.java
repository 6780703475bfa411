package batq.simulation;

/** Where a visitor takes a number. */
@FunctionalInterface
interface Entrance {
  /** Lets one visitor in; returns when the next may come. */
  void enter(Wish wish) throws InterruptedException;
}
