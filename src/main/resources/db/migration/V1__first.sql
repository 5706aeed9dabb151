-- The first schema. Instants are UTC ISO text of fixed width; dates are ISO text; an academic year is its first calendar year.

CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    telegram_id  INTEGER NOT NULL UNIQUE,
    display_name TEXT    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    username     TEXT,
    created_at   TEXT    NOT NULL,
    blocked_at   TEXT
) STRICT;

CREATE TABLE school (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name      TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    kind      TEXT NOT NULL CHECK (kind IN ('SOSH', 'GYMNASIUM', 'LYCEUM', 'OOSH')),
    territory TEXT NOT NULL CHECK (length(territory) BETWEEN 1 AND 100)
) STRICT;

CREATE TABLE school_year (
    school_id INTEGER NOT NULL REFERENCES school (id),
    year      INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    pupils    INTEGER CHECK (pupils >= 0),
    headcount INTEGER CHECK (headcount >= 0),
    PRIMARY KEY (year, school_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE role_grant (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    role       TEXT    NOT NULL CHECK (role IN ('ADMIN', 'OPERATOR', 'HEAD', 'TERRITORY', 'ANALYST')),
    school_id  INTEGER REFERENCES school (id),
    territory  TEXT,
    granted_at TEXT    NOT NULL,
    revoked_at TEXT,
    CHECK ((role = 'HEAD') = (school_id IS NOT NULL)),
    CHECK ((role = 'TERRITORY') = (territory IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX role_grant_active ON role_grant (person_id, role, ifnull(school_id, 0), ifnull(territory, ''))
    WHERE revoked_at IS NULL;

CREATE TABLE invitation (
    id         INTEGER PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    role       TEXT NOT NULL CHECK (role IN ('ADMIN', 'OPERATOR', 'HEAD', 'TERRITORY', 'ANALYST')),
    school_id  INTEGER REFERENCES school (id),
    territory  TEXT,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_by    INTEGER REFERENCES person (id),
    used_at    TEXT,
    CHECK ((role = 'HEAD') = (school_id IS NOT NULL)),
    CHECK ((role = 'TERRITORY') = (territory IS NOT NULL)),
    CHECK ((used_by IS NULL) = (used_at IS NULL))
) STRICT;

CREATE TABLE access_request (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT    NOT NULL,
    decision   TEXT    CHECK (decision IN ('GRANTED', 'REFUSED')),
    decided_by INTEGER REFERENCES person (id),
    decided_at TEXT,
    CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX access_request_open ON access_request (person_id) WHERE decision IS NULL;

CREATE TABLE teacher (
    id         INTEGER PRIMARY KEY,
    school_id  INTEGER NOT NULL REFERENCES school (id),
    surname    TEXT    NOT NULL CHECK (length(surname) > 0),
    first_name TEXT    NOT NULL CHECK (length(first_name) > 0),
    patronymic TEXT    NOT NULL,
    qualifier  TEXT    NOT NULL DEFAULT '',
    name_key   TEXT    NOT NULL,
    position   TEXT    NOT NULL DEFAULT '',
    created_at TEXT    NOT NULL,
    UNIQUE (school_id, name_key)
) STRICT;

CREATE TABLE orders (
    id         INTEGER PRIMARY KEY,
    issuer     TEXT    NOT NULL CHECK (issuer IN ('UON', 'SCRO')),
    number     TEXT    NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
    number_key TEXT    NOT NULL,
    date       TEXT    NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    title      TEXT    NOT NULL DEFAULT '',
    author_id  INTEGER REFERENCES person (id),
    created_at TEXT    NOT NULL,
    UNIQUE (issuer, number_key, date)
) STRICT;

CREATE TABLE attachment (
    id         INTEGER PRIMARY KEY,
    order_id   INTEGER NOT NULL REFERENCES orders (id),
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
    name       TEXT    NOT NULL,
    mime       TEXT    NOT NULL,
    size       INTEGER NOT NULL CHECK (size >= 0),
    author_id  INTEGER REFERENCES person (id),
    created_at TEXT    NOT NULL,
    UNIQUE (order_id, sha256)
) STRICT;

-- One act of registering several entries at once: a pasted list, a file, a workbook.
CREATE TABLE batch (
    id         INTEGER PRIMARY KEY,
    way        TEXT    NOT NULL CHECK (way IN ('LINE', 'DIALOG', 'PASTE', 'FILE', 'WORKBOOK')),
    author_id  INTEGER REFERENCES person (id),
    created_at TEXT    NOT NULL
) STRICT;

CREATE TABLE entry (
    id           INTEGER PRIMARY KEY,
    order_id     INTEGER NOT NULL REFERENCES orders (id),
    indicator    INTEGER NOT NULL CHECK (indicator BETWEEN 1 AND 16),
    school_id    INTEGER NOT NULL REFERENCES school (id),
    teacher_id   INTEGER NOT NULL REFERENCES teacher (id),
    activity     TEXT    NOT NULL,
    activity_key TEXT    NOT NULL,
    result       TEXT    NOT NULL,
    event_date   TEXT,
    year         INTEGER NOT NULL CHECK (year BETWEEN 1999 AND 2100),
    status       TEXT    NOT NULL CHECK (status IN ('SUBMITTED', 'CONFIRMED', 'REJECTED', 'RETRACTED')),
    version      INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    way          TEXT    NOT NULL CHECK (way IN ('LINE', 'DIALOG', 'PASTE', 'FILE', 'WORKBOOK')),
    batch_id     INTEGER REFERENCES batch (id),
    source_line  TEXT    NOT NULL DEFAULT '',
    proposed     INTEGER NOT NULL DEFAULT 0 CHECK (proposed IN (0, 1)),
    author_id    INTEGER REFERENCES person (id),
    created_at   TEXT    NOT NULL,
    decided_by   INTEGER REFERENCES person (id),
    decided_at   TEXT,
    reason       TEXT    NOT NULL DEFAULT '',
    CHECK (status <> 'RETRACTED' OR reason <> ''),
    CHECK (status <> 'REJECTED' OR reason <> ''),
    -- Nobody reviews the own proposal.
    CHECK (proposed = 0 OR status <> 'CONFIRMED' OR decided_by IS NULL OR decided_by <> author_id)
) STRICT;
CREATE UNIQUE INDEX entry_once ON entry (order_id, indicator, school_id, teacher_id, activity_key)
    WHERE status IN ('SUBMITTED', 'CONFIRMED');
CREATE INDEX entry_by_school ON entry (year, school_id, indicator);
CREATE INDEX entry_by_teacher ON entry (teacher_id);
CREATE INDEX entry_by_status ON entry (status) WHERE status = 'SUBMITTED';
CREATE INDEX entry_by_batch ON entry (batch_id) WHERE batch_id IS NOT NULL;

-- What an entry said before each change; the present state is in entry itself.
CREATE TABLE entry_version (
    entry_id   INTEGER NOT NULL REFERENCES entry (id),
    version    INTEGER NOT NULL,
    order_id   INTEGER NOT NULL REFERENCES orders (id),
    indicator  INTEGER NOT NULL,
    school_id  INTEGER NOT NULL REFERENCES school (id),
    teacher_id INTEGER NOT NULL REFERENCES teacher (id),
    activity   TEXT    NOT NULL,
    result     TEXT    NOT NULL,
    event_date TEXT,
    status     TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    changed_by INTEGER REFERENCES person (id),
    changed_at TEXT    NOT NULL,
    PRIMARY KEY (entry_id, version)
) STRICT, WITHOUT ROWID;

-- How many confirmed entries a teacher has, by year, school and indicator; and how many teachers of a school have exactly
-- the set of indicators that the bits of mask name (bit 0 is indicator 1). Kept by triggers, so they can't drift from entry.
CREATE TABLE teacher_tally (
    year       INTEGER NOT NULL,
    school_id  INTEGER NOT NULL,
    teacher_id INTEGER NOT NULL,
    indicator  INTEGER NOT NULL,
    entries    INTEGER NOT NULL CHECK (entries >= 0),
    PRIMARY KEY (year, school_id, teacher_id, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE teacher_mask (
    year       INTEGER NOT NULL,
    school_id  INTEGER NOT NULL,
    teacher_id INTEGER NOT NULL,
    mask       INTEGER NOT NULL,
    PRIMARY KEY (year, school_id, teacher_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE school_mask (
    year      INTEGER NOT NULL,
    school_id INTEGER NOT NULL,
    mask      INTEGER NOT NULL,
    teachers  INTEGER NOT NULL CHECK (teachers >= 0),
    PRIMARY KEY (year, school_id, mask)
) STRICT, WITHOUT ROWID;

-- Another random number whenever anything that results depend on changes: what was computed under another one is stale. Random, not
-- counted: a number that was rolled back must never come again for other data.
CREATE TABLE results_version (
    year    INTEGER PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT;

CREATE TRIGGER entry_counted AFTER INSERT ON entry WHEN NEW.status = 'CONFIRMED' BEGIN
    INSERT INTO teacher_tally VALUES (NEW.year, NEW.school_id, NEW.teacher_id, NEW.indicator, 1)
        ON CONFLICT DO UPDATE SET entries = entries + 1;
END;
CREATE TRIGGER entry_recounted AFTER UPDATE OF year, school_id, teacher_id, indicator, status ON entry
    WHEN OLD.status = 'CONFIRMED' OR NEW.status = 'CONFIRMED' BEGIN
    UPDATE teacher_tally SET entries = entries - 1
        WHERE OLD.status = 'CONFIRMED' AND year = OLD.year AND school_id = OLD.school_id
          AND teacher_id = OLD.teacher_id AND indicator = OLD.indicator;
    INSERT INTO teacher_tally SELECT NEW.year, NEW.school_id, NEW.teacher_id, NEW.indicator, 1 WHERE NEW.status = 'CONFIRMED'
        ON CONFLICT DO UPDATE SET entries = entries + 1;
END;
CREATE TRIGGER entry_never_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

CREATE TRIGGER tally_first AFTER INSERT ON teacher_tally WHEN NEW.entries > 0 BEGIN
    INSERT INTO teacher_mask VALUES (NEW.year, NEW.school_id, NEW.teacher_id, 1 << (NEW.indicator - 1))
        ON CONFLICT DO UPDATE SET mask = mask | (1 << (NEW.indicator - 1));
END;
CREATE TRIGGER tally_changed AFTER UPDATE OF entries ON teacher_tally WHEN (OLD.entries > 0) <> (NEW.entries > 0) BEGIN
    UPDATE teacher_mask
        SET mask = CASE WHEN NEW.entries > 0 THEN mask | (1 << (NEW.indicator - 1)) ELSE mask & ~(1 << (NEW.indicator - 1)) END
        WHERE year = NEW.year AND school_id = NEW.school_id AND teacher_id = NEW.teacher_id;
END;
CREATE TRIGGER mask_first AFTER INSERT ON teacher_mask BEGIN
    INSERT INTO school_mask VALUES (NEW.year, NEW.school_id, NEW.mask, 1)
        ON CONFLICT DO UPDATE SET teachers = teachers + 1;
    INSERT INTO results_version VALUES (NEW.year, random()) ON CONFLICT DO UPDATE SET version = random();
END;
CREATE TRIGGER mask_changed AFTER UPDATE OF mask ON teacher_mask WHEN OLD.mask <> NEW.mask BEGIN
    UPDATE school_mask SET teachers = teachers - 1
        WHERE year = OLD.year AND school_id = OLD.school_id AND mask = OLD.mask;
    INSERT INTO school_mask VALUES (NEW.year, NEW.school_id, NEW.mask, 1)
        ON CONFLICT DO UPDATE SET teachers = teachers + 1;
    INSERT INTO results_version VALUES (NEW.year, random()) ON CONFLICT DO UPDATE SET version = random();
END;
CREATE TRIGGER school_year_added AFTER INSERT ON school_year BEGIN
    INSERT INTO results_version VALUES (NEW.year, random()) ON CONFLICT DO UPDATE SET version = random();
END;
CREATE TRIGGER school_year_changed AFTER UPDATE ON school_year BEGIN
    INSERT INTO results_version VALUES (NEW.year, random()) ON CONFLICT DO UPDATE SET version = random();
END;
CREATE TRIGGER school_changed AFTER UPDATE ON school BEGIN
    UPDATE results_version SET version = random();
END;

CREATE TABLE journal (
    seq     INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    prev    TEXT NOT NULL CHECK (length(prev) = 64),
    hash    TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER journal_never_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE INDEX journal_by_subject ON journal (subject);

-- Updates that are done. A repeated one is recognised here and changes nothing.
CREATE TABLE incoming (
    update_id INTEGER PRIMARY KEY,
    done_at   TEXT NOT NULL
) STRICT;

CREATE TABLE failure (
    id        TEXT PRIMARY KEY,
    update_id INTEGER NOT NULL,
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL
) STRICT;

CREATE TABLE dialog (
    chat_id    INTEGER NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    id         INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    trail      TEXT    NOT NULL CHECK (json_valid(trail)),
    updated_at TEXT    NOT NULL,
    PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE current_order (
    chat_id   INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id  INTEGER NOT NULL REFERENCES orders (id),
    PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;

-- Payloads too long for a button's 64 bytes, by content.
CREATE TABLE button_payload (
    id      INTEGER PRIMARY KEY,
    content TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY,
    chat_id    INTEGER NOT NULL,
    message    TEXT    NOT NULL CHECK (json_valid(message)),
    priority   INTEGER NOT NULL,
    due_at     TEXT    NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    once_key   TEXT UNIQUE,
    created_at TEXT    NOT NULL,
    status     TEXT    NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
    done_at    TEXT,
    message_id INTEGER,
    problem    TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_waiting ON outbox (priority, id) WHERE status = 'WAITING';

CREATE TABLE job (
    id          INTEGER PRIMARY KEY,
    kind        TEXT    NOT NULL,
    person_id   INTEGER REFERENCES person (id),
    chat_id     INTEGER NOT NULL,
    payload     TEXT    NOT NULL CHECK (json_valid(payload)),
    status      TEXT    NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'DONE', 'FAILED')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    progress_id INTEGER REFERENCES outbox (id),
    created_at  TEXT    NOT NULL,
    done_at     TEXT
) STRICT;
CREATE INDEX job_waiting ON job (id) WHERE status = 'WAITING';

-- Small facts that the program itself remembers, such as the bot's own name.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
