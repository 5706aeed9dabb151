-- Rows of a sent workbook that stay out unless somebody wants them in: one line for all rows that one answer settles.
CREATE TABLE import_doubt (
    import_id INTEGER NOT NULL REFERENCES workbook_import (id),
    place     INTEGER NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('CHANGED', 'DECIDED', 'STATUS', 'NEAR')),
    about_key TEXT    NOT NULL,
    about     INTEGER NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count > 0),
    content   TEXT    NOT NULL CHECK (json_valid(content)),
    answer    TEXT    NOT NULL DEFAULT 'LEAVE' CHECK (answer IN ('LEAVE', 'TAKE', 'SAME', 'NEW')),
    teacher   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (import_id, place)
) STRICT, WITHOUT ROWID;

-- What the preview has counted.
ALTER TABLE workbook_import ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workbook_import ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workbook_import ADD COLUMN wrong INTEGER NOT NULL DEFAULT 0;

-- A list of people in another system's book, or on a school's own page: shown as understood first, then taken like a book.
ALTER TABLE workbook_import ADD COLUMN shape TEXT NOT NULL DEFAULT 'BOOK' CHECK (shape IN ('BOOK', 'ROSTER', 'TAKEN'));
ALTER TABLE workbook_import ADD COLUMN school_id INTEGER REFERENCES school (id);

-- How many people the last list of a school held, to be compared with its headcount.
CREATE TABLE school_roster (
    school_id INTEGER NOT NULL REFERENCES school (id),
    year      INTEGER NOT NULL CHECK (year BETWEEN 1999 AND 2100),
    people    INTEGER NOT NULL CHECK (people > 0),
    person_id INTEGER NOT NULL REFERENCES person (id),
    taken_at  TEXT    NOT NULL,
    PRIMARY KEY (year, school_id)
) STRICT, WITHOUT ROWID;

-- Whose training a school's page tells of, by academic years; a calendar year alone may mean either of two.
CREATE TABLE declared_training (
    year       INTEGER NOT NULL CHECK (year BETWEEN 1999 AND 2100),
    school_id  INTEGER NOT NULL REFERENCES school (id),
    teacher_id INTEGER NOT NULL REFERENCES teacher (id),
    or_year    INTEGER NOT NULL CHECK (or_year BETWEEN 1999 AND 2100),
    PRIMARY KEY (year, school_id, teacher_id)
) STRICT, WITHOUT ROWID;
