package batq.kiosk.ticket;

import batq.wire.Catalogue;
import batq.wire.PrintReport;
import batq.wire.Series;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the visitor sees. A screen can be painted from it, and from {@link Showing}, alone. */
public sealed interface KioskState {

  /** A screen of choices. */
  default boolean isList() {
    return this instanceof Home || this instanceof Departments || this instanceof Services;
  }

  /** No visitor is on the way. */
  default boolean isAtRest() {
    return this instanceof Home
        || this instanceof OfficeClosed
        || this instanceof PrinterResting
        || this instanceof CannotIssue;
  }

  /** A service that may be touched, with what stands on its tile. */
  record ServiceTile(
      Catalogue.Choice choice, Availability availability, Optional<Integer> waiting) {}

  /** A department and the series its numbers begin with. */
  record DepartmentTile(Catalogue.Department department, Series series) {}

  /** One of several pages, counted from 1. */
  record Page(int number, int of) {}

  /** The first screen: the most used services. */
  record Home(List<ServiceTile> tiles, boolean moreServices) implements KioskState {
    public Home {
      tiles = List.copyOf(tiles);
    }
  }

  record Departments(List<DepartmentTile> tiles, Page page) implements KioskState {
    public Departments {
      tiles = List.copyOf(tiles);
    }
  }

  /** The services of one department. */
  record Services(Catalogue.Department department, List<ServiceTile> tiles, Page page)
      implements KioskState {
    public Services {
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * One service, and the classes of visitors as its answers: the second and last touch.
   *
   * @param waiting who waits for it now, when the board is known
   * @param counterOpen false when no counter serves it at this moment (practice.md B7)
   */
  record Details(
      Catalogue.Choice choice,
      List<Catalogue.ClassOfVisitor> classes,
      Optional<Integer> waiting,
      boolean counterOpen)
      implements KioskState {
    public Details {
      classes = List.copyOf(classes);
    }
  }

  /** The server is being asked. */
  record Asking(Catalogue.Choice choice) implements KioskState {}

  /** The number exists; the printer is at work. */
  record Printing(Slip slip) implements KioskState {}

  /** The printer said that it printed. */
  record TakeTicket(Slip slip) implements KioskState {}

  /** The number exists and the printer did not confirm it; the screen carries the number. */
  record NumberOnScreen(Slip slip, PrintReport.Outcome trouble) implements KioskState {}

  /** The printer cannot print; staff give out tickets until it can (practice.md B1). */
  record PrinterResting(PrintReport.Outcome trouble) implements KioskState {}

  /** This service gives no numbers now, though the office may be open. */
  record ServiceClosed(Catalogue.Choice choice, Optional<Instant> opens) implements KioskState {}

  /** All numbers of the day are given out; staff decide (practice.md W31). */
  record Full(Catalogue.Choice choice) implements KioskState {}

  /** So many numbers were asked for in a moment that the kiosk rests (TRUST.md scene 1). */
  record TooFast(Catalogue.Choice choice) implements KioskState {}

  /**
   * Nothing gives numbers now.
   *
   * @param hours the coming days on which it opens
   */
  record OfficeClosed(Why why, Optional<Instant> opens, List<OpeningDay> hours, String telephone)
      implements KioskState {
    public OfficeClosed {
      hours = List.copyOf(hours);
    }
  }

  /**
   * The server does not answer: staff give out tickets (practice.md W32).
   *
   * @param stranger what answers is not the server this kiosk was paired with
   */
  record CannotIssue(boolean stranger) implements KioskState {}

  /**
   * This kiosk is not one of the office's yet.
   *
   * @param digits six of them, for the admin to type; empty while there are none
   */
  record NotPaired(Optional<String> digits, Server server) implements KioskState {
    /** How the server is heard meanwhile. */
    public enum Server {
      ANSWERS,
      SILENT,
      /** What answers could not show the key of which this kiosk was told. */
      STRANGE
    }
  }

  /** The visitor asked for a person; {@code before} comes back after it. */
  record StaffCalled(KioskState before) implements KioskState {}

  /** ต้องการเวลาเพิ่มหรือไม่, over the screen that was left alone. */
  record MoreTimeQuestion(KioskState before) implements KioskState {}

  /** Why the office gives no numbers. */
  sealed interface Why {
    /** A holiday by its short name, as วันจักรี. */
    record Holiday(String nameTh) implements Why {}

    /** It opens later today. */
    record NotYet() implements Why {}

    /** It was open today and will not be again. */
    record ClosedForToday() implements Why {}

    /** A day on which it does not open. */
    record NotToday() implements Why {}
  }
}
