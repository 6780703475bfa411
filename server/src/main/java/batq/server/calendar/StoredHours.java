package batq.server.calendar;

import batq.wire.WireJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hours as earlier versions wrote them, brought to today's form: what an office stored, or keeps as
 * its file, is read for ever. Only what is wholly missing is filled in.
 */
public final class StoredHours {
  private StoredHours() {}

  /** Today's form of hours in any form. */
  public static String newest(String stored) {
    var hours = WireJson.read(stored, JsonNode.class);
    bring(hours);
    return WireJson.write(hours);
  }

  /** Brings the tree of some hours to today's form; what is no such tree is left as it is. */
  public static void bring(JsonNode hours) {
    if (hours instanceof ObjectNode object) {
      List.of("lastTickets", "limits").forEach(name -> missingList(object, name));
      if (object.get("sessions") instanceof ArrayNode sessions) {
        sessions.forEach(StoredHours::bringSession);
      }
    }
  }

  private static void bringSession(JsonNode session) {
    if (session instanceof ObjectNode object) {
      missingList(object, "dates");
      if (!object.has("ticketsFromOn")) {
        object.putObject("ticketsFromOn");
      }
      if (!object.has("term")) {
        object.putObject("term").putNull("from").putNull("until");
      }
      bringOrder(object);
      bringOfficers(object);
    }
  }

  /** The order was a text, empty where there was none. */
  private static void bringOrder(ObjectNode session) {
    if (session.has("order")) {
      return;
    }
    var number = session.has("orderNumber") ? session.remove("orderNumber").asString().strip() : "";
    if (number.isEmpty()) {
      session.putNull("order");
    } else {
      session.putObject("order").put("number", number).putNull("dated");
    }
  }

  /** The officers were one text, with commas or line breaks between them. */
  private static void bringOfficers(ObjectNode session) {
    if (session.get("officers") instanceof ArrayNode) {
      return;
    }
    var names = session.has("officers") ? session.get("officers").asString() : "";
    var list = session.putArray("officers");
    for (var name : names.split("[,\\n]", -1)) {
      if (!name.isBlank()) {
        list.add(name.strip());
      }
    }
  }

  private static void missingList(ObjectNode object, String name) {
    if (!object.has(name)) {
      object.putArray(name);
    }
  }
}
