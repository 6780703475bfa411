package batq.server.office;

import batq.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings as earlier versions wrote them, brought to today's form: what an office stored, or keeps
 * as its file, is read for ever. Only what is wholly missing is filled in.
 */
public final class StoredSettings {
  private StoredSettings() {}

  /** Today's form of settings in any form. */
  static String newest(String stored) {
    var settings = WireJson.read(stored, JsonNode.class);
    bring(settings);
    return WireJson.write(settings);
  }

  /** Brings the tree of some settings to today's form; what is no such tree is left as it is. */
  public static void bring(JsonNode settings) {
    if (settings instanceof ObjectNode object && !object.has("comingRule")) {
      object.putNull("comingRule");
    }
  }
}
