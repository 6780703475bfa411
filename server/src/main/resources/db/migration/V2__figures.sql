-- What counts as a visit (practice.md §2): every ticket but those cancelled as test, mistake or double.
-- Only a served visit has a wait, a service time and an hour of its end; of the others these are null.
-- Hours are those of the office (UTC+7, without summer time), as milliseconds of the day.
CREATE VIEW visit AS
SELECT
  office_id, day, service_id, department_id, series, standard_minutes, visitor_class, channel, state,
  issued_at, first_called_at, coalesce(started_at, called_at) AS served_from, ended_at, rating,
  iif(state = 'finished', first_called_at - issued_at, NULL) AS wait_ms,
  iif(state = 'finished', ended_at - coalesce(started_at, called_at), NULL) AS service_ms,
  (issued_at + 25200000) % 86400000 AS issued_in_day,
  (coalesce(started_at, called_at) + 25200000) % 86400000 AS served_in_day,
  iif(state = 'finished', (ended_at + 25200000) % 86400000, NULL) AS ended_in_day
FROM ticket
WHERE state <> 'cancelled' OR reason = 'visitor-left';

-- In the order in which days and services are summed up, so that nothing is sorted. No move of a ticket touches it.
CREATE INDEX ticket_of_day ON ticket (office_id, day, service_id, department_id);
