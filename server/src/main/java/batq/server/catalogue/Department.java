package batq.server.catalogue;

/**
 * A department (ส่วนราชการ).
 *
 * @param floorTh where it is, in words, as ชั้น 1; may be empty, then {@code floorEn} is too
 */
public record Department(String id, Bilingual name, String floorTh, String floorEn) {
  public Department {
    if (!id.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new IllegalArgumentException("not a department id: " + id);
    }
    if (floorTh.isBlank() != floorEn.isBlank()) {
      throw new IllegalArgumentException(
          "the floor of %s is given in one language only".formatted(id));
    }
  }

  /** The place as it is printed (practice.md B15). */
  public Bilingual zone() {
    return floorTh.isBlank()
        ? name
        : new Bilingual(name.th() + " " + floorTh, name.en() + ", " + floorEn);
  }
}
