-- Instants are milliseconds since 1970 (UTC), days are ISO dates, words are those of the wire.

CREATE TABLE office (
  office_id INTEGER PRIMARY KEY,
  epoch     INTEGER NOT NULL,           -- a new one after each restore
  sequence  INTEGER NOT NULL,           -- of the last event
  head      BLOB    NOT NULL,           -- hash of the last event
  sample    INTEGER NOT NULL            -- 1: marked for ever as sample data
) STRICT;

CREATE TRIGGER sample_stays BEFORE UPDATE OF sample ON office WHEN OLD.sample <> NEW.sample
BEGIN SELECT RAISE(ABORT, 'a folder is sample data for ever, or never'); END;

-- What the office says of itself: settings, catalogue, calendar. Each a JSON record of its room; each change an event.
CREATE TABLE office_document (
  office_id INTEGER NOT NULL REFERENCES office,
  name      TEXT    NOT NULL,
  version   INTEGER NOT NULL,
  body      TEXT    NOT NULL,
  PRIMARY KEY (office_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  office_id  INTEGER NOT NULL REFERENCES office,
  sequence   INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  day        TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  ticket_id  TEXT,
  counter_id INTEGER,
  actor      TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  hash       BLOB    NOT NULL,
  PRIMARY KEY (office_id, sequence)
) STRICT, WITHOUT ROWID;

-- The streak of the alternating rule is read from here.
CREATE INDEX event_called ON event (office_id, counter_id, day, sequence) WHERE name = 'called';

-- The board of a day is drawn again from here.
CREATE INDEX event_of_day ON event (office_id, day);

CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

CREATE TABLE series_counter (
  office_id INTEGER NOT NULL REFERENCES office,
  site      INTEGER NOT NULL,
  day       TEXT    NOT NULL,
  series    TEXT    NOT NULL,
  last      INTEGER NOT NULL,
  PRIMARY KEY (office_id, site, day, series)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
  ticket_id        TEXT    NOT NULL UNIQUE,
  office_id        INTEGER NOT NULL REFERENCES office,
  site             INTEGER NOT NULL,
  day              TEXT    NOT NULL,
  series           TEXT    NOT NULL,
  ordinal          INTEGER NOT NULL,
  number           TEXT    NOT NULL,
  service_id       TEXT    NOT NULL,
  department_id    TEXT    NOT NULL,    -- of its day, kept when the catalogue changes
  standard_minutes INTEGER NOT NULL,    -- of its day
  visitor_class    TEXT    NOT NULL,
  priority         INTEGER NOT NULL,
  channel          TEXT    NOT NULL,
  state            TEXT    NOT NULL,
  issued_at        INTEGER NOT NULL,
  line_at          INTEGER NOT NULL,    -- its place in the line
  first_called_at  INTEGER,
  called_at        INTEGER,             -- the last call
  calls            INTEGER NOT NULL,
  calls_apart      INTEGER NOT NULL,    -- of these, how many were far enough apart to count for a no-show
  apart_at         INTEGER,             -- the last of those
  counter_id       INTEGER,
  started_at       INTEGER,
  ended_at         INTEGER,
  reason           TEXT,                -- of a cancellation
  printed          TEXT,                -- what the printer said
  rating           INTEGER,             -- 1 to 5
  UNIQUE (office_id, site, day, series, ordinal),
  UNIQUE (office_id, site, day, number)
) STRICT;

CREATE INDEX ticket_line ON ticket (office_id, day, service_id, priority, line_at, ordinal) WHERE state = 'waiting';
CREATE INDEX ticket_at_counter ON ticket (office_id, counter_id, day) WHERE state IN ('called', 'serving');

-- What a counter's key was answered, so that the same press gives the same answer.
CREATE TABLE next_request (
  office_id  INTEGER NOT NULL REFERENCES office,
  request_id TEXT    NOT NULL,
  counter_id INTEGER NOT NULL,
  ticket_id  TEXT,
  day        TEXT    NOT NULL,
  PRIMARY KEY (office_id, request_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE counter_desk (
  office_id  INTEGER NOT NULL REFERENCES office,
  counter_id INTEGER NOT NULL,
  state      TEXT    NOT NULL,          -- open, paused, closed
  staff_id   INTEGER,
  day        TEXT    NOT NULL,
  PRIMARY KEY (office_id, counter_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  staff_id  INTEGER PRIMARY KEY,
  office_id INTEGER NOT NULL REFERENCES office,
  name      TEXT    NOT NULL,
  role      TEXT    NOT NULL,
  secret    TEXT    NOT NULL,           -- argon2id
  UNIQUE (office_id, name)
) STRICT;

CREATE TABLE staff_session (
  token_hash BLOB    NOT NULL PRIMARY KEY,
  staff_id   INTEGER NOT NULL REFERENCES staff,
  csrf_token TEXT    NOT NULL,
  until      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  device_id  INTEGER PRIMARY KEY,
  office_id  INTEGER NOT NULL REFERENCES office,
  kind       TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  counter_id INTEGER,
  token_hash BLOB    NOT NULL UNIQUE,
  UNIQUE (office_id, name)
) STRICT;
