-- What whoever serves a visitor should know, words between commas (practice.md B22).
ALTER TABLE ticket ADD COLUMN notes TEXT NOT NULL DEFAULT '';

-- Whoever did not come today and may come after all.
CREATE INDEX ticket_no_show ON ticket (office_id, day) WHERE state = 'no-show';

-- Which services a counter gave to those who came without a ticket.
CREATE INDEX ticket_walk_up ON ticket (office_id, day, counter_id, issued_at) WHERE manner = 'walk-up';
