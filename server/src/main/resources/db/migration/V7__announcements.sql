-- What became of a call on a wall, one row a call and wall. Beside the events, not among them (docs/decisions/0020).
CREATE TABLE announcement (
  office_id INTEGER NOT NULL REFERENCES office,
  sequence  INTEGER NOT NULL,           -- of the event that called
  device_id INTEGER NOT NULL,
  outcome   TEXT    NOT NULL CHECK (outcome IN ('heard', 'shown', 'shown-late')),
  at        INTEGER NOT NULL,
  PRIMARY KEY (office_id, sequence, device_id),
  FOREIGN KEY (office_id, sequence) REFERENCES event (office_id, sequence)
) STRICT, WITHOUT ROWID;

-- The newest call of a ticket.
CREATE INDEX event_call_of_ticket ON event (office_id, ticket_id, sequence)
  WHERE name IN ('called', 'called-out-of-order', 'recalled');
