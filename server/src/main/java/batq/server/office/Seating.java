package batq.server.office;

/** How many people may sit while they wait; people are counted against it (domain.md §1). */
public record Seating(int seats) {
  public Seating {
    if (seats < 1 || seats > 2000) {
      throw new IllegalArgumentException("a hall has 1 to 2000 seats: " + seats);
    }
  }
}
