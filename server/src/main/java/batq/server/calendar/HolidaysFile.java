package batq.server.calendar;

import batq.wire.WireJson;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/** The form of the shipped holidays; what BatQ never shows is named and left out. */
@JsonIgnoreProperties({"rule", "confidence", "names"})
record HolidaysFile(List<Entry> holidays) {

  /** A row of the file: full royal names stay in it (practice.md D16). */
  @JsonIgnoreProperties({"name_th", "kind", "for_dates"})
  record Entry(LocalDate date, @JsonProperty("short_th") String shortTh) {}

  static Holidays read(byte[] json) {
    return new Holidays(
        WireJson.read(json, HolidaysFile.class).holidays().stream()
            .map(entry -> new Holiday(entry.date(), entry.shortTh()))
            .toList());
  }
}
