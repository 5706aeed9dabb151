-- What somebody settled by hand may also be how a word for a result counts («финалист»), or whose a village is.
CREATE TABLE remembered_now (
    id         INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL CHECK (kind IN ('SCHOOL', 'TEACHER', 'RESULT', 'PLACE')),
    key        TEXT    NOT NULL CHECK (key <> ''),
    typed      TEXT    NOT NULL CHECK (typed <> ''),
    school_id  INTEGER REFERENCES school (id),
    teacher_id INTEGER REFERENCES teacher (id),
    meaning    TEXT CHECK (meaning IN ('2', '3', 'OWN', 'SKIP')),
    person_id  INTEGER REFERENCES person (id),
    created_at TEXT    NOT NULL,
    UNIQUE (kind, key),
    CHECK ((kind = 'TEACHER') = (teacher_id IS NOT NULL)),
    CHECK ((kind IN ('SCHOOL', 'TEACHER')) = (school_id IS NOT NULL)),
    CHECK ((kind IN ('RESULT', 'PLACE')) = (meaning IS NOT NULL))
) STRICT;
INSERT INTO remembered_now (id, kind, key, typed, school_id, teacher_id, person_id, created_at)
SELECT id, kind, key, typed, school_id, teacher_id, person_id, created_at FROM remembered;
DROP TABLE remembered;
ALTER TABLE remembered_now RENAME TO remembered;

-- What was read of a list before holds less than is asked now: a list under way is sent anew.
UPDATE list SET status = 'DROPPED' WHERE status = 'OPEN';
