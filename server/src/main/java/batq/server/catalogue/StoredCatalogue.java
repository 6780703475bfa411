package batq.server.catalogue;

import batq.wire.WireJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalogue as earlier versions wrote it, brought to today's form: what an office stored, or
 * keeps as its file, is read for ever. Only what is wholly missing is filled in.
 */
public final class StoredCatalogue {
  private StoredCatalogue() {}

  /** Today's form of a catalogue in any form. */
  static String newest(String stored) {
    var catalogue = WireJson.read(stored, JsonNode.class);
    bring(catalogue);
    return WireJson.write(catalogue);
  }

  /** Brings the tree of a catalogue to today's form; what is no such tree is left as it is. */
  public static void bring(JsonNode catalogue) {
    if (catalogue instanceof ObjectNode object) {
      for (var list : List.of("coming", "comingCounters")) {
        if (!object.has(list)) {
          object.putArray(list);
        }
      }
      for (var list : List.of("services", "visitorClasses")) {
        if (object.get(list) instanceof ArrayNode things) {
          things.forEach(StoredCatalogue::bringThing);
        }
      }
    }
  }

  /** Before anything could be hidden all of it was shown. */
  private static void bringThing(JsonNode thing) {
    if (thing instanceof ObjectNode object && !object.has("hidden")) {
      object.put("hidden", false);
    }
  }
}
