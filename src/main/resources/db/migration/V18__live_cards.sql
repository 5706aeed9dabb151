-- The outbox row of the question that waits: when the question is answered elsewhere, that card loses its buttons. 0: none was sent.
ALTER TABLE dialog ADD COLUMN card INTEGER NOT NULL DEFAULT 0;
