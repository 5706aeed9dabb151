-- Telegram begins to count updates anew after a quiet week: an update is the same one only with what it was about.
ALTER TABLE incoming ADD COLUMN identity TEXT NOT NULL DEFAULT '';

-- The topic of a group in which it was asked, and is answered; 0 for none.
ALTER TABLE outbox ADD COLUMN topic INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN topic INTEGER NOT NULL DEFAULT 0;

-- What each chat is owed, in order: asked for every update and every message.
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (chat_id, priority, id) WHERE status = 'WAITING';
