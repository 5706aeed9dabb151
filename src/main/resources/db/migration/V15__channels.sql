-- A chat is named with its messenger: 'telegram:42' is the private chat with an account, 'telegram:#-100' is a group.

-- One person, an account in each messenger.
CREATE TABLE account (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES person (id),
    chat_id     TEXT    NOT NULL CHECK (chat_id GLOB '[a-z]*:[0-9]*'),
    -- The one that the person came with.
    founding    INTEGER NOT NULL CHECK (founding IN (0, 1)),
    -- Of before messengers were told apart: the proof of its roles holds the number alone.
    number_only INTEGER NOT NULL DEFAULT 0 CHECK (number_only = 0 OR chat_id GLOB 'telegram:*'),
    -- Where notices go.
    chosen      INTEGER NOT NULL CHECK (chosen IN (0, 1)),
    linked_at   TEXT    NOT NULL,
    unlinked_at TEXT,
    blocked_at  TEXT,
    CHECK (chosen = 0 OR unlinked_at IS NULL)
) STRICT;
INSERT INTO account (person_id, chat_id, founding, number_only, chosen, linked_at, blocked_at)
SELECT id, 'telegram:' || telegram_id, 1, 1, 1, created_at, blocked_at FROM person ORDER BY id;
CREATE UNIQUE INDEX account_alive ON account (chat_id) WHERE unlinked_at IS NULL;
CREATE UNIQUE INDEX account_founding ON account (person_id) WHERE founding = 1;
CREATE UNIQUE INDEX account_chosen ON account (person_id) WHERE chosen = 1;
CREATE UNIQUE INDEX account_of_channel ON account (person_id, substr(chat_id, 1, instr(chat_id, ':'))) WHERE unlinked_at IS NULL;

CREATE TABLE account_link (
    token_hash TEXT    PRIMARY KEY CHECK (length(token_hash) = 64),
    person_id  INTEGER NOT NULL REFERENCES person (id),
    expires_at TEXT    NOT NULL,
    used_at    TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person_anew (
    id           INTEGER PRIMARY KEY,
    display_name TEXT    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    username     TEXT,
    created_at   TEXT    NOT NULL
) STRICT;
INSERT INTO person_anew (id, display_name, username, created_at)
SELECT id, display_name, username, created_at FROM person;
DROP TABLE person;
ALTER TABLE person_anew RENAME TO person;

CREATE TABLE dialog_anew (
    chat_id    TEXT    NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    id         INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    trail      TEXT    NOT NULL CHECK (json_valid(trail)),
    updated_at TEXT    NOT NULL,
    offered    TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO dialog_anew (chat_id, person_id, id, kind, trail, updated_at, offered)
SELECT 'telegram:' || CASE WHEN chat_id < 0 THEN '#' ELSE '' END || chat_id, person_id, id, kind, trail, updated_at, offered FROM dialog;
DROP TABLE dialog;
ALTER TABLE dialog_anew RENAME TO dialog;

CREATE TABLE current_order_anew (
    chat_id   TEXT    NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id  INTEGER NOT NULL REFERENCES orders (id),
    PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO current_order_anew (chat_id, person_id, order_id)
SELECT 'telegram:' || CASE WHEN chat_id < 0 THEN '#' ELSE '' END || chat_id, person_id, order_id FROM current_order;
DROP TABLE current_order;
ALTER TABLE current_order_anew RENAME TO current_order;

CREATE TABLE subscription_anew (
    chat_id   TEXT    PRIMARY KEY,
    title     TEXT    NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    at        TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO subscription_anew (chat_id, title, person_id, at)
SELECT 'telegram:' || CASE WHEN chat_id < 0 THEN '#' ELSE '' END || chat_id, title, person_id, at FROM subscription;
DROP TABLE subscription;
ALTER TABLE subscription_anew RENAME TO subscription;

CREATE TABLE outbox_anew (
    id         INTEGER PRIMARY KEY,
    chat_id    TEXT    NOT NULL,
    topic      INTEGER NOT NULL DEFAULT 0,
    message    TEXT    NOT NULL CHECK (json_valid(message)),
    priority   INTEGER NOT NULL,
    due_at     TEXT    NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    once_key   TEXT UNIQUE,
    created_at TEXT    NOT NULL,
    status     TEXT    NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
    done_at    TEXT,
    -- The messenger's own name for the message.
    message_id TEXT,
    problem    TEXT    NOT NULL DEFAULT ''
) STRICT;
INSERT INTO outbox_anew (id, chat_id, topic, message, priority, due_at, attempts, once_key, created_at, status, done_at, message_id, problem)
SELECT id, 'telegram:' || CASE WHEN chat_id < 0 THEN '#' ELSE '' END || chat_id, topic, message, priority, due_at, attempts, once_key,
       created_at, status, done_at, CAST(message_id AS TEXT), problem
FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (chat_id, priority, id) WHERE status = 'WAITING';

ALTER TABLE job ADD COLUMN chat TEXT NOT NULL DEFAULT '';
UPDATE job SET chat = 'telegram:' || CASE WHEN chat_id < 0 THEN '#' ELSE '' END || chat_id;
ALTER TABLE job DROP COLUMN chat_id;
ALTER TABLE job RENAME COLUMN chat TO chat_id;

DROP INDEX list_of_person;
ALTER TABLE list ADD COLUMN chat TEXT NOT NULL DEFAULT '';
UPDATE list SET chat = 'telegram:' || CASE WHEN chat_id < 0 THEN '#' ELSE '' END || chat_id;
ALTER TABLE list DROP COLUMN chat_id;
ALTER TABLE list RENAME COLUMN chat TO chat_id;
CREATE INDEX list_of_person ON list (person_id, chat_id, id);

-- The weekly ranking was kept from coming twice by the chat, and is by the person now, wherever that reads.
WITH sent AS (
    SELECT id, rtrim(once_key, '-0123456789#') AS head, substr(once_key, length(rtrim(once_key, '-0123456789#')) + 1) AS tail
    FROM outbox WHERE once_key GLOB 'ranking:*'
), split AS (
    SELECT id, head, CASE WHEN instr(tail, '#') > 0 THEN substr(tail, 1, instr(tail, '#') - 1) ELSE tail END AS chat,
           CASE WHEN instr(tail, '#') > 0 THEN substr(tail, instr(tail, '#')) ELSE '' END AS page
    FROM sent
)
UPDATE outbox SET once_key = (
    SELECT head || CASE WHEN chat LIKE '-%' THEN 'telegram:#' || chat
                        ELSE ifnull((SELECT a.person_id FROM account a WHERE a.chat_id = 'telegram:' || chat), 'gone-' || chat) END || page
    FROM split WHERE split.id = outbox.id)
WHERE once_key GLOB 'ranking:*';

UPDATE setting SET name = 'bot.username.telegram' WHERE name = 'bot.username';
