package batq.server.staff;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.http.Refused;
import batq.server.store.Database;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The second factor of an admin: codes of an app on a telephone (RFC 6238), and ten on paper that
 * are good once each. Both work without internet; an app's are taken only while the office's time
 * is believed.
 */
final class SecondFactor {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final OfficeClock clock;

  SecondFactor(Database database, OfficeClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What is shown once.
   *
   * @param secret for an app, in base 32
   * @param address the same as an app reads it from a QR code
   * @param codes to be printed
   */
  record Sheet(String secret, String address, List<String> codes) {
    Sheet {
      codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
      return "Sheet[]";
    }
  }

  /** How it stands: whether it is asked for, and how many printed codes were not used yet. */
  record Standing(boolean on, int codesLeft) {}

  /** What a code was. */
  enum Used {
    GOOD,
    WRONG,
    /** An app's code, while nobody vouches for the time. */
    CLOCK_IN_DOUBT
  }

  Standing of(Caller.Person person) {
    return database.read(
        sql -> {
          var on = FactorStore.find(sql, person.id()).filter(FactorStore.Kept::on).isPresent();
          return new Standing(on, on ? FactorStore.printedLeft(sql, person.id()) : 0);
        });
  }

  /**
   * Makes a new one, in place of one that was not confirmed.
   *
   * @throws Refused 409 when it is on
   */
  Sheet begin(Caller.Person person) {
    var secret = new byte[Totp.SECRET_BYTES];
    RANDOM.nextBytes(secret);
    var codes = PrintedCode.sheet();
    var stored =
        codes.stream().collect(Collectors.toMap(PrintedCode::place, it -> it.stored(secret)));
    database.write(
        tx -> {
          if (FactorStore.find(tx.sql(), person.id()).filter(FactorStore.Kept::on).isPresent()) {
            throw Refused.of(409, "second-factor-on", "การยืนยันขั้นที่สองเปิดใช้อยู่แล้ว");
          }
          FactorStore.begin(tx, person.id(), secret, stored);
          return true;
        });
    var text = Base32.of(secret);
    return new Sheet(
        text,
        "otpauth://totp/BatQ:%s?secret=%s&issuer=BatQ".formatted(encoded(person.name()), text),
        codes.stream().map(PrintedCode::printed).toList());
  }

  /** It is asked for from now on; whoever turns it on has shown a code of it. */
  void turnOn(Caller.Person person) {
    var moment = OfficeMoment.of(clock);
    database.write(
        tx -> {
          var turned = FactorStore.turnOn(tx, person.id());
          if (turned) {
            var event = new StaffEvent.SecondFactorOn(person.id());
            tx.record(moment.at(), moment.day(), person.actor(), event);
          }
          return turned;
        });
  }

  void turnOff(Caller.Person person) {
    var moment = OfficeMoment.of(clock);
    database.write(
        tx -> {
          var removed = FactorStore.remove(tx, person.id());
          if (removed) {
            var event = new StaffEvent.SecondFactorOff(person.id());
            tx.record(moment.at(), moment.day(), person.actor(), event);
          }
          return removed;
        });
  }

  /** Judges a code and uses it up. */
  Used use(int staffId, String code) {
    var kept = database.read(sql -> FactorStore.find(sql, staffId));
    if (kept.isEmpty()) {
      return Used.WRONG;
    }
    var typed = PrintedCode.typed(code);
    if (typed.isPresent()) {
      var stored = typed.get().stored(kept.get().totpSecret());
      return database.write(tx -> FactorStore.usePrinted(tx, staffId, typed.get().place(), stored))
          ? Used.GOOD
          : Used.WRONG;
    }
    if (!clock.isBelieved()) {
      return Used.CLOCK_IN_DOUBT;
    }
    var step = Totp.step(kept.get().totpSecret(), code.strip(), clock.now(), kept.get().lastStep());
    return step.isPresent()
            && database.write(tx -> FactorStore.useStep(tx, staffId, step.getAsLong()))
        ? Used.GOOD
        : Used.WRONG;
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
