package batq.server.catalogue;

import batq.wire.Catalogue.Document;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.util.List;

/**
 * A service of the office as its staff know it.
 *
 * @param name the legal name, for the manual and the counter
 * @param standardMinutes the standard at the counter
 * @param unitTh the unit (งาน) of the department
 * @param fee one sentence, also when there is none
 * @param lawTh the law it rests on; may be empty
 * @param demandWeight how often it is asked for, against the others
 * @param sensitive never named outside (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ม.26)
 * @param hidden no new ticket is given for it; those given are served, and its figures stay
 */
public record Service(
    ServiceId id,
    Bilingual name,
    PublicFace face,
    Series series,
    String departmentId,
    String unitTh,
    int standardMinutes,
    AnnouncedTime announced,
    List<ServiceStep> steps,
    List<Document> documents,
    Bilingual fee,
    String lawTh,
    double demandWeight,
    boolean sensitive,
    boolean hidden)
    implements Offering {

  public Service {
    if (standardMinutes < 1) {
      throw new IllegalArgumentException(
          "%s takes at least a minute at the counter: %d".formatted(id, standardMinutes));
    }
    if (!(demandWeight >= 0)) {
      throw new IllegalArgumentException(
          "the demand for %s is not negative: %s".formatted(id, demandWeight));
    }
    if (sensitive && face.id().equals(id)) {
      throw new IllegalArgumentException(
          "%s is sensitive and needs a public id of its own".formatted(id));
    }
    steps = List.copyOf(steps);
    documents = List.copyOf(documents);
  }

  /** The same, seen from outside as another: all that services of one public id share. */
  public Service lookingLike(Service other) {
    return with(other.face, other.series, other.departmentId, other.fee, hidden);
  }

  /** The same behind another face. */
  public Service shownAs(PublicFace other) {
    return with(other, series, departmentId, fee, hidden);
  }

  /** The same, offered or not. */
  public Service hidden(boolean from) {
    return with(face, series, departmentId, fee, from);
  }

  private Service with(
      PublicFace seen, Series numbered, String department, Bilingual costs, boolean notOffered) {
    return new Service(
        id,
        name,
        seen,
        numbered,
        department,
        unitTh,
        standardMinutes,
        announced,
        steps,
        documents,
        costs,
        lawTh,
        demandWeight,
        sensitive,
        notOffered);
  }

  @Override
  public Bilingual publicName() {
    return face.name();
  }
}
