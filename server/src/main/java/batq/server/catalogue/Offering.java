package batq.server.catalogue;

import batq.wire.Series;
import batq.wire.ServiceId;

/** What the rest of the house asks of an id, be it of a service or of a choice. */
public sealed interface Offering permits Service, Choice {
  ServiceId id();

  /** The name that may be shown to anyone. */
  Bilingual publicName();

  Series series();

  String departmentId();

  /** The standard at the counter, in minutes. */
  int standardMinutes();
}
