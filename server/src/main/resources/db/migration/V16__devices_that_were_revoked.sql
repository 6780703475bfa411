-- A revoked device's row stays, for events name its id; it is listed no more. Until now only its name told.
ALTER TABLE device ADD COLUMN revoked INTEGER NOT NULL DEFAULT 0;
UPDATE device SET revoked = 1 WHERE name LIKE '% (ยกเลิกแล้ว ' || device_id || ')';
