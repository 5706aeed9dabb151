-- A small town's store as the program of schema 9 left it, killed with answers unsent, a dialog and a list open.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
INSERT INTO flyway_schema_history VALUES(1,'1','first','SQL','V1__first.sql',-649033478,'','2026-11-26 15:27:20.918',9,1);
INSERT INTO flyway_schema_history VALUES(2,'2','workbook import','SQL','V2__workbook_import.sql',1724074916,'','2026-11-26 15:27:20.931',0,1);
INSERT INTO flyway_schema_history VALUES(3,'3','review','SQL','V3__review.sql',366361106,'','2026-11-26 15:27:20.946',3,1);
INSERT INTO flyway_schema_history VALUES(4,'5','approval','SQL','V5__approval.sql',-255863356,'','2026-11-26 15:27:20.952',1,1);
INSERT INTO flyway_schema_history VALUES(5,'6','campaign','SQL','V6__campaign.sql',-1269507413,'','2026-11-26 15:27:20.959',1,1);
INSERT INTO flyway_schema_history VALUES(6,'7','advice','SQL','V7__advice.sql',-1150930290,'','2026-11-26 15:27:20.964',0,1);
INSERT INTO flyway_schema_history VALUES(7,'8','lists','SQL','V8__lists.sql',652146523,'','2026-11-26 15:27:20.972',1,1);
INSERT INTO flyway_schema_history VALUES(8,'9','reading','SQL','V9__reading.sql',-1484359278,'','2026-11-26 15:27:20.987',10,1);
CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    telegram_id  INTEGER NOT NULL UNIQUE,
    display_name TEXT    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    username     TEXT,
    created_at   TEXT    NOT NULL,
    blocked_at   TEXT
) STRICT;
INSERT INTO person VALUES(1,1000,'operator','operator','2020-12-01T09:00:14.459Z',NULL);
INSERT INTO person VALUES(2,1001,'admin','admin','2020-12-01T09:00:17.818Z',NULL);
INSERT INTO person VALUES(3,1002,'head','head','2020-12-01T09:00:21.719Z',NULL);
CREATE TABLE school (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name      TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    kind      TEXT NOT NULL CHECK (kind IN ('SOSH', 'GYMNASIUM', 'LYCEUM', 'OOSH')),
    territory TEXT NOT NULL CHECK (length(territory) BETWEEN 1 AND 100)
) STRICT;
INSERT INTO school VALUES(1,'S10','МОБУ СОШ № 10 г. Сочи','SOSH','Центральный');
INSERT INTO school VALUES(2,'S8','МОБУ СОШ № 8 г. Сочи','SOSH','Хостинский');
INSERT INTO school VALUES(3,'S2','МОБУ СОШ № 2 г. Сочи','SOSH','Хостинский');
INSERT INTO school VALUES(4,'O65','МОБУ ООШ № 65 г. Сочи','OOSH','Лазаревский');
CREATE TABLE school_year (
    school_id INTEGER NOT NULL REFERENCES school (id),
    year      INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    pupils    INTEGER CHECK (pupils >= 0),
    headcount INTEGER CHECK (headcount >= 0),
    PRIMARY KEY (year, school_id)
) STRICT, WITHOUT ROWID;
INSERT INTO school_year VALUES(1,2019,900,25);
INSERT INTO school_year VALUES(2,2019,700,40);
INSERT INTO school_year VALUES(3,2019,800,32);
INSERT INTO school_year VALUES(4,2019,120,12);
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
INSERT INTO role_grant VALUES(1,1,'OPERATOR',NULL,NULL,'2020-12-01T09:00:14.573Z',NULL);
INSERT INTO role_grant VALUES(2,2,'ADMIN',NULL,NULL,'2020-12-01T09:00:17.820Z',NULL);
INSERT INTO role_grant VALUES(3,3,'HEAD',1,NULL,'2020-12-01T09:00:21.721Z',NULL);
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
INSERT INTO invitation VALUES(1,'39bc37b14a33f3305e9d03ec403654a3a3cb03b7237720cc9714cb279b63f4b5','OPERATOR',NULL,NULL,'2020-12-01T09:00:02.783Z','2020-12-08T09:00:02.783Z',1,'2020-12-01T09:00:14.454Z');
INSERT INTO invitation VALUES(2,'b9c6789d556b9720cd5f2271309e3417cb99db9ba42dd4221ddf95ebe1fac034','ADMIN',NULL,NULL,'2020-12-01T09:00:02.284Z','2020-12-08T09:00:02.284Z',2,'2020-12-01T09:00:17.815Z');
INSERT INTO invitation VALUES(3,'dcaade14388b73ef7d63f1062153d4d3ade43dfb16d904da38106e63c0284297','HEAD',1,NULL,'2020-12-01T09:00:02.733Z','2020-12-08T09:00:02.733Z',3,'2020-12-01T09:00:21.718Z');
CREATE TABLE access_request (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT    NOT NULL,
    decision   TEXT    CHECK (decision IN ('GRANTED', 'REFUSED')),
    decided_by INTEGER REFERENCES person (id),
    decided_at TEXT,
    CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE TABLE teacher (
    id         INTEGER PRIMARY KEY,
    school_id  INTEGER NOT NULL REFERENCES school (id),
    surname    TEXT    NOT NULL CHECK (length(surname) > 0),
    first_name TEXT    NOT NULL CHECK (length(first_name) > 0),
    patronymic TEXT    NOT NULL,
    qualifier  TEXT    NOT NULL DEFAULT '',
    name_key   TEXT    NOT NULL,
    position   TEXT    NOT NULL DEFAULT '',
    created_at TEXT    NOT NULL, merged_into INTEGER REFERENCES teacher (id),
    UNIQUE (school_id, name_key)
) STRICT;
INSERT INTO teacher VALUES(1,1,'Иванова','Мария','Петровна','','иванова|мария|петровна|','учитель физики','2020-12-01T09:00:03.183Z',NULL);
INSERT INTO teacher VALUES(2,1,'Ковалёв','Андрей','Ильич','','ковалев|андрей|ильич|','учитель истории','2020-12-01T09:00:03.183Z',NULL);
INSERT INTO teacher VALUES(3,2,'Смирнова','Ольга','Викторовна','','смирнова|ольга|викторовна|','учитель химии','2020-12-01T09:00:03.183Z',NULL);
INSERT INTO teacher VALUES(4,3,'Петрова','Анна','Сергеевна','','петрова|анна|сергеевна|','учитель музыки','2020-12-01T09:00:03.183Z',NULL);
INSERT INTO teacher VALUES(5,2,'Зуева','Вера','Юрьевна','','зуева|вера|юрьевна|','','2020-12-01T09:00:25.281Z',NULL);
INSERT INTO teacher VALUES(6,4,'Белова','Инна','Олеговна','','белова|инна|олеговна|','','2020-12-01T09:00:26.308Z',NULL);
INSERT INTO teacher VALUES(7,1,'Орлова','Анна','Львовна','','орлова|анна|львовна|','','2020-12-01T09:00:27.337Z',NULL);
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
INSERT INTO orders VALUES(1,'UON','412','412','2020-02-15','',1,'2020-12-01T09:00:21.961Z');
INSERT INTO orders VALUES(2,'SCRO','7','7','2020-03-01','',1,'2020-12-01T09:00:25.283Z');
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
    reason       TEXT    NOT NULL DEFAULT '', changed_by INTEGER REFERENCES person (id),
    CHECK (status <> 'RETRACTED' OR reason <> ''),
    CHECK (status <> 'REJECTED' OR reason <> ''),
    -- Nobody reviews the own proposal.
    CHECK (proposed = 0 OR status <> 'CONFIRMED' OR decided_by IS NULL OR decided_by <> author_id)
) STRICT;
INSERT INTO entry VALUES(1,1,3,1,1,'Учитель года','учительгода','победитель','2020-02-10',2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:21.968Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(2,1,1,1,2,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:22.193Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(3,1,1,2,3,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:23.157Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(4,1,2,3,4,'Лучший урок','лучшийурок','участник',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:24.265Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(5,2,5,2,5,'Круглый стол','круглыйстол','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:25.285Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(6,2,4,4,6,'Публикация','публикация','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:26.310Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(7,1,1,1,7,'Семинар','семинар','',NULL,2019,'RETRACTED',2,'LINE',NULL,'',0,1,'2020-12-01T09:00:27.340Z',1,'2020-12-01T09:00:28.744Z','записано дважды',NULL);
INSERT INTO entry VALUES(8,1,5,1,2,'Мастер-класс','мастеркласс','',NULL,2019,'SUBMITTED',1,'LINE',NULL,'',1,3,'2020-12-01T09:00:33.713Z',NULL,NULL,'',NULL);
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
    changed_at TEXT    NOT NULL, change_reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (entry_id, version)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_version VALUES(7,1,1,1,1,7,'Семинар','',NULL,'CONFIRMED','',1,'2020-12-01T09:00:28.742Z','записано дважды');
CREATE TABLE teacher_tally (
    year       INTEGER NOT NULL,
    school_id  INTEGER NOT NULL,
    teacher_id INTEGER NOT NULL,
    indicator  INTEGER NOT NULL,
    entries    INTEGER NOT NULL CHECK (entries >= 0),
    PRIMARY KEY (year, school_id, teacher_id, indicator)
) STRICT, WITHOUT ROWID;
INSERT INTO teacher_tally VALUES(2019,1,1,3,1);
INSERT INTO teacher_tally VALUES(2019,1,2,1,1);
INSERT INTO teacher_tally VALUES(2019,1,7,1,0);
INSERT INTO teacher_tally VALUES(2019,2,3,1,1);
INSERT INTO teacher_tally VALUES(2019,2,5,5,1);
INSERT INTO teacher_tally VALUES(2019,3,4,2,1);
INSERT INTO teacher_tally VALUES(2019,4,6,4,1);
CREATE TABLE teacher_mask (
    year       INTEGER NOT NULL,
    school_id  INTEGER NOT NULL,
    teacher_id INTEGER NOT NULL,
    mask       INTEGER NOT NULL,
    PRIMARY KEY (year, school_id, teacher_id)
) STRICT, WITHOUT ROWID;
INSERT INTO teacher_mask VALUES(2019,1,1,4);
INSERT INTO teacher_mask VALUES(2019,1,2,1);
INSERT INTO teacher_mask VALUES(2019,1,7,0);
INSERT INTO teacher_mask VALUES(2019,2,3,1);
INSERT INTO teacher_mask VALUES(2019,2,5,16);
INSERT INTO teacher_mask VALUES(2019,3,4,2);
INSERT INTO teacher_mask VALUES(2019,4,6,8);
CREATE TABLE school_mask (
    year      INTEGER NOT NULL,
    school_id INTEGER NOT NULL,
    mask      INTEGER NOT NULL,
    teachers  INTEGER NOT NULL CHECK (teachers >= 0),
    PRIMARY KEY (year, school_id, mask)
) STRICT, WITHOUT ROWID;
INSERT INTO school_mask VALUES(2019,1,0,1);
INSERT INTO school_mask VALUES(2019,1,1,1);
INSERT INTO school_mask VALUES(2019,1,4,1);
INSERT INTO school_mask VALUES(2019,2,1,1);
INSERT INTO school_mask VALUES(2019,2,16,1);
INSERT INTO school_mask VALUES(2019,3,2,1);
INSERT INTO school_mask VALUES(2019,4,8,1);
CREATE TABLE results_version (
    year    INTEGER PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO results_version VALUES(2019,700196226001636709);
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
INSERT INTO journal VALUES(1,'2020-12-01T09:00:03.093Z','console','school.enter','school:1','{"code":"S10","kind":"SOSH","name":"МОБУ СОШ № 10 г. Сочи","territory":"Центральный"}','0000000000000000000000000000000000000000000000000000000000000000','528f77c42bce7261a97322cd360173e402601998bee01aa0ee09f36cc0cde3ef');
INSERT INTO journal VALUES(2,'2020-12-01T09:00:03.123Z','console','school.enter','school:2','{"code":"S8","kind":"SOSH","name":"МОБУ СОШ № 8 г. Сочи","territory":"Хостинский"}','528f77c42bce7261a97322cd360173e402601998bee01aa0ee09f36cc0cde3ef','d08df50f77886f2e3f6d618b485af1bf0c186ad693eafe364900b373c203794c');
INSERT INTO journal VALUES(3,'2020-12-01T09:00:03.127Z','console','school.enter','school:3','{"code":"S2","kind":"SOSH","name":"МОБУ СОШ № 2 г. Сочи","territory":"Хостинский"}','d08df50f77886f2e3f6d618b485af1bf0c186ad693eafe364900b373c203794c','aac30beca8b00f30326715399386552edeb5bc01174bb884a7efba8e626567e9');
INSERT INTO journal VALUES(4,'2020-12-01T09:00:03.131Z','console','school.enter','school:4','{"code":"O65","kind":"OOSH","name":"МОБУ ООШ № 65 г. Сочи","territory":"Лазаревский"}','aac30beca8b00f30326715399386552edeb5bc01174bb884a7efba8e626567e9','6bec539ee7385915aaa45b9bd52485582ce4ad06106c502564e0531c9a23ad74');
INSERT INTO journal VALUES(5,'2020-12-01T09:00:03.153Z','console','school.year','school:1','{"headcount":"25","headcountBefore":"","pupils":"900","pupilsBefore":"","year":2019}','6bec539ee7385915aaa45b9bd52485582ce4ad06106c502564e0531c9a23ad74','1ade3fb092a066e4642fb016bfb1147b12b6cc4c1339c60e81c1ddc201c122bf');
INSERT INTO journal VALUES(6,'2020-12-01T09:00:03.166Z','console','school.year','school:2','{"headcount":"40","headcountBefore":"","pupils":"700","pupilsBefore":"","year":2019}','1ade3fb092a066e4642fb016bfb1147b12b6cc4c1339c60e81c1ddc201c122bf','4178fd5f863f6b1f0c714883e9138ad48ca41ac59932109cec3acf9769c7edb3');
INSERT INTO journal VALUES(7,'2020-12-01T09:00:03.172Z','console','school.year','school:3','{"headcount":"32","headcountBefore":"","pupils":"800","pupilsBefore":"","year":2019}','4178fd5f863f6b1f0c714883e9138ad48ca41ac59932109cec3acf9769c7edb3','20d0ed09bad3299157c9cd6d85f634bbde19d15a027f278794c824ffa30907a8');
INSERT INTO journal VALUES(8,'2020-12-01T09:00:03.173Z','console','school.year','school:4','{"headcount":"12","headcountBefore":"","pupils":"120","pupilsBefore":"","year":2019}','20d0ed09bad3299157c9cd6d85f634bbde19d15a027f278794c824ffa30907a8','89d18e12796098bbd9001c260510239d62c690ed8511f4447a7ee4751d3f9ae9');
INSERT INTO journal VALUES(9,'2020-12-01T09:00:03.200Z','console','teacher.enter','teacher:1','{"school":1}','89d18e12796098bbd9001c260510239d62c690ed8511f4447a7ee4751d3f9ae9','c4be8f319f160f9fd1406496108f2f2228ecd5fa6f7c75eec603f78dd4a16a62');
INSERT INTO journal VALUES(10,'2020-12-01T09:00:03.200Z','console','teacher.enter','teacher:2','{"school":1}','c4be8f319f160f9fd1406496108f2f2228ecd5fa6f7c75eec603f78dd4a16a62','cbdcd1e208718595e9cee793544c785481f84532e74d13b29c1f6f495612a239');
INSERT INTO journal VALUES(11,'2020-12-01T09:00:03.200Z','console','teacher.enter','teacher:3','{"school":2}','cbdcd1e208718595e9cee793544c785481f84532e74d13b29c1f6f495612a239','730512f43821eae8519ea4d2c5b13557ac4f83e1ebc58a0297bff58cb31aac3e');
INSERT INTO journal VALUES(12,'2020-12-01T09:00:03.200Z','console','teacher.enter','teacher:4','{"school":3}','730512f43821eae8519ea4d2c5b13557ac4f83e1ebc58a0297bff58cb31aac3e','78faebda0cf067a63144381a8010b289e11441cf4156f135dbb886064c71435b');
INSERT INTO journal VALUES(13,'2020-12-01T09:00:03.037Z','console','invitation.create','invitation:1','{"role":"operator","school":"","territory":""}','78faebda0cf067a63144381a8010b289e11441cf4156f135dbb886064c71435b','102c2e8cb9bdd1cb3b6c79e45b752df1eef653928a47da6893b4c1216d1679e1');
INSERT INTO journal VALUES(14,'2020-12-01T09:00:14.472Z','person:1','invitation.accept','invitation:1','{}','102c2e8cb9bdd1cb3b6c79e45b752df1eef653928a47da6893b4c1216d1679e1','11b8ac24449b64c2b253cc26e1cc41cdd3e81db16cba7c3a641f040cf28512ca');
INSERT INTO journal VALUES(15,'2020-12-01T09:00:14.633Z','person:1','role.grant','person:1','{"role":"operator","school":"","territory":""}','11b8ac24449b64c2b253cc26e1cc41cdd3e81db16cba7c3a641f040cf28512ca','e41cd86e10f4ae43d4aa8d3ac53b525ae9e9055e4567ef61143e1a5eef142096');
INSERT INTO journal VALUES(16,'2020-12-01T09:00:02.317Z','console','invitation.create','invitation:2','{"role":"admin","school":"","territory":""}','e41cd86e10f4ae43d4aa8d3ac53b525ae9e9055e4567ef61143e1a5eef142096','706d72be427090c2e095730ca58f908c9dba5019db90e0675c35b4d095b85663');
INSERT INTO journal VALUES(17,'2020-12-01T09:00:17.819Z','person:2','invitation.accept','invitation:2','{}','706d72be427090c2e095730ca58f908c9dba5019db90e0675c35b4d095b85663','2c45f42cf129dd54984d3788cfb75b6b9e7349477dbd82f86bf1225e4ddf5612');
INSERT INTO journal VALUES(18,'2020-12-01T09:00:17.821Z','person:2','role.grant','person:2','{"role":"admin","school":"","territory":""}','2c45f42cf129dd54984d3788cfb75b6b9e7349477dbd82f86bf1225e4ddf5612','6bb88c7c05a735ea9606d74b8d8f61f66e722ee8dbd97cd3ced6659ecdb51473');
INSERT INTO journal VALUES(19,'2020-12-01T09:00:02.756Z','console','invitation.create','invitation:3','{"role":"head","school":"1","territory":""}','6bb88c7c05a735ea9606d74b8d8f61f66e722ee8dbd97cd3ced6659ecdb51473','53c0fa63d8a29624d6c111f9f0f728b8003699be5d85b83fcdd24c0c3921e393');
INSERT INTO journal VALUES(20,'2020-12-01T09:00:21.720Z','person:3','invitation.accept','invitation:3','{}','53c0fa63d8a29624d6c111f9f0f728b8003699be5d85b83fcdd24c0c3921e393','c1f0090da54bbfefa51f51a3deee512e52124b60f7fbf962c032889b56b2c5f3');
INSERT INTO journal VALUES(21,'2020-12-01T09:00:21.721Z','person:3','role.grant','person:3','{"role":"head","school":"1","territory":""}','c1f0090da54bbfefa51f51a3deee512e52124b60f7fbf962c032889b56b2c5f3','f99a48febe7146b9b48e60c986597ad704c934e27a54c8ceaba9c7fa8d71e170');
INSERT INTO journal VALUES(22,'2020-12-01T09:00:21.963Z','person:1','order.register','order:1','{"date":"2020-02-15","issuer":"UON","number":"412"}','f99a48febe7146b9b48e60c986597ad704c934e27a54c8ceaba9c7fa8d71e170','534ecc9080b23cf9dfa12d03c83d697b96b7e1e29698b7fdc625606b6eaaee67');
INSERT INTO journal VALUES(23,'2020-12-01T09:00:21.972Z','person:1','entry.register','entry:1','{"indicator":3,"order":1,"school":1,"status":"CONFIRMED","teacher":1,"year":2019}','534ecc9080b23cf9dfa12d03c83d697b96b7e1e29698b7fdc625606b6eaaee67','8b1a3182ca16060e59406b1fbdacadd7554d8d6357a226d2ddf7f73e5fbb0142');
INSERT INTO journal VALUES(24,'2020-12-01T09:00:22.194Z','person:1','entry.register','entry:2','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":2,"year":2019}','8b1a3182ca16060e59406b1fbdacadd7554d8d6357a226d2ddf7f73e5fbb0142','8aaf2c6a1aee44ec54cd943da81972e9e84e07c49cbcea4de6879ae75f7b6c13');
INSERT INTO journal VALUES(25,'2020-12-01T09:00:23.158Z','person:1','entry.register','entry:3','{"indicator":1,"order":1,"school":2,"status":"CONFIRMED","teacher":3,"year":2019}','8aaf2c6a1aee44ec54cd943da81972e9e84e07c49cbcea4de6879ae75f7b6c13','e69d1fad4dca8584c95bcc995aa99512bd13bb77851e38a7acd47f766f5e9ac5');
INSERT INTO journal VALUES(26,'2020-12-01T09:00:24.266Z','person:1','entry.register','entry:4','{"indicator":2,"order":1,"school":3,"status":"CONFIRMED","teacher":4,"year":2019}','e69d1fad4dca8584c95bcc995aa99512bd13bb77851e38a7acd47f766f5e9ac5','28702f59709f694ba5eb6b61ca89832e561b5c748f6a356555519e7b4429c783');
INSERT INTO journal VALUES(27,'2020-12-01T09:00:25.283Z','person:1','teacher.enter','teacher:5','{"school":2}','28702f59709f694ba5eb6b61ca89832e561b5c748f6a356555519e7b4429c783','706d96c836961921222a5eca4e8a00fa4d74d82c7ad71b536871198eef8e3b17');
INSERT INTO journal VALUES(28,'2020-12-01T09:00:25.284Z','person:1','order.register','order:2','{"date":"2020-03-01","issuer":"SCRO","number":"7"}','706d96c836961921222a5eca4e8a00fa4d74d82c7ad71b536871198eef8e3b17','46d4fb5d2483d03b1b01f6a59cd1faf790bb12e3b1919be81f368b2ae53fa736');
INSERT INTO journal VALUES(29,'2020-12-01T09:00:25.286Z','person:1','entry.register','entry:5','{"indicator":5,"order":2,"school":2,"status":"CONFIRMED","teacher":5,"year":2019}','46d4fb5d2483d03b1b01f6a59cd1faf790bb12e3b1919be81f368b2ae53fa736','8a5405fc39951a9fea137cc6a8491df0359854d9ba046c53a20f74078e7d03f0');
INSERT INTO journal VALUES(30,'2020-12-01T09:00:26.308Z','person:1','teacher.enter','teacher:6','{"school":4}','8a5405fc39951a9fea137cc6a8491df0359854d9ba046c53a20f74078e7d03f0','3ffffde5b83b45fb4e4709b7d25aea44979e861b391977057fc2258a54229ee1');
INSERT INTO journal VALUES(31,'2020-12-01T09:00:26.311Z','person:1','entry.register','entry:6','{"indicator":4,"order":2,"school":4,"status":"CONFIRMED","teacher":6,"year":2019}','3ffffde5b83b45fb4e4709b7d25aea44979e861b391977057fc2258a54229ee1','a3bdd69454b881981376bddc7d386f094a5490a19636cfe4c07a06dddbca8820');
INSERT INTO journal VALUES(32,'2020-12-01T09:00:27.338Z','person:1','teacher.enter','teacher:7','{"school":1}','a3bdd69454b881981376bddc7d386f094a5490a19636cfe4c07a06dddbca8820','cbdc8028c32fc93b763e55057075c6d49f7333f9d5d02cab884404a8437bae54');
INSERT INTO journal VALUES(33,'2020-12-01T09:00:27.341Z','person:1','entry.register','entry:7','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":7,"year":2019}','cbdc8028c32fc93b763e55057075c6d49f7333f9d5d02cab884404a8437bae54','2d23c5abbe0ae6753338eb0c6cceef23728bb2ca8efae606faec137f8177d5e3');
INSERT INTO journal VALUES(34,'2020-12-01T09:00:28.746Z','person:1','entry.retract','entry:7','{"from":"CONFIRMED","to":"RETRACTED","version":2}','2d23c5abbe0ae6753338eb0c6cceef23728bb2ca8efae606faec137f8177d5e3','714c4f5ce1388fe2b49401cfc1595cfc058b049312e7f419405b95f807b437e3');
INSERT INTO journal VALUES(35,'2020-12-01T09:00:32.581Z','person:1','results.approve','year:2019-2020','{"number":1,"sha256":"8304a5f62cef04be06e7d0123b78da868cc4531a22d2863804b5433fc18bee1d"}','714c4f5ce1388fe2b49401cfc1595cfc058b049312e7f419405b95f807b437e3','21a029b7ebab8674376e5a4155b40d51cf3e84b4898d313c4d9a846536593b68');
INSERT INTO journal VALUES(36,'2020-12-01T09:00:33.714Z','person:3','entry.propose','entry:8','{"indicator":5,"order":1,"school":1,"status":"SUBMITTED","teacher":2,"year":2019}','21a029b7ebab8674376e5a4155b40d51cf3e84b4898d313c4d9a846536593b68','a9335ff889e0a32dae7ed56b80c69b59d6ce4675ab78ad5a77e9e99e1df7bf16');
INSERT INTO journal VALUES(37,'2020-12-01T09:00:34.303Z','person:3','dispute.raise','entry:1','{"dispute":1}','a9335ff889e0a32dae7ed56b80c69b59d6ce4675ab78ad5a77e9e99e1df7bf16','03f3c395fed561bcb9367b1c0c95f412bf30b8d305f95e2ae8fa339ce7d51e4d');
INSERT INTO journal VALUES(38,'2020-12-01T09:00:35.632Z','person:2','campaign.start','campaign:1','{"milestones":7,"start":"2020-09-01","year":2019}','03f3c395fed561bcb9367b1c0c95f412bf30b8d305f95e2ae8fa339ce7d51e4d','433a7cbb818fa1974edff4781c464bbd243f147643c07aeeb7aedb97057945df');
INSERT INTO journal VALUES(39,'2020-12-01T09:00:40.686Z','person:1','names.view','list:entries','{"count":8}','433a7cbb818fa1974edff4781c464bbd243f147643c07aeeb7aedb97057945df','0bd0ffed86bc5ef84e3ef2165da2fdc22a3be1c0c0d9c12dcc4d91fb9c8610de');
CREATE TABLE incoming (
    update_id INTEGER PRIMARY KEY,
    done_at   TEXT NOT NULL
) STRICT;
INSERT INTO incoming VALUES(100000001,'2020-12-01T09:00:05.870Z');
INSERT INTO incoming VALUES(100000002,'2020-12-01T09:00:14.449Z');
INSERT INTO incoming VALUES(100000003,'2020-12-01T09:00:17.813Z');
INSERT INTO incoming VALUES(100000004,'2020-12-01T09:00:21.714Z');
INSERT INTO incoming VALUES(100000005,'2020-12-01T09:00:21.790Z');
INSERT INTO incoming VALUES(100000006,'2020-12-01T09:00:22.171Z');
INSERT INTO incoming VALUES(100000007,'2020-12-01T09:00:23.152Z');
INSERT INTO incoming VALUES(100000008,'2020-12-01T09:00:24.261Z');
INSERT INTO incoming VALUES(100000009,'2020-12-01T09:00:25.276Z');
INSERT INTO incoming VALUES(100000010,'2020-12-01T09:00:26.303Z');
INSERT INTO incoming VALUES(100000011,'2020-12-01T09:00:27.332Z');
INSERT INTO incoming VALUES(100000012,'2020-12-01T09:00:28.367Z');
INSERT INTO incoming VALUES(100000013,'2020-12-01T09:00:29.432Z');
INSERT INTO incoming VALUES(100000014,'2020-12-01T09:00:30.424Z');
INSERT INTO incoming VALUES(100000015,'2020-12-01T09:00:31.419Z');
INSERT INTO incoming VALUES(100000016,'2020-12-01T09:00:32.481Z');
INSERT INTO incoming VALUES(100000017,'2020-12-01T09:00:33.710Z');
INSERT INTO incoming VALUES(100000018,'2020-12-01T09:00:34.292Z');
INSERT INTO incoming VALUES(100000019,'2020-12-01T09:00:34.689Z');
INSERT INTO incoming VALUES(100000020,'2020-12-01T09:00:35.547Z');
INSERT INTO incoming VALUES(100000021,'2020-12-01T09:00:35.617Z');
INSERT INTO incoming VALUES(100000022,'2020-12-01T09:00:36.623Z');
INSERT INTO incoming VALUES(100000023,'2020-12-01T09:00:37.594Z');
INSERT INTO incoming VALUES(100000024,'2020-12-01T09:00:38.614Z');
INSERT INTO incoming VALUES(100000025,'2020-12-01T09:00:39.638Z');
INSERT INTO incoming VALUES(100000026,'2020-12-01T09:00:40.679Z');
INSERT INTO incoming VALUES(100000027,'2020-12-01T09:00:41.682Z');
INSERT INTO incoming VALUES(100000028,'2020-12-01T09:00:42.751Z');
INSERT INTO incoming VALUES(100000029,'2020-12-01T09:00:42.778Z');
INSERT INTO incoming VALUES(100000030,'2020-12-01T09:00:43.790Z');
INSERT INTO incoming VALUES(100000031,'2020-12-01T09:00:43.923Z');
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
INSERT INTO dialog VALUES(1000,1,100000029,'add','[{"step":"order"}]','2020-12-01T09:00:42.778Z');
CREATE TABLE current_order (
    chat_id   INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id  INTEGER NOT NULL REFERENCES orders (id),
    PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO current_order VALUES(1000,1,1);
INSERT INTO current_order VALUES(1002,3,1);
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
INSERT INTO outbox VALUES(1,1,'{}',0,'2020-12-01T09:00:05.929Z',0,NULL,'2020-12-01T09:00:05.929Z','SENT','2020-12-01T09:00:06.367Z',2,'');
INSERT INTO outbox VALUES(2,1000,'{}',0,'2020-12-01T09:00:14.733Z',0,NULL,'2020-12-01T09:00:14.733Z','SENT','2020-12-01T09:00:14.807Z',4,'');
INSERT INTO outbox VALUES(3,1000,'{}',0,'2020-12-01T09:00:14.743Z',0,NULL,'2020-12-01T09:00:14.743Z','SENT','2020-12-01T09:00:14.922Z',NULL,'');
INSERT INTO outbox VALUES(4,1001,'{}',0,'2020-12-01T09:00:17.822Z',0,NULL,'2020-12-01T09:00:17.822Z','SENT','2020-12-01T09:00:17.876Z',6,'');
INSERT INTO outbox VALUES(5,1001,'{}',0,'2020-12-01T09:00:17.828Z',0,NULL,'2020-12-01T09:00:17.828Z','SENT','2020-12-01T09:00:18.009Z',NULL,'');
INSERT INTO outbox VALUES(6,1002,'{}',0,'2020-12-01T09:00:21.729Z',0,NULL,'2020-12-01T09:00:21.729Z','SENT','2020-12-01T09:00:22.090Z',8,'');
INSERT INTO outbox VALUES(7,1002,'{}',0,'2020-12-01T09:00:21.736Z',0,NULL,'2020-12-01T09:00:21.736Z','SENT','2020-12-01T09:00:22.140Z',NULL,'');
INSERT INTO outbox VALUES(8,1000,'{}',0,'2020-12-01T09:00:22.087Z',0,NULL,'2020-12-01T09:00:22.087Z','SENT','2020-12-01T09:00:22.158Z',10,'');
INSERT INTO outbox VALUES(9,1000,'{}',0,'2020-12-01T09:00:22.220Z',0,NULL,'2020-12-01T09:00:22.220Z','SENT','2020-12-01T09:00:23.165Z',12,'');
INSERT INTO outbox VALUES(10,1000,'{}',0,'2020-12-01T09:00:23.162Z',0,NULL,'2020-12-01T09:00:23.162Z','SENT','2020-12-01T09:00:24.256Z',14,'');
INSERT INTO outbox VALUES(11,1000,'{}',0,'2020-12-01T09:00:24.276Z',0,NULL,'2020-12-01T09:00:24.276Z','SENT','2020-12-01T09:00:25.311Z',16,'');
INSERT INTO outbox VALUES(12,1000,'{}',0,'2020-12-01T09:00:25.290Z',0,NULL,'2020-12-01T09:00:25.290Z','SENT','2020-12-01T09:00:26.299Z',18,'');
INSERT INTO outbox VALUES(13,1000,'{}',0,'2020-12-01T09:00:26.314Z',0,NULL,'2020-12-01T09:00:26.314Z','SENT','2020-12-01T09:00:27.325Z',20,'');
INSERT INTO outbox VALUES(14,1000,'{}',0,'2020-12-01T09:00:27.344Z',0,NULL,'2020-12-01T09:00:27.344Z','SENT','2020-12-01T09:00:28.363Z',22,'');
INSERT INTO outbox VALUES(15,1000,'{}',0,'2020-12-01T09:00:28.762Z',0,NULL,'2020-12-01T09:00:28.762Z','SENT','2020-12-01T09:00:29.458Z',24,'');
INSERT INTO outbox VALUES(16,1000,'{}',0,'2020-12-01T09:00:29.450Z',0,NULL,'2020-12-01T09:00:29.450Z','SENT','2020-12-01T09:00:30.408Z',26,'');
INSERT INTO outbox VALUES(17,1000,'{}',0,'2020-12-01T09:00:30.425Z',0,NULL,'2020-12-01T09:00:30.425Z','SENT','2020-12-01T09:00:31.515Z',28,'');
INSERT INTO outbox VALUES(18,1000,'{}',0,'2020-12-01T09:00:31.507Z',0,NULL,'2020-12-01T09:00:31.507Z','SENT','2020-12-01T09:00:32.464Z',30,'');
INSERT INTO outbox VALUES(19,1000,'{}',0,'2020-12-01T09:00:32.596Z',0,NULL,'2020-12-01T09:00:32.596Z','SENT','2020-12-01T09:00:33.678Z',30,'');
INSERT INTO outbox VALUES(20,1000,'{}',0,'2020-12-01T09:00:32.597Z',0,NULL,'2020-12-01T09:00:32.597Z','SENT','2020-12-01T09:00:34.532Z',34,'');
INSERT INTO outbox VALUES(21,1000,'{}',0,'2020-12-01T09:00:32.617Z',0,NULL,'2020-12-01T09:00:32.617Z','SENT','2020-12-01T09:00:34.570Z',NULL,'');
INSERT INTO outbox VALUES(22,1002,'{}',2,'2020-12-01T09:00:33.544Z',0,NULL,'2020-12-01T09:00:33.544Z','SENT','2020-12-01T09:00:34.325Z',32,'');
INSERT INTO outbox VALUES(23,1000,'{}',1,'2020-12-01T09:00:33.608Z',0,NULL,'2020-12-01T09:00:33.608Z','SENT','2020-12-01T09:00:45.158Z',34,'');
INSERT INTO outbox VALUES(24,1002,'{}',0,'2020-12-01T09:00:33.787Z',0,NULL,'2020-12-01T09:00:33.787Z','SENT','2020-12-01T09:00:34.919Z',35,'');
INSERT INTO outbox VALUES(25,1000,'{}',0,'2020-12-01T09:00:33.789Z',0,NULL,'2020-12-01T09:00:33.789Z','SENT','2020-12-01T09:00:35.545Z',37,'');
INSERT INTO outbox VALUES(26,1002,'{}',0,'2020-12-01T09:00:34.305Z',0,NULL,'2020-12-01T09:00:34.305Z','SENT','2020-12-01T09:00:35.703Z',40,'');
INSERT INTO outbox VALUES(27,1000,'{}',0,'2020-12-01T09:00:34.911Z',0,NULL,'2020-12-01T09:00:34.911Z','SENT','2020-12-01T09:00:36.564Z',41,'');
INSERT INTO outbox VALUES(28,1001,'{}',0,'2020-12-01T09:00:35.556Z',0,NULL,'2020-12-01T09:00:35.556Z','SENT','2020-12-01T09:00:35.598Z',39,'');
INSERT INTO outbox VALUES(29,1001,'{}',0,'2020-12-01T09:00:35.651Z',0,NULL,'2020-12-01T09:00:35.651Z','SENT','2020-12-01T09:00:36.617Z',39,'');
INSERT INTO outbox VALUES(30,1001,'{}',0,'2020-12-01T09:00:35.652Z',0,NULL,'2020-12-01T09:00:35.652Z','SENT','2020-12-01T09:00:36.661Z',NULL,'');
INSERT INTO outbox VALUES(31,1000,'{}',0,'2020-12-01T09:00:36.648Z',0,NULL,'2020-12-01T09:00:36.648Z','SENT','2020-12-01T09:00:37.593Z',43,'');
INSERT INTO outbox VALUES(32,1000,'{}',0,'2020-12-01T09:00:37.598Z',0,NULL,'2020-12-01T09:00:37.598Z','SENT','2020-12-01T09:00:38.608Z',45,'');
INSERT INTO outbox VALUES(33,1000,'{}',0,'2020-12-01T09:00:38.621Z',0,NULL,'2020-12-01T09:00:38.621Z','SENT','2020-12-01T09:00:39.632Z',47,'');
INSERT INTO outbox VALUES(34,1000,'{}',0,'2020-12-01T09:00:39.644Z',0,NULL,'2020-12-01T09:00:39.644Z','SENT','2020-12-01T09:00:40.675Z',49,'');
INSERT INTO outbox VALUES(35,1000,'{}',0,'2020-12-01T09:00:40.693Z',0,NULL,'2020-12-01T09:00:40.693Z','SENT','2020-12-01T09:00:41.695Z',51,'');
INSERT INTO outbox VALUES(36,1000,'{}',0,'2020-12-01T09:00:41.693Z',0,NULL,'2020-12-01T09:00:41.693Z','SENT','2020-12-01T09:00:42.725Z',53,'');
INSERT INTO outbox VALUES(37,1001,'{}',0,'2020-12-01T09:00:42.752Z',0,NULL,'2020-12-01T09:00:42.752Z','SENT','2020-12-01T09:00:42.770Z',55,'');
INSERT INTO outbox VALUES(38,1000,'{}',0,'2020-12-01T09:00:42.785Z',0,NULL,'2020-12-01T09:00:42.785Z','SENT','2020-12-01T09:00:43.769Z',57,'');
INSERT INTO outbox VALUES(39,1002,'{"kind":"message","html":"<b>МОБУ СОШ № 10 г. Сочи</b>, 2019-2020\nУтверждено 01.12.2020\nКластер A (средние, свыше 500 обучающихся). Обучающихся: 900, педагогов: 25\n1. Выступления на мероприятиях СЦРО: 1 из 25, 4,0 % (медиана кластера 2,5 %; случай: 1–20 %)\n2. Участие в конкурсах: 1 из 25, 4,0 % (медиана кластера 3,1 %; случай: 1–20 %)\n3. Победители, призёры, лауреаты конкурсов: 1 из 25, 4,0 % (медиана кластера 0,0 %; случай: 1–20 %)\n4. Публикации в профессиональных изданиях: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\n5. Курсы повышения квалификации: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\nИндекс: 60,00\nМесто: 1 из 3\nПо одному случаю место могло быть от 1 до 3\nГруппа: средняя (случай может поставить школу и выше, и ниже середины кластера)\nСильнее всего: показатель 1 (Выступления на мероприятиях СЦРО)\nСлабее всего: показатель 4 (Публикации в профессиональных изданиях)\nВ скобках «случай» — столько может дать случай при 25 педагогах, даже если в работе школы ничего не изменилось.\n⏳ Ближайший срок: Ознакомиться с приказом № 753: срок прошёл 01.09.2020, просрочен 91 день","keyboard":{"rows":[[{"text":"Что даст место выше","value":"higher:show:2019:1","link":false}],[{"text":"Динамика","value":"dynamics:show:2019:1","link":false},{"text":"Рекомендации","value":"recommendations:school:2019:1","link":false}],[{"text":"График","value":"chart:profile:2019:1","link":false},{"text":"График по годам","value":"chart:dynamics:2019:1","link":false}],[{"text":"Документ","value":"letters:sheet:2019:1","link":false},{"text":"Excel","value":"schoolbook:make:2019:1","link":false}],[{"text":"Кто за цифрами","value":"why:choose:2019:1","link":false}]]}}',0,'2020-12-01T09:00:45.141Z',2,NULL,'2020-12-01T09:00:43.908Z','WAITING',NULL,NULL,'');
INSERT INTO outbox VALUES(40,1002,'{"kind":"message","html":"Нет доступа","keyboard":{"rows":[]}}',0,'2020-12-01T09:00:43.924Z',0,NULL,'2020-12-01T09:00:43.924Z','WAITING',NULL,NULL,'');
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
INSERT INTO job VALUES(1,'approval-news',1,1000,'{}','DONE',1,20,'2020-12-01T09:00:32.607Z',NULL);
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('bot.username','metod_bot');
INSERT INTO setting VALUES('ran.backup','2020-12-01T09:00:06.231873898Z');
INSERT INTO setting VALUES('ran.digest','2020-12-01T09:00:06.231873898Z');
INSERT INTO setting VALUES('ran.integrity','2020-12-01T09:00:06.231873898Z');
INSERT INTO setting VALUES('ran.ranking','2020-12-01T09:00:06.231873898Z');
INSERT INTO setting VALUES('ran.undelivered','2020-12-01T09:00:06.231873898Z');
CREATE TABLE workbook_import (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    file_id TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('READING', 'PREVIEW', 'LOADING', 'LOADED', 'DROPPED')),
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE review_later (
    person_id INTEGER NOT NULL REFERENCES person (id),
    entry_id  INTEGER NOT NULL REFERENCES entry (id),
    at        TEXT    NOT NULL,
    PRIMARY KEY (person_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE dispute (
    id          INTEGER PRIMARY KEY,
    entry_id    INTEGER NOT NULL REFERENCES entry (id),
    author_id   INTEGER NOT NULL REFERENCES person (id),
    reason      TEXT    NOT NULL CHECK (reason <> ''),
    created_at  TEXT    NOT NULL,
    outcome     TEXT    CHECK (outcome IN ('KEPT', 'RETRACTED')),
    answer      TEXT    NOT NULL DEFAULT '',
    answered_by INTEGER REFERENCES person (id),
    answered_at TEXT,
    CHECK ((outcome IS NULL) = (answered_at IS NULL))
) STRICT;
INSERT INTO dispute VALUES(1,1,3,'другая дата','2020-12-01T09:00:34.302Z',NULL,'',NULL,NULL);
CREATE TABLE audit (
    id          INTEGER PRIMARY KEY,
    direction   TEXT    NOT NULL CHECK (direction IN ('TRUTH', 'COMPLETENESS')),
    year        INTEGER NOT NULL,
    permille    INTEGER NOT NULL CHECK (permille BETWEEN 1 AND 500),
    seed        TEXT    NOT NULL,
    population  INTEGER NOT NULL CHECK (population > 0),
    author_id   INTEGER NOT NULL REFERENCES person (id),
    created_at  TEXT    NOT NULL,
    finished_at TEXT
) STRICT;
CREATE TABLE audit_item (
    audit_id   INTEGER NOT NULL REFERENCES audit (id),
    place      INTEGER NOT NULL CHECK (place >= 1),
    stratum    TEXT    NOT NULL,
    entry_id   INTEGER REFERENCES entry (id),
    order_id   INTEGER REFERENCES orders (id),
    verdict    TEXT    CHECK (verdict IN ('RIGHT', 'WRONG', 'NO_DOCUMENT')),
    lines      INTEGER CHECK (lines >= 0),
    missing    INTEGER CHECK (missing >= 0 AND missing <= lines),
    decided_at TEXT,
    PRIMARY KEY (audit_id, place),
    CHECK ((entry_id IS NULL) <> (order_id IS NULL)),
    CHECK ((lines IS NULL) = (missing IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE teacher_distinct (
    one_id     INTEGER NOT NULL REFERENCES teacher (id),
    other_id   INTEGER NOT NULL REFERENCES teacher (id),
    decided_by INTEGER NOT NULL REFERENCES person (id),
    decided_at TEXT    NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    content TEXT NOT NULL CHECK (json_valid(content)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    journal_seq INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL,
    UNIQUE (year, number)
) STRICT;
INSERT INTO snapshot VALUES(1,2019,1,'{"year":"2019-2020","scaling":"MIN_MAX","weights":{"1":"1","2":"1","3":"1","4":"1","5":"1"},"schools":[{"id":1,"code":"S10","name":"МОБУ СОШ № 10 г. Сочи","cluster":"A","headcount":25,"active":[1,1,1,0,0],"index":"60.00","rank":1,"of":3},{"id":2,"code":"S8","name":"МОБУ СОШ № 8 г. Сочи","cluster":"A","headcount":40,"active":[1,0,0,0,1],"index":"32.50","rank":2,"of":3},{"id":3,"code":"S2","name":"МОБУ СОШ № 2 г. Сочи","cluster":"A","headcount":32,"active":[0,1,0,0,0],"index":"15.63","rank":3,"of":3},{"id":4,"code":"O65","name":"МОБУ ООШ № 65 г. Сочи","cluster":"C","headcount":12,"active":[0,0,0,1,0],"index":"20.00","rank":1,"of":1}]}','8304a5f62cef04be06e7d0123b78da868cc4531a22d2863804b5433fc18bee1d',34,1,'2020-12-01T09:00:32.573Z');
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
INSERT INTO campaign VALUES(1,2019,'Мониторинг результативности методической работы','УОН № 753 от 14.08.2020','2020-09-01',2,'2020-12-01T09:00:35.619Z',NULL,0);
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
INSERT INTO milestone VALUES(1,'acquaint',0,'Ознакомиться с приказом № 753',NULL,'2020-09-01','HEAD','ACQUAINTED',0,NULL,'');
INSERT INTO milestone VALUES(1,'acquaint-all',1,'Ознакомить руководителей школ с приказом № 753',NULL,'2020-09-04','TERRITORY','ACQUAINTED',0,NULL,'');
INSERT INTO milestone VALUES(1,'analysis',4,'Представить рабочей группе анализ и адресные рекомендации',NULL,'2020-12-20','OPERATOR','DONE',0,NULL,'');
INSERT INTO milestone VALUES(1,'check',2,'Сверка: просмотреть записи своей школы','2020-12-13','2020-12-19','HEAD','CHECKED',0,NULL,'');
INSERT INTO milestone VALUES(1,'discussion',5,'Обсудить результаты на методическом совете, составить план',NULL,'2020-12-29','HEAD','DISCUSSED',0,NULL,'');
INSERT INTO milestone VALUES(1,'plan',6,'План работы СЦРО на 2021 год по итогам анализа',NULL,'2020-12-29','OPERATOR','DONE',0,NULL,'');
INSERT INTO milestone VALUES(1,'processing',3,'Обработать данные мониторинга',NULL,'2020-12-20','OPERATOR','DONE',0,NULL,'');
CREATE TABLE closure (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    school_id   INTEGER REFERENCES school (id),
    person_id   INTEGER REFERENCES person (id),
    at          TEXT    NOT NULL,
    FOREIGN KEY (campaign_id, code) REFERENCES milestone (campaign_id, code)
) STRICT;
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
CREATE TABLE subscription (
    chat_id   INTEGER PRIMARY KEY,
    title     TEXT    NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    at        TEXT    NOT NULL
) STRICT;
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
INSERT INTO list VALUES(1,1,1000,'OPEN',1,'{"header":{"proposed":false,"way":"PASTE","order":{"issuer":"UON","number":"413","date":"2020-02-16"},"title":"","indicator":3,"activity":"Конкурс уроков","eventDate":null,"file":null},"lines":["1. Иванову Марию Петровну, учителя физики МОБУ СОШ № 10 – победитель;","2. Смирнову Ольгу Викторовну, учителя химии МОБУ СОШ № 8 – призёр."],"schools":{},"items":[{"found":{"number":1,"line":"1. Иванову Марию Петровну, учителя физики МОБУ СОШ № 10 – победитель;","typed":"Иванову Марию Петровну","schoolTyped":"МОБУ СОШ № 10","school":1,"teacher":1,"newName":null,"indicator":3,"result":"победитель","doubts":[],"aside":null,"remembered":false},"mark":"OPEN","byHand":false,"memorable":false},{"found":{"number":2,"line":"2. Смирнову Ольгу Викторовну, учителя химии МОБУ СОШ № 8 – призёр.","typed":"Смирнову Ольгу Викторовну","schoolTyped":"МОБУ СОШ № 8","school":2,"teacher":3,"newName":null,"indicator":3,"result":"призёр","doubts":[],"aside":null,"remembered":false},"mark":"OPEN","byHand":false,"memorable":false}],"repeats":0,"elsewhere":0,"others":[],"asked":null}',179,'2020-12-01T09:00:34.879Z','2020-12-01T09:00:34.879Z');
INSERT INTO list VALUES(2,1,1000,'OPEN',1,'{"header":{"proposed":false,"way":"PASTE","order":{"issuer":"UON","number":"414","date":"2020-02-17"},"title":"","indicator":3,"activity":"Конкурс проектов","eventDate":null,"file":null},"lines":["1. Петрову Анну Сергеевну, МОБУ СОШ № 2 – призёр;","2. Кузнецов А. А., МОБУ СОШ № 10 – призёр."],"schools":{},"items":[{"found":{"number":1,"line":"1. Петрову Анну Сергеевну, МОБУ СОШ № 2 – призёр;","typed":"Петрову Анну Сергеевну","schoolTyped":"МОБУ СОШ № 2","school":3,"teacher":4,"newName":null,"indicator":3,"result":"призёр","doubts":[],"aside":null,"remembered":false},"mark":"OPEN","byHand":false,"memorable":false},{"found":{"number":2,"line":"2. Кузнецов А. А., МОБУ СОШ № 10 – призёр.","typed":"Кузнецов А. А.","schoolTyped":"МОБУ СОШ № 10","school":1,"teacher":null,"newName":null,"indicator":3,"result":"призёр","doubts":[{"kind":"INITIALS","words":"","schools":[],"teachers":[],"names":[]}],"aside":null,"remembered":false},"mark":"OPEN","byHand":false,"memorable":false}],"repeats":0,"elsewhere":0,"others":[],"asked":null}',137,'2020-12-01T09:00:41.688Z','2020-12-01T09:00:41.688Z');
CREATE TABLE IF NOT EXISTS "remembered" (
    id         INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL CHECK (kind IN ('SCHOOL', 'TEACHER', 'RESULT', 'PLACE')),
    key        TEXT    NOT NULL CHECK (key <> ''),
    typed      TEXT    NOT NULL CHECK (typed <> ''),
    school_id  INTEGER REFERENCES school (id),
    teacher_id INTEGER REFERENCES teacher (id),
    meaning    TEXT CHECK (meaning IN ('2', '3', 'OWN', 'SKIP')),
    person_id  INTEGER REFERENCES person (id),
    created_at TEXT    NOT NULL,
    UNIQUE (kind, key),
    CHECK ((kind = 'TEACHER') = (teacher_id IS NOT NULL)),
    CHECK ((kind IN ('SCHOOL', 'TEACHER')) = (school_id IS NOT NULL)),
    CHECK ((kind IN ('RESULT', 'PLACE')) = (meaning IS NOT NULL))
) STRICT;
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE UNIQUE INDEX role_grant_active ON role_grant (person_id, role, ifnull(school_id, 0), ifnull(territory, ''))
    WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX access_request_open ON access_request (person_id) WHERE decision IS NULL;
CREATE UNIQUE INDEX entry_once ON entry (order_id, indicator, school_id, teacher_id, activity_key)
    WHERE status IN ('SUBMITTED', 'CONFIRMED');
CREATE INDEX entry_by_school ON entry (year, school_id, indicator);
CREATE INDEX entry_by_teacher ON entry (teacher_id);
CREATE INDEX entry_by_status ON entry (status) WHERE status = 'SUBMITTED';
CREATE INDEX entry_by_batch ON entry (batch_id) WHERE batch_id IS NOT NULL;
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
CREATE TRIGGER journal_never_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE INDEX journal_by_subject ON journal (subject);
CREATE INDEX outbox_waiting ON outbox (priority, id) WHERE status = 'WAITING';
CREATE INDEX job_waiting ON job (id) WHERE status = 'WAITING';
CREATE INDEX teacher_merged ON teacher (merged_into) WHERE merged_into IS NOT NULL;
CREATE UNIQUE INDEX dispute_open ON dispute (entry_id) WHERE outcome IS NULL;
CREATE INDEX dispute_by_entry ON dispute (entry_id);
CREATE UNIQUE INDEX audit_open ON audit (author_id) WHERE finished_at IS NULL;
CREATE VIEW entry_barred AS
    SELECT id AS entry_id, author_id AS person_id, 0 AS in_four_eyes FROM entry
    WHERE author_id IS NOT NULL AND (proposed = 1 OR changed_by IS NULL)
    UNION ALL
    SELECT id, changed_by, proposed FROM entry WHERE changed_by IS NOT NULL;
CREATE TRIGGER snapshot_never_changed BEFORE UPDATE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END;
CREATE TRIGGER snapshot_never_deleted BEFORE DELETE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot is never deleted'); END;
CREATE UNIQUE INDEX campaign_open ON campaign (ifnull(closed_at, '')) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX closure_once ON closure (campaign_id, code, ifnull(school_id, 0));
CREATE INDEX discussion_by_school ON discussion (campaign_id, school_id);
CREATE INDEX plan_line_by_discussion ON plan_line (discussion_id);
CREATE INDEX check_remark_by_school ON check_remark (campaign_id, school_id);
CREATE INDEX recommendation_edit_by_school ON recommendation_edit (year, school_id);
CREATE INDEX list_of_person ON list (person_id, chat_id, id);
COMMIT;
