package batq.server.imports;

import batq.server.feedback.Rating;
import batq.thai.ThaiDate;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the file: UTF-8 with or without BOM, one visit a line. Waits and durations in it are not
 * read, for they follow from the times.
 */
final class VisitFile {
  private static final List<String> COLUMNS =
      List.of(
          "date",
          "ticket",
          "service_id",
          "series",
          "visitor_class",
          "channel",
          "issued",
          "called",
          "finished",
          "counter",
          "status",
          "rating");
  private static final String SITE = "site";
  private static final int HERE = 1;

  /** The words of the forms; practice.md W22 writes two of them anew. */
  private static final Map<String, VisitorClass> CLASSES =
      Map.of(
          "ทั่วไป", VisitorClass.GENERAL,
          "ผู้สูงอายุ", VisitorClass.ELDERLY,
          "ผู้พิการ", VisitorClass.DISABLED,
          "คนพิการ", VisitorClass.DISABLED,
          "สตรีมีครรภ์", VisitorClass.PREGNANT,
          "หญิงมีครรภ์", VisitorClass.PREGNANT,
          "พระภิกษุสามเณร", VisitorClass.MONK);

  private final Problems problems;

  VisitFile(Problems problems) {
    this.problems = problems;
  }

  /** The visits of all lines that are right; what is wrong goes to the problems. */
  List<PastVisit> read(byte[] csv) {
    var visits = new ArrayList<PastVisit>();
    try (var parser = CSVParser.parse(new StringReader(text(csv)), format())) {
      var missing =
          COLUMNS.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
      if (!missing.isEmpty()) {
        problems.add(1, "no column " + String.join(", ", missing));
        return visits;
      }
      for (var line : parser) {
        visit(line, parser.getCurrentLineNumber()).ifPresent(visits::add);
      }
    } catch (CharacterCodingException e) {
      problems.add(1, "the file is not UTF-8 text");
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      problems.add(1, "not a CSV file: " + e.getMessage());
    }
    return visits;
  }

  private static CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get();
  }

  private static String text(byte[] csv) throws CharacterCodingException {
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Optional<PastVisit> visit(CSVRecord line, long number) {
    if (!line.isConsistent()) {
      problems.add(number, "has %d columns, not as many as the heading".formatted(line.size()));
      return Optional.empty();
    }
    try {
      return Optional.of(visit(number, line));
    } catch (DateTimeException | IllegalArgumentException e) {
      problems.add(number, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static PastVisit visit(long number, CSVRecord line) {
    var day = LocalDate.parse(line.get("date"));
    var ticket = new TicketNumber(line.get("ticket"));
    if (!ticket.series().sign().equals(line.get("series"))) {
      throw new IllegalArgumentException(
          "ticket %s is not of series %s".formatted(ticket, line.get("series")));
    }
    return new PastVisit(
        number,
        line.isMapped(SITE) && !line.get(SITE).isEmpty() ? whole(line.get(SITE)) : HERE,
        day,
        ticket,
        new ServiceId(line.get("service_id")),
        visitorClass(line.get("visitor_class")),
        channel(line.get("channel")),
        at(day, line.get("issued")),
        at(day, line.get("called")),
        CounterId.of(whole(line.get("counter"))),
        finished(day, line.get("status"), line.get("finished")),
        rating(line.get("rating")));
  }

  private static Optional<Instant> finished(LocalDate day, String status, String time) {
    return switch (status) {
      case "served" -> Optional.of(at(day, time));
      case "no_show" -> {
        if (!time.isEmpty()) {
          throw new IllegalArgumentException("a no-show is not finished");
        }
        yield Optional.empty();
      }
      default -> throw new IllegalArgumentException("status is served or no_show: " + status);
    };
  }

  private static Optional<Rating> rating(String score) {
    return score.isEmpty() ? Optional.empty() : Optional.of(new Rating(whole(score)));
  }

  private static VisitorClass visitorClass(String word) {
    var known = CLASSES.get(word);
    return known == null ? new VisitorClass(word) : known;
  }

  private static Channel channel(String word) {
    for (var channel : Channel.values()) {
      if (channel.name().toLowerCase(Locale.ROOT).equals(word)) {
        return channel;
      }
    }
    throw new IllegalArgumentException("channel is kiosk, staff, online or mobile: " + word);
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ThaiDate.ZONE).toInstant();
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a whole number: \"" + text + "\"", e);
    }
  }
}
