-- What lets the journal prove the state: keys of its digests, and digests of what is older than they are.

-- Digests of names and free words are keyed by person: with another key the old ones say nothing about anybody any more.
CREATE TABLE teacher_key (
    teacher_id INTEGER PRIMARY KEY REFERENCES teacher (id),
    key        TEXT NOT NULL CHECK (length(key) = 32)
) STRICT;
INSERT INTO teacher_key SELECT id, lower(hex(randomblob(16))) FROM teacher;
CREATE TRIGGER teacher_keyed AFTER INSERT ON teacher BEGIN
    INSERT INTO teacher_key VALUES (NEW.id, lower(hex(randomblob(16))));
END;
-- The key of digests that are about nobody in particular.
INSERT INTO setting VALUES ('seal.key', lower(hex(randomblob(16))));

-- Digests of the state as a newer program found it; one line of the journal holds the hash of all of them.
CREATE TABLE adopted_state (
    subject TEXT    NOT NULL,
    which   TEXT    NOT NULL,
    version INTEGER NOT NULL,
    part    TEXT    NOT NULL,
    digest  TEXT    NOT NULL,
    PRIMARY KEY (subject, which, version, part)
) STRICT, WITHOUT ROWID;
INSERT INTO setting SELECT 'state.adopt', 'due' WHERE EXISTS (SELECT 1 FROM journal);
