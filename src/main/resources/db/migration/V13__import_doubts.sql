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
