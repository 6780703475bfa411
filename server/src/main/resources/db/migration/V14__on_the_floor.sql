-- The settings have two fields more: where visitors' telephones reach their ticket's page, and the kiosk that prints for the helper.
UPDATE office_document SET body = json_set(body, '$.visitorsAddress', '', '$.helperKiosk', '') WHERE name = 'settings';

-- The last paper that staff asked for a ticket.
CREATE INDEX event_paper_of_ticket ON event (office_id, ticket_id, sequence) WHERE name = 'paper-asked';
