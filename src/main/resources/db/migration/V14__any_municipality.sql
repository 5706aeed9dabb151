-- Whose orders are evidence is configuration now: the schema names no issuer.
CREATE TABLE orders_anew (
    id         INTEGER PRIMARY KEY,
    issuer     TEXT    NOT NULL CHECK (length(issuer) BETWEEN 1 AND 40),
    number     TEXT    NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
    number_key TEXT    NOT NULL,
    date       TEXT    NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    title      TEXT    NOT NULL DEFAULT '',
    author_id  INTEGER REFERENCES person (id),
    created_at TEXT    NOT NULL,
    UNIQUE (issuer, number_key, date)
) STRICT;
INSERT INTO orders_anew (id, issuer, number, number_key, date, title, author_id, created_at)
SELECT id, issuer, number, number_key, date, title, author_id, created_at FROM orders;
DROP TABLE orders;
ALTER TABLE orders_anew RENAME TO orders;

-- By what a school is known in the whole country: its OGRN. Optional; one school's alone.
CREATE TABLE school_national (
    school_id   INTEGER PRIMARY KEY REFERENCES school (id),
    national_id TEXT    NOT NULL UNIQUE CHECK (national_id GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')
) STRICT;
