-- Gaps that are none: what an operator has closed as not belonging here; opened again, it is a gap as before.
CREATE TABLE gap_closed (
    id          INTEGER PRIMARY KEY,
    year        INTEGER NOT NULL CHECK (year BETWEEN 1999 AND 2100),
    kind        TEXT    NOT NULL CHECK (kind IN ('NUMBERS', 'NO_ENTRIES', 'NO_FILE', 'SILENT', 'WINNERS_ONLY', 'TRAINING')),
    -- What it is about: an order, a school, a digest of an activity's name, or an issuer with its calendar year and numbers.
    about       TEXT    NOT NULL CHECK (length(about) BETWEEN 1 AND 100),
    reason      TEXT    NOT NULL DEFAULT '' CHECK (length(reason) <= 300),
    closed_by   INTEGER NOT NULL REFERENCES person (id),
    closed_at   TEXT    NOT NULL,
    reopened_at TEXT
) STRICT;
CREATE UNIQUE INDEX gap_closed_once ON gap_closed (year, kind, about) WHERE reopened_at IS NULL;
