package batq.server.alarm;

import batq.server.calendar.ClockAlarm;
import batq.server.catalogue.Bilingual;
import batq.server.device.DeviceTrouble;
import batq.server.device.HelpPlace;
import batq.server.keeping.BackupTrouble;
import batq.server.store.StoreDown;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something that is not as it should be, for as long as it lasts. */
public sealed interface Trouble {
  Set<Concern> WHO_WORK = Set.of(Concern.STAFF, Concern.SUPERVISOR);
  Set<Concern> WHO_ANSWER = Set.of(Concern.SUPERVISOR, Concern.ADMIN);

  /** The stable name by which programs know it. */
  String code();

  Set<Concern> concerns();

  /** What it is about, where a code may stand for several at once. */
  default String about() {
    return "";
  }

  /** When it began, if its room knows. */
  default Optional<Instant> begun() {
    return Optional.empty();
  }

  /** The technical part, for whoever mends it. */
  default Optional<String> detail() {
    return Optional.empty();
  }

  /** Whether it is the machine's and not the hall's. */
  default boolean isOfTheMachine() {
    return true;
  }

  /**
   * Somebody waits and no open counter serves the service (practice.md B7).
   *
   * @param service to be taken on by another counter; empty where the real service stands behind a
   *     name that several share, for which its own counter must open
   */
  record NobodyServes(Optional<ServiceId> service, Bilingual name, int waiting) implements Trouble {
    @Override
    public String code() {
      return "nobody-serves";
    }

    @Override
    public String about() {
      return name.th() + service.map(ServiceId::value).orElse("");
    }

    @Override
    public Set<Concern> concerns() {
      return WHO_WORK;
    }

    @Override
    public boolean isOfTheMachine() {
      return false;
    }
  }

  /** Somebody asked for a person, and nobody has gone there yet (practice.md B22). */
  record HelpCalled(HelpPlace place, Instant since) implements Trouble {
    @Override
    public String code() {
      return "help-called";
    }

    @Override
    public String about() {
      return place.key();
    }

    @Override
    public Optional<Instant> begun() {
      return Optional.of(since);
    }

    @Override
    public Set<Concern> concerns() {
      return WHO_WORK;
    }

    @Override
    public boolean isOfTheMachine() {
      return false;
    }
  }

  /** A child at a kiosk's button, or a button that sticks (TRUST scene 1): from first to last. */
  record ManyOfOneService(
      String kiosk, Bilingual name, int tickets, Instant since, TicketId first, TicketId last)
      implements Trouble {
    @Override
    public String code() {
      return "many-of-one-service";
    }

    @Override
    public String about() {
      return kiosk + " " + name.th();
    }

    @Override
    public Optional<Instant> begun() {
      return Optional.of(since);
    }

    @Override
    public Set<Concern> concerns() {
      return WHO_WORK;
    }

    @Override
    public boolean isOfTheMachine() {
      return false;
    }
  }

  /** A device's token was copied, and both are in use (TRUST scene 4). */
  record SecondPlace(String device, String address, String other, Instant since)
      implements Trouble {
    @Override
    public String code() {
      return "second-place";
    }

    @Override
    public String about() {
      return device;
    }

    @Override
    public Optional<Instant> begun() {
      return Optional.of(since);
    }

    @Override
    public Optional<String> detail() {
      return Optional.of(address + ", " + other);
    }

    @Override
    public Set<Concern> concerns() {
      return WHO_ANSWER;
    }

    @Override
    public boolean isOfTheMachine() {
      return false;
    }
  }

  /** A device that is lost, or that cannot do its work. */
  record OfDevice(String device, DeviceTrouble what, Optional<Instant> since) implements Trouble {
    @Override
    public String code() {
      return "device-" + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String about() {
      return device;
    }

    @Override
    public Optional<Instant> begun() {
      return since;
    }

    @Override
    public Set<Concern> concerns() {
      return Set.of(Concern.values());
    }

    @Override
    public boolean isOfTheMachine() {
      return false;
    }
  }

  /** The office's time. */
  record Clock(ClockAlarm alarm) implements Trouble {
    @Override
    public String code() {
      return "clock-" + alarm.kind();
    }

    @Override
    public Set<Concern> concerns() {
      return WHO_ANSWER;
    }
  }

  /** The record takes no writes. */
  record Store(StoreDown.Trouble trouble) implements Trouble {
    @Override
    public String code() {
      return trouble.code();
    }

    @Override
    public Set<Concern> concerns() {
      return Set.of(Concern.values());
    }
  }

  /** The record is not what was written. */
  record NotWhole(Instant since, String what) implements Trouble {
    @Override
    public String code() {
      return "record-not-whole";
    }

    @Override
    public Optional<Instant> begun() {
      return Optional.of(since);
    }

    @Override
    public Optional<String> detail() {
      return Optional.of(what);
    }

    @Override
    public Set<Concern> concerns() {
      return WHO_ANSWER;
    }
  }

  /** The record has not been looked through for so long. */
  record NotLookedThrough(Duration since) implements Trouble {
    @Override
    public String code() {
      return "record-not-checked";
    }

    @Override
    public Set<Concern> concerns() {
      return WHO_ANSWER;
    }
  }

  /** There is no backup that one could rely on. */
  record Backup(BackupTrouble trouble) implements Trouble {
    @Override
    public String code() {
      return switch (trouble) {
        case BackupTrouble.NotMade _ -> "backup-not-made";
        case BackupTrouble.None _ -> "backup-none";
        case BackupTrouble.Old _ -> "backup-old";
      };
    }

    @Override
    public Optional<String> detail() {
      return trouble instanceof BackupTrouble.NotMade(var why)
          ? Optional.of(why)
          : Optional.empty();
    }

    @Override
    public Set<Concern> concerns() {
      return WHO_ANSWER;
    }
  }
}
