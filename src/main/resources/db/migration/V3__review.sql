-- Review, corrections, merging of teachers, sampling audit.

-- Who changed the content last, where it was not the author: the one who may not review it then.
ALTER TABLE entry ADD COLUMN changed_by INTEGER REFERENCES person (id);
-- Why the next version was made; reason beside it is that of the version's own status.
ALTER TABLE entry_version ADD COLUMN change_reason TEXT NOT NULL DEFAULT '';
-- A teacher who turned out to be another one. The row stays: a name that was written wrongly once may come again.
ALTER TABLE teacher ADD COLUMN merged_into INTEGER REFERENCES teacher (id);
CREATE INDEX teacher_merged ON teacher (merged_into) WHERE merged_into IS NOT NULL;

-- Entries that a reviewer put off: they come at the end of that person's queue.
CREATE TABLE review_later (
    person_id INTEGER NOT NULL REFERENCES person (id),
    entry_id  INTEGER NOT NULL REFERENCES entry (id),
    at        TEXT    NOT NULL,
    PRIMARY KEY (person_id, entry_id)
) STRICT, WITHOUT ROWID;

-- A head's objection to an entry of the own school: open until an operator answers.
CREATE TABLE dispute (
    id          INTEGER PRIMARY KEY,
    entry_id    INTEGER NOT NULL REFERENCES entry (id),
    author_id   INTEGER NOT NULL REFERENCES person (id),
    reason      TEXT    NOT NULL CHECK (reason <> ''),
    created_at  TEXT    NOT NULL,
    outcome     TEXT    CHECK (outcome IN ('KEPT', 'RETRACTED')),
    answer      TEXT    NOT NULL DEFAULT '',
    answered_by INTEGER REFERENCES person (id),
    answered_at TEXT,
    CHECK ((outcome IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX dispute_open ON dispute (entry_id) WHERE outcome IS NULL;
CREATE INDEX dispute_by_entry ON dispute (entry_id);

-- A drawn sample: entries against orders (TRUTH), or orders against entries (COMPLETENESS).
CREATE TABLE audit (
    id          INTEGER PRIMARY KEY,
    direction   TEXT    NOT NULL CHECK (direction IN ('TRUTH', 'COMPLETENESS')),
    year        INTEGER NOT NULL,
    permille    INTEGER NOT NULL CHECK (permille BETWEEN 1 AND 500),
    seed        TEXT    NOT NULL,
    population  INTEGER NOT NULL CHECK (population > 0),
    author_id   INTEGER NOT NULL REFERENCES person (id),
    created_at  TEXT    NOT NULL,
    finished_at TEXT
) STRICT;
CREATE UNIQUE INDEX audit_open ON audit (author_id) WHERE finished_at IS NULL;

CREATE TABLE audit_item (
    audit_id   INTEGER NOT NULL REFERENCES audit (id),
    place      INTEGER NOT NULL CHECK (place >= 1),
    stratum    TEXT    NOT NULL,
    entry_id   INTEGER REFERENCES entry (id),
    order_id   INTEGER REFERENCES orders (id),
    verdict    TEXT    CHECK (verdict IN ('RIGHT', 'WRONG', 'NO_DOCUMENT')),
    lines      INTEGER CHECK (lines >= 0),
    missing    INTEGER CHECK (missing >= 0 AND missing <= lines),
    decided_at TEXT,
    PRIMARY KEY (audit_id, place),
    CHECK ((entry_id IS NULL) <> (order_id IS NULL)),
    CHECK ((lines IS NULL) = (missing IS NULL))
) STRICT, WITHOUT ROWID;

-- Two teachers whose names are alike and who are two people, as an operator has said.
CREATE TABLE teacher_distinct (
    one_id     INTEGER NOT NULL REFERENCES teacher (id),
    other_id   INTEGER NOT NULL REFERENCES teacher (id),
    decided_by INTEGER NOT NULL REFERENCES person (id),
    decided_at TEXT    NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

-- Who may not review an entry: whoever wrote last what it says, and a head never the own proposal. An operator's correction of a
-- proposal (in_four_eyes = 1) bars the operator only where two operators are wanted.
CREATE VIEW entry_barred AS
    SELECT id AS entry_id, author_id AS person_id, 0 AS in_four_eyes FROM entry
    WHERE author_id IS NOT NULL AND (proposed = 1 OR changed_by IS NULL)
    UNION ALL
    SELECT id, changed_by, proposed FROM entry WHERE changed_by IS NOT NULL;
