package batq.kiosk.ticket;

import batq.wire.BoardState;
import batq.wire.Catalogue;
import batq.wire.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the kiosk knows of the office.
 *
 * @param catalogue the last one read, also from an earlier run; empty before the first
 * @param board the last one heard; empty while the server is silent, for old figures mislead
 * @param line whether the server is heard
 */
public record OfficeNow(Optional<Catalogue> catalogue, Optional<BoardState> board, Line line) {

  /** How the server is heard. */
  public enum Line {
    HEARD,
    CUT,
    /** What answers is not the server this kiosk was paired with. */
    STRANGE
  }

  /** Before anything was read. */
  public static final OfficeNow UNKNOWN =
      new OfficeNow(Optional.empty(), Optional.empty(), Line.CUT);

  public OfficeNow with(Catalogue read) {
    return new OfficeNow(Optional.of(read), board, line);
  }

  public OfficeNow heard(BoardState state) {
    return new OfficeNow(catalogue, Optional.of(state), Line.HEARD);
  }

  public OfficeNow lost() {
    return new OfficeNow(catalogue, Optional.empty(), Line.CUT);
  }

  /** Another computer answers at the server's address. */
  public OfficeNow strange() {
    return new OfficeNow(catalogue, Optional.empty(), Line.STRANGE);
  }

  public boolean reachable() {
    return line == Line.HEARD;
  }

  /** A state with the office's name around it. */
  Showing showing(KioskState state, Manner manner, Instant at) {
    return new Showing(
        state,
        manner,
        at,
        catalogue.map(read -> read.office().nameTh()).orElse(""),
        catalogue.map(read -> read.office().nameEn()).orElse(""),
        catalogue.map(Catalogue::sample).orElse(false));
  }

  Optional<BoardState.ChoiceNow> now(ServiceId service) {
    return board.flatMap(
        state ->
            state.choices().stream()
                .filter(choice -> choice.serviceId().equals(service))
                .findFirst());
  }

  Optional<Catalogue.Choice> choice(ServiceId service) {
    return catalogue.flatMap(
        read ->
            read.choices().stream()
                .filter(choice -> choice.serviceId().equals(service))
                .findFirst());
  }
}
