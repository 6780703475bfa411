package batq.server.pages.office;

import batq.server.calendar.Session;
import batq.server.calendar.Term;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import batq.thai.ThaiDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From when to when a session is held, in its form. A session that is held today and is to be
 * another one later ends on the day before, and the other stands beside it.
 */
record SessionTerms(LocalDate today) {
  private static final String SINCE = "since";
  private static final String THROUGH = "through";

  Part part(Optional<Session> known, Language language) {
    var term = known.map(Session::term).orElse(Term.ALWAYS);
    return Part.of(
        language.say("มีผล", "Effect"),
        language.say(
            "ถ้าช่วงเวลานี้ใช้อยู่แล้ว ก่อนวันที่มีผลยังใช้ตามเดิม",
            "Of one that is held already, the old form stays until that day."),
        Effect.field(SINCE, written(term.from()), language),
        Field.date(THROUGH, language.say("ใช้ถึงวันที่", "Held until"), written(term.until()))
            .hint(language.say("เว้นว่าง = ใช้ต่อไป", "Empty: on and on.")));
  }

  /** Beside its days in the list, where it has a first or a last one worth seeing. */
  String tag(Session session, Language language) {
    var term = session.term();
    if (term.beginsAfter(today)) {
      return term.from()
          .map(day -> language.say("ใช้ตั้งแต่ " + ThaiDate.brief(day), "From " + day))
          .orElse("");
    }
    return term.until()
        .map(
            day ->
                term.isOver(today)
                    ? language.say("สิ้นสุดแล้ว " + ThaiDate.brief(day), "Ended " + day)
                    : language.say("ใช้ถึง " + ThaiDate.brief(day), "Until " + day))
        .orElse("");
  }

  /** What was typed; a day on which it began long ago stands as it is. */
  Term read(Typed typed, Optional<Session> known) {
    var was = known.flatMap(it -> it.term().from());
    var began = was.filter(it -> typed.date(SINCE).filter(it::equals).isPresent());
    var since = began.isPresent() ? began : new Effect(today).later(typed, SINCE);
    var through = typed.date(THROUGH);
    if (through.isPresent() && since.isPresent() && through.get().isBefore(since.get())) {
      typed.wrong(THROUGH, "ต้องไม่ก่อนวันที่มีผล", "Not before it begins.");
      return Term.ALWAYS;
    }
    return new Term(since, through);
  }

  /** The sessions with this one in its place, or beside the one that it follows. */
  List<Session> with(List<Session> now, Optional<Integer> at, Session changed) {
    var all = new ArrayList<>(now);
    if (at.isEmpty()) {
      if (!all.contains(changed)) {
        all.add(changed);
      }
      return all;
    }
    var was = now.get(at.get());
    var first = changed.term().from().orElse(today);
    if (was.term().beginsAfter(today)) {
      all.set(at.get(), changed);
      // What it follows goes on until its new day, and no longer.
      before(now, was).ifPresent(it -> replace(all, it, endingBefore(it, first)));
    } else if (!first.isAfter(today)) {
      all.set(at.get(), changed);
    } else if (!changed.during(was.term()).equals(was)) {
      all.add(at.get() + 1, changed);
      if (!was.term().isOver(today)) {
        replace(all, was, endingBefore(was, first));
      }
    }
    // Else nothing but its day was typed: it is held then as it is held now.
    return all;
  }

  private static void replace(List<Session> all, Session old, Optional<Session> other) {
    var at = all.indexOf(old);
    all.remove(at);
    other.ifPresent(it -> all.add(at, it));
  }

  /** It, ending before a day; none if it would never have been held. */
  private static Optional<Session> endingBefore(Session session, LocalDate day) {
    var term = session.term();
    var last = day.minusDays(1);
    if (term.beginsAfter(last)) {
      return Optional.empty();
    }
    return Optional.of(session.during(term.until(last)));
  }

  /** The one that a session yet to come follows, and which would go on without it. */
  Optional<Session> before(List<Session> now, Session coming) {
    return coming
        .term()
        .from()
        .filter(day -> day.isAfter(today))
        .map(day -> now.stream().filter(it -> endsBefore(it, day)).toList())
        .filter(found -> found.size() == 1)
        .map(List::getFirst);
  }

  /** The sessions as they are without what was to come; the one before it goes on. */
  List<Session> forgetting(List<Session> now, Session coming) {
    var before = before(now, coming);
    return now.stream()
        .filter(it -> !it.equals(coming))
        .map(
            it ->
                before.filter(it::equals).isPresent()
                    ? it.during(new Term(it.term().from(), coming.term().until()))
                    : it)
        .toList();
  }

  private static boolean endsBefore(Session session, LocalDate day) {
    return session.term().until().filter(day.minusDays(1)::equals).isPresent();
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(ThaiDate::memo).orElse("");
  }
}
