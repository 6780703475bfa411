-- What counts as a visit (practice.md §2): every ticket but those cancelled as test, mistake or double.
-- Hours are those of the office (UTC+7, without summer time), as milliseconds of the day.
CREATE VIEW visit AS
SELECT
  office_id, day, service_id, department_id, series, standard_minutes, visitor_class, channel, issued_at,
  first_called_at, ended_at, rating,
  coalesce(started_at, called_at) AS served_from,
  CASE state WHEN 'finished' THEN 'served' WHEN 'no-show' THEN 'no-show' WHEN 'cancelled' THEN 'left' ELSE 'open' END
    AS outcome,
  (issued_at + 25200000) % 86400000 AS issued_in_day,
  (coalesce(started_at, called_at) + 25200000) % 86400000 AS served_in_day,
  (ended_at + 25200000) % 86400000 AS ended_in_day
FROM ticket
WHERE state <> 'cancelled' OR reason = 'visitor-left';

-- Written once, at the issue: a ticket's day never changes, so that no later move pays for the reports.
CREATE INDEX ticket_of_day ON ticket (office_id, day);
