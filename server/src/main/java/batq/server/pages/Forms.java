package batq.server.pages;

import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.thai.ThaiDigits;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of our own pages' forms into types; whatever else comes is a 400 naming the field. */
public final class Forms {
  private Forms() {}

  public static TicketId ticket(Context ctx) {
    return perhapsTicket(ctx, "ticket").orElseThrow(() -> Refused.field("ticket", "missing"));
  }

  /** A ticket, or the empty field for none. */
  public static Optional<TicketId> perhapsTicket(Context ctx, String field) {
    var text = text(ctx, field);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(TicketId.parse(text));
    } catch (IllegalArgumentException e) {
      throw Refused.field(field, "not a ticket");
    }
  }

  public static ServiceId service(Context ctx) {
    try {
      return new ServiceId(text(ctx, "service"));
    } catch (IllegalArgumentException e) {
      throw Refused.field("service", "not a service");
    }
  }

  public static UUID requestId(Context ctx) {
    return Requests.uuid("requestId", text(ctx, "requestId"));
  }

  public static <E extends Enum<E>> E choice(Context ctx, String field, Class<E> type) {
    try {
      return Enum.valueOf(type, text(ctx, field));
    } catch (IllegalArgumentException e) {
      throw Refused.field(field, "not one of those offered");
    }
  }

  /** None, one or several of a list, between commas. */
  public static <E extends Enum<E>> Set<E> choices(Context ctx, String field, Class<E> type) {
    try {
      return Stream.of(text(ctx, field).split(","))
          .filter(word -> !word.isEmpty())
          .map(word -> Enum.valueOf(type, word))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException e) {
      throw Refused.field(field, "not of those offered");
    }
  }

  /** A ticket that is to be made by this very press. */
  public static TicketId newTicket(Context ctx, String field) {
    try {
      return TicketId.parse(text(ctx, field));
    } catch (IllegalArgumentException e) {
      throw Refused.field(field, "not a random UUID in lower case");
    }
  }

  public static VisitorClass visitorClass(Context ctx) {
    try {
      return new VisitorClass(text(ctx, "visitorClass"));
    } catch (IllegalArgumentException e) {
      throw Refused.field("visitorClass", "not a class of visitors");
    }
  }

  /** A whole number in Arabic or Thai digits. */
  public static int number(Context ctx, String field) {
    try {
      return Integer.parseInt(ThaiDigits.toArabic(text(ctx, field).strip()));
    } catch (NumberFormatException e) {
      throw Refused.field(field, "not a number");
    }
  }

  public static String text(Context ctx, String field) {
    return Optional.ofNullable(ctx.formParam(field))
        .orElseThrow(() -> Refused.field(field, "missing"));
  }
}
