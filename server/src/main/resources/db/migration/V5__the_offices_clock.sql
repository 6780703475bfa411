-- The office's time as it was left, to begin from after a restart. Follows from the clock's events.
CREATE TABLE office_clock (
  office_id   INTEGER PRIMARY KEY REFERENCES office,
  ahead_ms    INTEGER NOT NULL,         -- of the machine's clock, as a person set it
  doubted     INTEGER NOT NULL,
  believed_at INTEGER,                  -- the newest time that was relied on; while in doubt
  held_day    TEXT,                     -- the business day that goes on beside the calendar
  held_since  INTEGER,                  -- numbers given out after this event are in people's hands
  held_start  INTEGER,                  -- likewise, if a night passed in the dark: the last event before the first start in doubt
  believed_on TEXT                      -- the date on which the time was believed again
) STRICT;

-- Where the office's time jumped: the event that says so, and the times before and after.
CREATE TABLE clock_mark (
  office_id INTEGER NOT NULL REFERENCES office,
  sequence  INTEGER NOT NULL,
  before_at INTEGER NOT NULL,
  after_at  INTEGER NOT NULL,
  PRIMARY KEY (office_id, sequence)
) STRICT, WITHOUT ROWID;

-- A stretch of time that was running at a jump cannot be measured. It is known by its day and its beginning: a clock that
-- went back shows the same time twice, so its two ends alone would not tell.
CREATE TABLE unmeasured (
  office_id INTEGER NOT NULL REFERENCES office,
  day       TEXT    NOT NULL,
  since     INTEGER NOT NULL,
  PRIMARY KEY (office_id, day, since)
) STRICT, WITHOUT ROWID;

-- The stretches of time that run now: waits since the ticket, services since the start or the last call.
CREATE VIEW running AS
SELECT office_id, day, issued_at AS since FROM ticket WHERE state IN ('waiting', 'held') AND called_here_at IS NULL
UNION ALL
SELECT office_id, day, coalesce(started_at, called_at) FROM ticket WHERE state IN ('called', 'serving');

-- Whoever holds a number that is not done with.
CREATE VIEW in_the_hall AS
SELECT event.office_id, event.day, event.sequence
FROM event JOIN ticket ON ticket.ticket_id = event.ticket_id
WHERE event.name = 'issued' AND ticket.state IN ('waiting', 'called', 'serving', 'held');

-- Visits with the times that could be measured; the others are null.
CREATE VIEW measured_visit AS
SELECT
  visit.*,
  iif(EXISTS (SELECT 1 FROM unmeasured u WHERE u.office_id = visit.office_id AND u.day = visit.day
        AND u.since = visit.issued_at), NULL, wait_ms) AS measured_wait_ms,
  iif(EXISTS (SELECT 1 FROM unmeasured u WHERE u.office_id = visit.office_id AND u.day = visit.day
        AND u.since = visit.served_from), NULL, service_ms) AS measured_service_ms
FROM visit;
