-- Approved results, frozen: nothing here is ever changed or deleted.
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    content TEXT NOT NULL CHECK (json_valid(content)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    journal_seq INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL,
    UNIQUE (year, number)
) STRICT;

CREATE TRIGGER snapshot_never_changed BEFORE UPDATE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END;
CREATE TRIGGER snapshot_never_deleted BEFORE DELETE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot is never deleted'); END;
