package batq.server.catalogue;

import batq.server.store.OfficeEvent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happens to the catalogue. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(
    @JsonSubTypes.Type(value = CatalogueChange.CatalogueChanged.class, name = "catalogue-changed"))
public sealed interface CatalogueChange extends OfficeEvent {

  /** The catalogue as it is from now on. */
  record CatalogueChanged(int version, CatalogueData catalogue) implements CatalogueChange {}
}
