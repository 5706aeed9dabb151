-- What operators wrote in the place of a rule's words, for one school and year; the newest holds, an empty one brings the rule's words back.
CREATE TABLE recommendation_edit (
    id         INTEGER PRIMARY KEY,
    year       INTEGER NOT NULL CHECK (year BETWEEN 1999 AND 2100),
    school_id  INTEGER NOT NULL REFERENCES school (id),
    rule       TEXT    NOT NULL CHECK (length(rule) BETWEEN 1 AND 20),
    -- 0 where the recommendation is about the whole school.
    indicator  INTEGER NOT NULL CHECK (indicator BETWEEN 0 AND 16),
    text       TEXT    NOT NULL CHECK (length(text) <= 2000),
    author_id  INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX recommendation_edit_by_school ON recommendation_edit (year, school_id);
