-- Lists of people under way from a message or a file to their entries. A list is kept as it was read and settled so far.
CREATE TABLE list (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    chat_id    INTEGER NOT NULL,
    status     TEXT    NOT NULL CHECK (status IN ('FETCHING', 'OPEN', 'DONE', 'DROPPED')),
    version    INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    content    TEXT    NOT NULL CHECK (json_valid(content)),
    -- How long the last part was and when it came: a message that Telegram has split comes in parts that follow at once.
    part       INTEGER NOT NULL CHECK (part >= 0),
    part_at    TEXT    NOT NULL,
    created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX list_of_person ON list (person_id, chat_id, id);

-- What somebody settled by hand: words that name a school, or a teacher of a school.
CREATE TABLE remembered (
    id         INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL CHECK (kind IN ('SCHOOL', 'TEACHER')),
    key        TEXT    NOT NULL CHECK (key <> ''),
    typed      TEXT    NOT NULL CHECK (typed <> ''),
    school_id  INTEGER NOT NULL REFERENCES school (id),
    teacher_id INTEGER REFERENCES teacher (id),
    person_id  INTEGER REFERENCES person (id),
    created_at TEXT    NOT NULL,
    UNIQUE (kind, key),
    CHECK ((kind = 'TEACHER') = (teacher_id IS NOT NULL))
) STRICT;
