-- Old fiscal years are put away from the beginning of the record, a run of events at a time (docs/decisions/0027). Of a run
-- its last event's hash remains, to which the first event left is linked, and totals of its visits.
CREATE TABLE retired_run (
  office_id INTEGER NOT NULL REFERENCES office,
  run       INTEGER NOT NULL,
  first     INTEGER NOT NULL,           -- its first event
  last      INTEGER NOT NULL,           -- its last one, and the hash of that
  last_hash TEXT    NOT NULL,
  first_day TEXT    NOT NULL,
  last_day  TEXT    NOT NULL,
  tickets   INTEGER NOT NULL,
  totals    TEXT    NOT NULL,           -- SHA-256 over the totals of this run and, by the hash before it, of all before
  PRIMARY KEY (office_id, run)
) STRICT, WITHOUT ROWID;

-- The figures of a day's visits for one service, as the report counts them; without class, channel or hour.
CREATE TABLE retired_service (
  office_id        INTEGER NOT NULL,
  run              INTEGER NOT NULL,
  day              TEXT    NOT NULL,
  service_id       TEXT    NOT NULL,
  department_id    TEXT    NOT NULL,
  earlier          INTEGER NOT NULL,    -- 1: matters that visits had before their last one
  series           TEXT    NOT NULL,
  standard_minutes INTEGER NOT NULL,
  issued           INTEGER NOT NULL,
  served           INTEGER NOT NULL,
  matters          INTEGER NOT NULL,
  no_show          INTEGER NOT NULL,
  gone             INTEGER NOT NULL,
  unserved         INTEGER NOT NULL,
  waited           INTEGER NOT NULL,
  wait_ms          INTEGER,
  longest_wait_ms  INTEGER,
  within_15        INTEGER NOT NULL,
  timed            INTEGER NOT NULL,
  service_ms       INTEGER,
  within           INTEGER NOT NULL,
  after_hours      INTEGER NOT NULL,
  at_lunch         INTEGER NOT NULL,
  r1               INTEGER NOT NULL,
  r2               INTEGER NOT NULL,
  r3               INTEGER NOT NULL,
  r4               INTEGER NOT NULL,
  r5               INTEGER NOT NULL,
  PRIMARY KEY (office_id, day, service_id, department_id, earlier, run)
) STRICT, WITHOUT ROWID;

-- Who came when: never together with the service.
CREATE TABLE retired_arrivals (
  office_id     INTEGER NOT NULL,
  run           INTEGER NOT NULL,
  day           TEXT    NOT NULL,
  visitor_class TEXT    NOT NULL,
  channel       TEXT    NOT NULL,
  hour          INTEGER NOT NULL,
  issued        INTEGER NOT NULL,
  PRIMARY KEY (office_id, day, visitor_class, channel, hour, run)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER retired_run_stays BEFORE UPDATE ON retired_run BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER retired_run_remains BEFORE DELETE ON retired_run BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER retired_service_stays BEFORE UPDATE ON retired_service BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER retired_service_remains BEFORE DELETE ON retired_service BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER retired_arrivals_stays BEFORE UPDATE ON retired_arrivals BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER retired_arrivals_remains BEFORE DELETE ON retired_arrivals BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

-- An event goes only after it was written down that its run goes.
DROP TRIGGER event_remains;
CREATE TRIGGER event_remains BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM retired_run AS gone WHERE gone.office_id = OLD.office_id AND OLD.sequence BETWEEN gone.first AND gone.last)
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

-- The settings have one field more: how many whole fiscal years are kept beside the present one.
UPDATE office_document SET body = json_set(body, '$.keepFiscalYears', 2) WHERE name = 'settings';
