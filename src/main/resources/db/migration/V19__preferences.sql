-- How a person wants to be told things; who has no row has everything as all have it.
CREATE TABLE preference (
    person_id    INTEGER PRIMARY KEY REFERENCES person (id),
    -- The hour of the day before which nothing comes by itself; 0: as for all.
    notices_from INTEGER NOT NULL DEFAULT 0 CHECK (notices_from BETWEEN 0 AND 23),
    -- Days of the week on which nothing comes by itself, a bit each from Monday (1) to Sunday (64): never all of them.
    quiet_days   INTEGER NOT NULL DEFAULT 0 CHECK (quiet_days BETWEEN 0 AND 126),
    short_cards  INTEGER NOT NULL DEFAULT 0 CHECK (short_cards IN (0, 1))
) STRICT;
