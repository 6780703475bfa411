-- What the further moves need to know of a ticket: hold, transfer, a second service, the way back after a no-show.
ALTER TABLE ticket ADD COLUMN called_here_at INTEGER;                       -- first call for the present matter: ends the wait
ALTER TABLE ticket ADD COLUMN turn_at        INTEGER;                       -- first call of the present turn
ALTER TABLE ticket ADD COLUMN in_service_ms  INTEGER NOT NULL DEFAULT 0;    -- before the stretch that runs now
ALTER TABLE ticket ADD COLUMN returns        INTEGER NOT NULL DEFAULT 0;    -- came back after a no-show
ALTER TABLE ticket ADD COLUMN matters_served INTEGER NOT NULL DEFAULT 0;    -- before the present one
ALTER TABLE ticket ADD COLUMN manner         TEXT    NOT NULL DEFAULT 'queued';
ALTER TABLE ticket ADD COLUMN held_at        INTEGER;
ALTER TABLE ticket ADD COLUMN held_until     INTEGER;
ALTER TABLE ticket ADD COLUMN timed          INTEGER NOT NULL DEFAULT 1;    -- 0: the end of its service is not known
ALTER TABLE ticket ADD COLUMN wished_id      TEXT    NOT NULL DEFAULT '';   -- the service that was asked for
UPDATE ticket SET called_here_at = first_called_at, turn_at = first_called_at, wished_id = service_id;

-- A line may hold numbers of several series since tickets can be sent to another service: who came in the same millisecond
-- stands by the number, as everywhere else.
DROP INDEX ticket_line;
CREATE INDEX ticket_line ON ticket (office_id, day, service_id, priority, line_at, number) WHERE state = 'waiting';

CREATE INDEX ticket_held ON ticket (office_id, day) WHERE state = 'held';

-- The matters that a ticket had before its present one (ทำต่ออีกเรื่อง).
CREATE TABLE earlier_matter (
  ticket_id        TEXT    NOT NULL REFERENCES ticket (ticket_id),
  ordinal          INTEGER NOT NULL,
  office_id        INTEGER NOT NULL REFERENCES office,
  day              TEXT    NOT NULL,
  service_id       TEXT    NOT NULL,
  department_id    TEXT    NOT NULL,
  series           TEXT    NOT NULL,
  standard_minutes INTEGER NOT NULL,
  called_at        INTEGER,
  served_from      INTEGER NOT NULL,
  ended_at         INTEGER NOT NULL,
  service_ms       INTEGER NOT NULL,
  PRIMARY KEY (ticket_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX earlier_matter_of_day ON earlier_matter (office_id, day);

-- The streak of the alternating rule: every call, and every call that was undone.
DROP INDEX event_called;
CREATE INDEX event_calls ON event (office_id, counter_id, day, sequence)
  WHERE name IN ('called', 'called-out-of-order', 'call-undone');

-- A counter that also serves another service for a day (practice.md B7).
CREATE TABLE desk_extra (
  office_id  INTEGER NOT NULL REFERENCES office,
  counter_id INTEGER NOT NULL,
  day        TEXT    NOT NULL,
  service_id TEXT    NOT NULL,
  PRIMARY KEY (office_id, counter_id, day, service_id)
) STRICT, WITHOUT ROWID;

-- The last press of a counter, as far as it can be undone: what it called, and what it finished.
CREATE TABLE desk_press (
  office_id   INTEGER NOT NULL REFERENCES office,
  counter_id  INTEGER NOT NULL,
  at          INTEGER NOT NULL,
  called_id   TEXT    NOT NULL,
  finished_id TEXT,
  PRIMARY KEY (office_id, counter_id)
) STRICT, WITHOUT ROWID;

-- What counts as a visit (practice.md §2): every ticket but those cancelled as test, mistake or double. A visit one of
-- whose matters was served is served, whatever became of a later one. A wait ends at the first call for the first matter;
-- who walked up or was served by hand without times has none. Hours are those of the office (UTC+7, no summer time).
DROP VIEW visit;
CREATE VIEW visit AS
WITH told AS (
  SELECT ticket.*,
    iif(state = 'finished' OR matters_served > 0, 'served', state) AS outcome,
    iif(matters_served = 0, called_here_at,
      (SELECT called_at FROM earlier_matter AS it WHERE it.ticket_id = ticket.ticket_id AND it.ordinal = 1)) AS wait_until,
    iif(state = 'finished', coalesce(started_at, called_at),
      (SELECT max(served_from) FROM earlier_matter AS it WHERE it.ticket_id = ticket.ticket_id)) AS served_from,
    iif(state = 'finished', ended_at,
      (SELECT max(it.ended_at) FROM earlier_matter AS it WHERE it.ticket_id = ticket.ticket_id)) AS served_until
  FROM ticket
  WHERE state <> 'cancelled' OR reason = 'visitor-left' OR matters_served > 0
)
SELECT
  ticket_id, office_id, day, service_id, department_id, series, standard_minutes, visitor_class, channel, outcome,
  matters_served, issued_at, wait_until AS first_called_at, served_from, served_until, timed, rating, in_service_ms, state,
  iif(outcome = 'served', wait_until - issued_at, NULL) AS wait_ms,
  iif(state = 'finished' AND timed, in_service_ms + ended_at - served_from, NULL) AS service_ms,
  (issued_at + 25200000) % 86400000 AS issued_in_day,
  iif(timed, (served_from + 25200000) % 86400000, NULL) AS served_in_day,
  iif(outcome = 'served' AND timed, (served_until + 25200000) % 86400000, NULL) AS ended_in_day
FROM told;
