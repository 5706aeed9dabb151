-- Campaigns with their milestones, what closed them, discussions, the check of entries by schools, subscribed groups.

CREATE TABLE campaign (
    id         INTEGER PRIMARY KEY,
    year       INTEGER NOT NULL CHECK (year BETWEEN 1999 AND 2100),
    title      TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    order_text TEXT    NOT NULL,
    starts_on  TEXT    NOT NULL,
    started_by INTEGER REFERENCES person (id),
    started_at TEXT    NOT NULL,
    closed_at  TEXT,
    paused     INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1))
) STRICT;
-- One campaign runs at a time.
CREATE UNIQUE INDEX campaign_open ON campaign (ifnull(closed_at, '')) WHERE closed_at IS NULL;

CREATE TABLE milestone (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    code        TEXT    NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
    position    INTEGER NOT NULL,
    title       TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    opens_on    TEXT,
    due_on      TEXT    NOT NULL,
    audience    TEXT    NOT NULL CHECK (audience IN ('HEAD', 'TERRITORY', 'OPERATOR')),
    closing     TEXT    NOT NULL CHECK (closing IN ('ACQUAINTED', 'CHECKED', 'DISCUSSED', 'DONE')),
    revision    INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    moved_from  TEXT,
    move_reason TEXT    NOT NULL DEFAULT '',
    CHECK ((audience = 'OPERATOR') = (closing = 'DONE')),
    CHECK ((revision > 0) = (moved_from IS NOT NULL)),
    PRIMARY KEY (campaign_id, code)
) STRICT, WITHOUT ROWID;

-- What closed a milestone: for a school, or for the whole campaign where no school is named.
CREATE TABLE closure (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    school_id   INTEGER REFERENCES school (id),
    person_id   INTEGER REFERENCES person (id),
    at          TEXT    NOT NULL,
    FOREIGN KEY (campaign_id, code) REFERENCES milestone (campaign_id, code)
) STRICT;
CREATE UNIQUE INDEX closure_once ON closure (campaign_id, code, ifnull(school_id, 0));

CREATE TABLE discussion (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    school_id   INTEGER NOT NULL REFERENCES school (id),
    held_on     TEXT    NOT NULL,
    protocol    TEXT    NOT NULL CHECK (length(protocol) BETWEEN 1 AND 40),
    person_id   INTEGER NOT NULL REFERENCES person (id),
    at          TEXT    NOT NULL,
    file_name   TEXT    NOT NULL DEFAULT '',
    file_id     TEXT    NOT NULL DEFAULT '',
    file_sha    TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX discussion_by_school ON discussion (campaign_id, school_id);

CREATE TABLE discussion_problem (
    discussion_id INTEGER NOT NULL REFERENCES discussion (id),
    position      INTEGER NOT NULL,
    text          TEXT    NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    PRIMARY KEY (discussion_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_line (
    id            INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion (id),
    text          TEXT    NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    responsible   TEXT    NOT NULL CHECK (length(responsible) BETWEEN 1 AND 200),
    due_on        TEXT    NOT NULL,
    done_at       TEXT,
    done_by       INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX plan_line_by_discussion ON plan_line (discussion_id);

-- What schools found when they looked through their entries. Saying that all is right is a closure.
CREATE TABLE check_remark (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    school_id   INTEGER NOT NULL REFERENCES school (id),
    entry_id    INTEGER REFERENCES entry (id),
    text        TEXT    NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    person_id   INTEGER NOT NULL REFERENCES person (id),
    at          TEXT    NOT NULL,
    settled_at  TEXT,
    settled_by  INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX check_remark_by_school ON check_remark (campaign_id, school_id);

CREATE TABLE subscription (
    chat_id   INTEGER PRIMARY KEY,
    title     TEXT    NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    at        TEXT    NOT NULL
) STRICT;
