-- The picture of the line that an entry was read from: the proof beside its words. Its bytes lie with the files of orders.
CREATE TABLE line_picture (
    entry_id  INTEGER PRIMARY KEY REFERENCES entry (id),
    sha256    TEXT    NOT NULL CHECK (length(sha256) = 64),
    -- Where it was cut from the order's pages, in pixels of the page's picture.
    page      INTEGER NOT NULL CHECK (page >= 1),
    x         INTEGER NOT NULL CHECK (x >= 0),
    y         INTEGER NOT NULL CHECK (y >= 0),
    width     INTEGER NOT NULL CHECK (width > 0),
    height    INTEGER NOT NULL CHECK (height > 0),
    -- Whether every word of it was read without a doubt.
    sure      INTEGER NOT NULL CHECK (sure IN (0, 1)),
    -- When its bytes were taken away, since somebody was to be seen on it who is erased.
    erased_at TEXT
) STRICT;
CREATE INDEX line_picture_by_file ON line_picture (sha256);
