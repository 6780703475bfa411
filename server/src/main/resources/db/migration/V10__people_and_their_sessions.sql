-- Who may not sign in any more, and the short secret that is good at an enrolled counter alone.
ALTER TABLE staff ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN pin TEXT;  -- argon2id

-- A browser that an admin enrolled as a counter's.
CREATE TABLE counter_browser (
  browser_id INTEGER PRIMARY KEY,
  office_id  INTEGER NOT NULL REFERENCES office,
  name       TEXT    NOT NULL,
  counter_id INTEGER NOT NULL,
  token_hash BLOB    NOT NULL UNIQUE,
  UNIQUE (office_id, name)
) STRICT;

-- Sessions get a name of their own by which an admin ends them. Everybody signs in anew after this.
DROP TABLE staff_session;
CREATE TABLE staff_session (
  token_hash BLOB    NOT NULL PRIMARY KEY,
  session_id TEXT    NOT NULL UNIQUE,
  staff_id   INTEGER NOT NULL REFERENCES staff,
  csrf_token TEXT    NOT NULL,
  begun_at   INTEGER NOT NULL,
  until      INTEGER NOT NULL,
  address    TEXT    NOT NULL,
  browser_id INTEGER REFERENCES counter_browser  -- begun there by PIN
) STRICT, WITHOUT ROWID;

-- The second factor of an admin. It is asked for once it is on.
CREATE TABLE second_factor (
  staff_id    INTEGER PRIMARY KEY REFERENCES staff,
  totp_secret BLOB    NOT NULL,
  last_step   INTEGER NOT NULL,         -- of RFC 6238; no code counts twice
  is_on       INTEGER NOT NULL
) STRICT;

CREATE TABLE printed_code (
  staff_id INTEGER NOT NULL REFERENCES second_factor,
  place    INTEGER NOT NULL,            -- the digit with which the code begins
  secret   TEXT    NOT NULL,            -- argon2id
  PRIMARY KEY (staff_id, place)
) STRICT, WITHOUT ROWID;

-- The settings have one field more: after how many minutes without a request a supervisor or above is signed out.
UPDATE office_document SET body = json_set(body, '$.idleMinutes', 30) WHERE name = 'settings';
