-- The settings have one field more: how many tickets a kiosk gives out in ten seconds; none for sample data.
UPDATE office_document
SET body = json_set(body, '$.kioskTicketsInTenSeconds',
    iif((SELECT sample FROM office WHERE office.office_id = office_document.office_id), 0, 5))
WHERE name = 'settings';
