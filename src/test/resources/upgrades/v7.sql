-- A small town's store as the program of schema 7 left it, killed with answers unsent, a dialog and a list open.
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
INSERT INTO flyway_schema_history VALUES(1,'1','first','SQL','V1__first.sql',-649033478,'','2026-11-26 15:28:25.431',63,1);
INSERT INTO flyway_schema_history VALUES(2,'2','workbook import','SQL','V2__workbook_import.sql',1724074916,'','2026-11-26 15:28:25.457',0,1);
INSERT INTO flyway_schema_history VALUES(3,'3','review','SQL','V3__review.sql',366361106,'','2026-11-26 15:28:25.526',22,1);
INSERT INTO flyway_schema_history VALUES(4,'5','approval','SQL','V5__approval.sql',-255863356,'','2026-11-26 15:28:25.549',0,1);
INSERT INTO flyway_schema_history VALUES(5,'6','campaign','SQL','V6__campaign.sql',-1269507413,'','2026-11-26 15:28:25.610',20,1);
INSERT INTO flyway_schema_history VALUES(6,'7','advice','SQL','V7__advice.sql',-1150930290,'','2026-11-26 15:28:25.630',0,1);
CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    telegram_id  INTEGER NOT NULL UNIQUE,
    display_name TEXT    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    username     TEXT,
    created_at   TEXT    NOT NULL,
    blocked_at   TEXT
) STRICT;
INSERT INTO person VALUES(1,1000,'operator','operator','2020-12-01T09:00:17.179Z',NULL);
INSERT INTO person VALUES(2,1001,'admin','admin','2020-12-01T09:00:20.056Z',NULL);
INSERT INTO person VALUES(3,1002,'head','head','2020-12-01T09:00:22.630Z',NULL);
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
INSERT INTO role_grant VALUES(1,1,'OPERATOR',NULL,NULL,'2020-12-01T09:00:17.196Z',NULL);
INSERT INTO role_grant VALUES(2,2,'ADMIN',NULL,NULL,'2020-12-01T09:00:20.058Z',NULL);
INSERT INTO role_grant VALUES(3,3,'HEAD',1,NULL,'2020-12-01T09:00:22.651Z',NULL);
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
INSERT INTO invitation VALUES(1,'6f1d15e486071268cb06791fe782ea6056355c29c0173d0c01b7c2e88366daf3','OPERATOR',NULL,NULL,'2020-12-01T09:00:02.271Z','2020-12-08T09:00:02.271Z',1,'2020-12-01T09:00:17.169Z');
INSERT INTO invitation VALUES(2,'fbf1403650386b1d91766cfcd4e5a38c29045382531787eb27ad4ccdfc747645','ADMIN',NULL,NULL,'2020-12-01T09:00:01.558Z','2020-12-08T09:00:01.558Z',2,'2020-12-01T09:00:20.055Z');
INSERT INTO invitation VALUES(3,'c5b38eafbd7d1ccc5f09798a14a55220c3a8e5c3525574c2727c34a29abbbeb9','HEAD',1,NULL,'2020-12-01T09:00:01.732Z','2020-12-08T09:00:01.732Z',3,'2020-12-01T09:00:22.629Z');
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
INSERT INTO teacher VALUES(1,1,'Иванова','Мария','Петровна','','иванова|мария|петровна|','учитель физики','2020-12-01T09:00:03.739Z',NULL);
INSERT INTO teacher VALUES(2,1,'Ковалёв','Андрей','Ильич','','ковалев|андрей|ильич|','учитель истории','2020-12-01T09:00:03.739Z',NULL);
INSERT INTO teacher VALUES(3,2,'Смирнова','Ольга','Викторовна','','смирнова|ольга|викторовна|','учитель химии','2020-12-01T09:00:03.739Z',NULL);
INSERT INTO teacher VALUES(4,3,'Петрова','Анна','Сергеевна','','петрова|анна|сергеевна|','учитель музыки','2020-12-01T09:00:03.739Z',NULL);
INSERT INTO teacher VALUES(5,2,'Зуева','Вера','Юрьевна','','зуева|вера|юрьевна|','','2020-12-01T09:00:26.388Z',NULL);
INSERT INTO teacher VALUES(6,4,'Белова','Инна','Олеговна','','белова|инна|олеговна|','','2020-12-01T09:00:27.472Z',NULL);
INSERT INTO teacher VALUES(7,1,'Орлова','Анна','Львовна','','орлова|анна|львовна|','','2020-12-01T09:00:28.428Z',NULL);
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
INSERT INTO orders VALUES(1,'UON','412','412','2020-02-15','',1,'2020-12-01T09:00:22.879Z');
INSERT INTO orders VALUES(2,'SCRO','7','7','2020-03-01','',1,'2020-12-01T09:00:26.391Z');
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
INSERT INTO entry VALUES(1,1,3,1,1,'Учитель года','учительгода','победитель','2020-02-10',2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:22.889Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(2,1,1,1,2,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:23.351Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(3,1,1,2,3,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:24.361Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(4,1,2,3,4,'Лучший урок','лучшийурок','участник',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:25.357Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(5,2,5,2,5,'Круглый стол','круглыйстол','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:26.393Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(6,2,4,4,6,'Публикация','публикация','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:27.473Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(7,1,1,1,7,'Семинар','семинар','',NULL,2019,'RETRACTED',2,'LINE',NULL,'',0,1,'2020-12-01T09:00:28.430Z',1,'2020-12-01T09:00:29.536Z','записано дважды',NULL);
INSERT INTO entry VALUES(8,1,5,1,2,'Мастер-класс','мастеркласс','',NULL,2019,'SUBMITTED',1,'LINE',NULL,'',1,3,'2020-12-01T09:00:34.583Z',NULL,NULL,'',NULL);
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
INSERT INTO entry_version VALUES(7,1,1,1,1,7,'Семинар','',NULL,'CONFIRMED','',1,'2020-12-01T09:00:29.535Z','записано дважды');
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
INSERT INTO results_version VALUES(2019,3824343661082997190);
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
INSERT INTO journal VALUES(1,'2020-12-01T09:00:03.687Z','console','school.enter','school:1','{"code":"S10","kind":"SOSH","name":"МОБУ СОШ № 10 г. Сочи","territory":"Центральный"}','0000000000000000000000000000000000000000000000000000000000000000','f206bf7f5634e461cb6e81ec59834148d1eabd7ab1c78ecbf0d03e4f108bd497');
INSERT INTO journal VALUES(2,'2020-12-01T09:00:03.710Z','console','school.enter','school:2','{"code":"S8","kind":"SOSH","name":"МОБУ СОШ № 8 г. Сочи","territory":"Хостинский"}','f206bf7f5634e461cb6e81ec59834148d1eabd7ab1c78ecbf0d03e4f108bd497','0fc44d8e2139f1c9ece01f4592ec61674d911cc4919a4a62da509dc99e3b17aa');
INSERT INTO journal VALUES(3,'2020-12-01T09:00:03.713Z','console','school.enter','school:3','{"code":"S2","kind":"SOSH","name":"МОБУ СОШ № 2 г. Сочи","territory":"Хостинский"}','0fc44d8e2139f1c9ece01f4592ec61674d911cc4919a4a62da509dc99e3b17aa','2a48fa2c2f6e8869d09e4e4517171241f50588d48058b65dc0b7ca9031150db2');
INSERT INTO journal VALUES(4,'2020-12-01T09:00:03.718Z','console','school.enter','school:4','{"code":"O65","kind":"OOSH","name":"МОБУ ООШ № 65 г. Сочи","territory":"Лазаревский"}','2a48fa2c2f6e8869d09e4e4517171241f50588d48058b65dc0b7ca9031150db2','9baec4d85b7d5cf36cb8bd349bd09d613e6905cacff05f2a4333eaec279729e7');
INSERT INTO journal VALUES(5,'2020-12-01T09:00:03.727Z','console','school.year','school:1','{"headcount":"25","headcountBefore":"","pupils":"900","pupilsBefore":"","year":2019}','9baec4d85b7d5cf36cb8bd349bd09d613e6905cacff05f2a4333eaec279729e7','122cbb7a59473fc0791a072d8c9371a2a3cd23d6f742d3829fd5b3eec2d24dd1');
INSERT INTO journal VALUES(6,'2020-12-01T09:00:03.732Z','console','school.year','school:2','{"headcount":"40","headcountBefore":"","pupils":"700","pupilsBefore":"","year":2019}','122cbb7a59473fc0791a072d8c9371a2a3cd23d6f742d3829fd5b3eec2d24dd1','64bb34114e92736fc19ce35f2b9fd73fe69d987ea6f90c324f910371ef9f48ba');
INSERT INTO journal VALUES(7,'2020-12-01T09:00:03.736Z','console','school.year','school:3','{"headcount":"32","headcountBefore":"","pupils":"800","pupilsBefore":"","year":2019}','64bb34114e92736fc19ce35f2b9fd73fe69d987ea6f90c324f910371ef9f48ba','ad52b07e286515634765384d50888f709f2893988111351a058826d876c8ce80');
INSERT INTO journal VALUES(8,'2020-12-01T09:00:03.738Z','console','school.year','school:4','{"headcount":"12","headcountBefore":"","pupils":"120","pupilsBefore":"","year":2019}','ad52b07e286515634765384d50888f709f2893988111351a058826d876c8ce80','da0125a6f87f18e437b0c46ff57e80ac7b13a36cf8b2ea4c086c8b955203e4e5');
INSERT INTO journal VALUES(9,'2020-12-01T09:00:03.744Z','console','teacher.enter','teacher:1','{"school":1}','da0125a6f87f18e437b0c46ff57e80ac7b13a36cf8b2ea4c086c8b955203e4e5','f179f808e1a513f9fb1484d5394d4833ebc01959a00295d82c9e12a76421e919');
INSERT INTO journal VALUES(10,'2020-12-01T09:00:03.744Z','console','teacher.enter','teacher:2','{"school":1}','f179f808e1a513f9fb1484d5394d4833ebc01959a00295d82c9e12a76421e919','66c29a116b6b80d2c4dd12b6d9854d8a5460e7a2b9f1bad3d1aa69113ec28adb');
INSERT INTO journal VALUES(11,'2020-12-01T09:00:03.744Z','console','teacher.enter','teacher:3','{"school":2}','66c29a116b6b80d2c4dd12b6d9854d8a5460e7a2b9f1bad3d1aa69113ec28adb','d0fae13ef94452991df612b54008e0ea0daad10f8ab50e8bc677bef8eff922a6');
INSERT INTO journal VALUES(12,'2020-12-01T09:00:03.744Z','console','teacher.enter','teacher:4','{"school":3}','d0fae13ef94452991df612b54008e0ea0daad10f8ab50e8bc677bef8eff922a6','789245bf99ec3d1081d618c7100c5f8904ea24cf93d20293ac0e449fa9c1549e');
INSERT INTO journal VALUES(13,'2020-12-01T09:00:02.335Z','console','invitation.create','invitation:1','{"role":"operator","school":"","territory":""}','789245bf99ec3d1081d618c7100c5f8904ea24cf93d20293ac0e449fa9c1549e','3b2c50bee26babb262d067f368dba76ba6b55f56d1bdfa91bd3fa21cbc2cdcb6');
INSERT INTO journal VALUES(14,'2020-12-01T09:00:17.187Z','person:1','invitation.accept','invitation:1','{}','3b2c50bee26babb262d067f368dba76ba6b55f56d1bdfa91bd3fa21cbc2cdcb6','cc47701d20e451bce8a01ddba6f082ee991a7c183edcf92e8ea8bb746abe9612');
INSERT INTO journal VALUES(15,'2020-12-01T09:00:17.211Z','person:1','role.grant','person:1','{"role":"operator","school":"","territory":""}','cc47701d20e451bce8a01ddba6f082ee991a7c183edcf92e8ea8bb746abe9612','df5913bab6ad7b1336ff90709431e9411c21da5e6342b0ae43ba3bd108f8f3b7');
INSERT INTO journal VALUES(16,'2020-12-01T09:00:01.587Z','console','invitation.create','invitation:2','{"role":"admin","school":"","territory":""}','df5913bab6ad7b1336ff90709431e9411c21da5e6342b0ae43ba3bd108f8f3b7','3b6aba7e57d517c3bc3d4dfaf815750d0f9251496655dcc6827cebe115bbc640');
INSERT INTO journal VALUES(17,'2020-12-01T09:00:20.057Z','person:2','invitation.accept','invitation:2','{}','3b6aba7e57d517c3bc3d4dfaf815750d0f9251496655dcc6827cebe115bbc640','514b1624ea0bfb156d206bd81835c93af8c89557e37910650c50747c9e1c3b2b');
INSERT INTO journal VALUES(18,'2020-12-01T09:00:20.058Z','person:2','role.grant','person:2','{"role":"admin","school":"","territory":""}','514b1624ea0bfb156d206bd81835c93af8c89557e37910650c50747c9e1c3b2b','46cd7eeefb16a2e852d684d6af22bf79979a98aa5dd5f590d2c5e081775b4cec');
INSERT INTO journal VALUES(19,'2020-12-01T09:00:01.768Z','console','invitation.create','invitation:3','{"role":"head","school":"1","territory":""}','46cd7eeefb16a2e852d684d6af22bf79979a98aa5dd5f590d2c5e081775b4cec','355055745216934a4d18e905e2e402c0e191a59468f72a059df1d385ace5c801');
INSERT INTO journal VALUES(20,'2020-12-01T09:00:22.648Z','person:3','invitation.accept','invitation:3','{}','355055745216934a4d18e905e2e402c0e191a59468f72a059df1d385ace5c801','ea3294be7b68644c93c1350393501c9bdaed6a4b93ae31363f34c8117cb63177');
INSERT INTO journal VALUES(21,'2020-12-01T09:00:22.652Z','person:3','role.grant','person:3','{"role":"head","school":"1","territory":""}','ea3294be7b68644c93c1350393501c9bdaed6a4b93ae31363f34c8117cb63177','f46f16d5978da4e6b67eaddb7f3677132a76cb171496a0a6ddee3596cb3d6cc5');
INSERT INTO journal VALUES(22,'2020-12-01T09:00:22.881Z','person:1','order.register','order:1','{"date":"2020-02-15","issuer":"UON","number":"412"}','f46f16d5978da4e6b67eaddb7f3677132a76cb171496a0a6ddee3596cb3d6cc5','32ba8c0a3507419ba7a43e0381204e6cfffcf7ba51ecb752eef4223653efdc94');
INSERT INTO journal VALUES(23,'2020-12-01T09:00:22.892Z','person:1','entry.register','entry:1','{"indicator":3,"order":1,"school":1,"status":"CONFIRMED","teacher":1,"year":2019}','32ba8c0a3507419ba7a43e0381204e6cfffcf7ba51ecb752eef4223653efdc94','de2ff162a1e404062bc01c3adf3a50eea690c6a355877f70ba580794300fd13b');
INSERT INTO journal VALUES(24,'2020-12-01T09:00:23.353Z','person:1','entry.register','entry:2','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":2,"year":2019}','de2ff162a1e404062bc01c3adf3a50eea690c6a355877f70ba580794300fd13b','2545edd622ef59b45dfdb811b6968f803124ab5eeb9d8713eec6b2bd6dbc1975');
INSERT INTO journal VALUES(25,'2020-12-01T09:00:24.367Z','person:1','entry.register','entry:3','{"indicator":1,"order":1,"school":2,"status":"CONFIRMED","teacher":3,"year":2019}','2545edd622ef59b45dfdb811b6968f803124ab5eeb9d8713eec6b2bd6dbc1975','0ee3ebe9bd770db33863091d8dad397fe76ed312b10e3d7cf7ce7ca83ffb4cb9');
INSERT INTO journal VALUES(26,'2020-12-01T09:00:25.359Z','person:1','entry.register','entry:4','{"indicator":2,"order":1,"school":3,"status":"CONFIRMED","teacher":4,"year":2019}','0ee3ebe9bd770db33863091d8dad397fe76ed312b10e3d7cf7ce7ca83ffb4cb9','fce3b05936cf632cd6115364debc84bde1ed060b32e5596fe61ef17c3fb00f28');
INSERT INTO journal VALUES(27,'2020-12-01T09:00:26.390Z','person:1','teacher.enter','teacher:5','{"school":2}','fce3b05936cf632cd6115364debc84bde1ed060b32e5596fe61ef17c3fb00f28','3858d423266c4e8e0c80f55c1872132142cff25435c2e85f6c6800443b94d26f');
INSERT INTO journal VALUES(28,'2020-12-01T09:00:26.392Z','person:1','order.register','order:2','{"date":"2020-03-01","issuer":"SCRO","number":"7"}','3858d423266c4e8e0c80f55c1872132142cff25435c2e85f6c6800443b94d26f','4817c382a76011e9e7ffa2142de7c14d529653fe1d8c74c00efc69c36b06895f');
INSERT INTO journal VALUES(29,'2020-12-01T09:00:26.393Z','person:1','entry.register','entry:5','{"indicator":5,"order":2,"school":2,"status":"CONFIRMED","teacher":5,"year":2019}','4817c382a76011e9e7ffa2142de7c14d529653fe1d8c74c00efc69c36b06895f','dba1e67a023d85d93a2c11a82e1eaabbab6e0d851bf2644fcb1f276b215ada36');
INSERT INTO journal VALUES(30,'2020-12-01T09:00:27.472Z','person:1','teacher.enter','teacher:6','{"school":4}','dba1e67a023d85d93a2c11a82e1eaabbab6e0d851bf2644fcb1f276b215ada36','a054bc95a3202a62d94a0490a95e84fd4c3d0d6af51fb078ede934702fc999a3');
INSERT INTO journal VALUES(31,'2020-12-01T09:00:27.474Z','person:1','entry.register','entry:6','{"indicator":4,"order":2,"school":4,"status":"CONFIRMED","teacher":6,"year":2019}','a054bc95a3202a62d94a0490a95e84fd4c3d0d6af51fb078ede934702fc999a3','8edf0bcd84b66137d437d2bfc809b1a97b13021a15a84d1a5f53de0e1c5b6fa1');
INSERT INTO journal VALUES(32,'2020-12-01T09:00:28.429Z','person:1','teacher.enter','teacher:7','{"school":1}','8edf0bcd84b66137d437d2bfc809b1a97b13021a15a84d1a5f53de0e1c5b6fa1','c504929d7be94a49dcf71fcfba5317663eb56d4832834d5af80909099a85d4bc');
INSERT INTO journal VALUES(33,'2020-12-01T09:00:28.431Z','person:1','entry.register','entry:7','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":7,"year":2019}','c504929d7be94a49dcf71fcfba5317663eb56d4832834d5af80909099a85d4bc','c0c408f15f10a91fb8c664b630e9e01abfe657aa9571c9406e6ce13e4c2ab7e7');
INSERT INTO journal VALUES(34,'2020-12-01T09:00:29.537Z','person:1','entry.retract','entry:7','{"from":"CONFIRMED","to":"RETRACTED","version":2}','c0c408f15f10a91fb8c664b630e9e01abfe657aa9571c9406e6ce13e4c2ab7e7','a6b2f1ae04adda8d80bbe8781b08e540533226b65fe7c25274aee6d5e89fccea');
INSERT INTO journal VALUES(35,'2020-12-01T09:00:33.599Z','person:1','results.approve','year:2019-2020','{"number":1,"sha256":"8304a5f62cef04be06e7d0123b78da868cc4531a22d2863804b5433fc18bee1d"}','a6b2f1ae04adda8d80bbe8781b08e540533226b65fe7c25274aee6d5e89fccea','f5446ce63a736580af8c4e72abaedce7e428ed37b109b52bf8320674bb7871e0');
INSERT INTO journal VALUES(36,'2020-12-01T09:00:34.584Z','person:3','entry.propose','entry:8','{"indicator":5,"order":1,"school":1,"status":"SUBMITTED","teacher":2,"year":2019}','f5446ce63a736580af8c4e72abaedce7e428ed37b109b52bf8320674bb7871e0','e1b85235deb451da80b163cb0e5a51da90c74d29bd95eb83ea25c86036273382');
INSERT INTO journal VALUES(37,'2020-12-01T09:00:35.061Z','person:3','dispute.raise','entry:1','{"dispute":1}','e1b85235deb451da80b163cb0e5a51da90c74d29bd95eb83ea25c86036273382','31127eb41961194ea65d5b44573d41fa9907f1e2872cb3a40257b61a543a2d88');
INSERT INTO journal VALUES(38,'2020-12-01T09:00:36.647Z','person:2','campaign.start','campaign:1','{"milestones":7,"start":"2020-09-01","year":2019}','31127eb41961194ea65d5b44573d41fa9907f1e2872cb3a40257b61a543a2d88','e204284dafc3b92b014e1b28617817cb0c6945311e21741b3b408244a44f5e5f');
INSERT INTO journal VALUES(39,'2020-12-01T09:00:41.764Z','person:1','names.view','list:entries','{"count":8}','e204284dafc3b92b014e1b28617817cb0c6945311e21741b3b408244a44f5e5f','f308e3ccbaff192c19ea0d47b7ffd3a63a821bf2edca4deae80fd986ceebc6b0');
CREATE TABLE incoming (
    update_id INTEGER PRIMARY KEY,
    done_at   TEXT NOT NULL
) STRICT;
INSERT INTO incoming VALUES(100000001,'2020-12-01T09:00:07.706Z');
INSERT INTO incoming VALUES(100000002,'2020-12-01T09:00:17.167Z');
INSERT INTO incoming VALUES(100000003,'2020-12-01T09:00:20.054Z');
INSERT INTO incoming VALUES(100000004,'2020-12-01T09:00:22.601Z');
INSERT INTO incoming VALUES(100000005,'2020-12-01T09:00:22.734Z');
INSERT INTO incoming VALUES(100000006,'2020-12-01T09:00:23.338Z');
INSERT INTO incoming VALUES(100000007,'2020-12-01T09:00:24.354Z');
INSERT INTO incoming VALUES(100000008,'2020-12-01T09:00:25.352Z');
INSERT INTO incoming VALUES(100000009,'2020-12-01T09:00:26.382Z');
INSERT INTO incoming VALUES(100000010,'2020-12-01T09:00:27.469Z');
INSERT INTO incoming VALUES(100000011,'2020-12-01T09:00:28.424Z');
INSERT INTO incoming VALUES(100000012,'2020-12-01T09:00:29.451Z');
INSERT INTO incoming VALUES(100000013,'2020-12-01T09:00:30.469Z');
INSERT INTO incoming VALUES(100000014,'2020-12-01T09:00:31.527Z');
INSERT INTO incoming VALUES(100000015,'2020-12-01T09:00:32.525Z');
INSERT INTO incoming VALUES(100000016,'2020-12-01T09:00:33.586Z');
INSERT INTO incoming VALUES(100000017,'2020-12-01T09:00:34.578Z');
INSERT INTO incoming VALUES(100000018,'2020-12-01T09:00:35.055Z');
INSERT INTO incoming VALUES(100000019,'2020-12-01T09:00:36.073Z');
INSERT INTO incoming VALUES(100000020,'2020-12-01T09:00:36.618Z');
INSERT INTO incoming VALUES(100000021,'2020-12-01T09:00:36.644Z');
INSERT INTO incoming VALUES(100000022,'2020-12-01T09:00:37.672Z');
INSERT INTO incoming VALUES(100000023,'2020-12-01T09:00:38.671Z');
INSERT INTO incoming VALUES(100000024,'2020-12-01T09:00:39.684Z');
INSERT INTO incoming VALUES(100000025,'2020-12-01T09:00:40.702Z');
INSERT INTO incoming VALUES(100000026,'2020-12-01T09:00:41.721Z');
INSERT INTO incoming VALUES(100000027,'2020-12-01T09:00:42.747Z');
INSERT INTO incoming VALUES(100000028,'2020-12-01T09:00:43.765Z');
INSERT INTO incoming VALUES(100000029,'2020-12-01T09:00:43.782Z');
INSERT INTO incoming VALUES(100000030,'2020-12-01T09:00:44.908Z');
INSERT INTO incoming VALUES(100000031,'2020-12-01T09:00:44.931Z');
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
INSERT INTO dialog VALUES(1000,1,100000029,'add','[{"step":"order"}]','2020-12-01T09:00:43.782Z');
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
INSERT INTO outbox VALUES(1,1,'{}',0,'2020-12-01T09:00:08.075Z',0,NULL,'2020-12-01T09:00:08.075Z','SENT','2020-12-01T09:00:08.917Z',2,'');
INSERT INTO outbox VALUES(2,1000,'{}',0,'2020-12-01T09:00:17.235Z',0,NULL,'2020-12-01T09:00:17.235Z','SENT','2020-12-01T09:00:17.383Z',4,'');
INSERT INTO outbox VALUES(3,1000,'{}',0,'2020-12-01T09:00:17.279Z',0,NULL,'2020-12-01T09:00:17.279Z','SENT','2020-12-01T09:00:17.606Z',NULL,'');
INSERT INTO outbox VALUES(4,1001,'{}',0,'2020-12-01T09:00:20.059Z',0,NULL,'2020-12-01T09:00:20.059Z','SENT','2020-12-01T09:00:20.160Z',6,'');
INSERT INTO outbox VALUES(5,1001,'{}',0,'2020-12-01T09:00:20.061Z',0,NULL,'2020-12-01T09:00:20.061Z','SENT','2020-12-01T09:00:20.281Z',NULL,'');
INSERT INTO outbox VALUES(6,1002,'{}',0,'2020-12-01T09:00:22.660Z',0,NULL,'2020-12-01T09:00:22.660Z','SENT','2020-12-01T09:00:22.724Z',8,'');
INSERT INTO outbox VALUES(7,1002,'{}',0,'2020-12-01T09:00:22.662Z',0,NULL,'2020-12-01T09:00:22.662Z','SENT','2020-12-01T09:00:23.284Z',NULL,'');
INSERT INTO outbox VALUES(8,1000,'{}',0,'2020-12-01T09:00:23.273Z',0,NULL,'2020-12-01T09:00:23.273Z','SENT','2020-12-01T09:00:23.324Z',10,'');
INSERT INTO outbox VALUES(9,1000,'{}',0,'2020-12-01T09:00:23.361Z',0,NULL,'2020-12-01T09:00:23.361Z','SENT','2020-12-01T09:00:24.336Z',12,'');
INSERT INTO outbox VALUES(10,1000,'{}',0,'2020-12-01T09:00:24.369Z',0,NULL,'2020-12-01T09:00:24.369Z','SENT','2020-12-01T09:00:25.349Z',14,'');
INSERT INTO outbox VALUES(11,1000,'{}',0,'2020-12-01T09:00:25.361Z',0,NULL,'2020-12-01T09:00:25.361Z','SENT','2020-12-01T09:00:26.377Z',16,'');
INSERT INTO outbox VALUES(12,1000,'{}',0,'2020-12-01T09:00:26.411Z',0,NULL,'2020-12-01T09:00:26.411Z','SENT','2020-12-01T09:00:27.468Z',18,'');
INSERT INTO outbox VALUES(13,1000,'{}',0,'2020-12-01T09:00:27.476Z',0,NULL,'2020-12-01T09:00:27.476Z','SENT','2020-12-01T09:00:28.420Z',20,'');
INSERT INTO outbox VALUES(14,1000,'{}',0,'2020-12-01T09:00:28.434Z',0,NULL,'2020-12-01T09:00:28.434Z','SENT','2020-12-01T09:00:29.680Z',22,'');
INSERT INTO outbox VALUES(15,1000,'{}',0,'2020-12-01T09:00:29.669Z',0,NULL,'2020-12-01T09:00:29.669Z','SENT','2020-12-01T09:00:30.980Z',24,'');
INSERT INTO outbox VALUES(16,1000,'{}',0,'2020-12-01T09:00:30.963Z',0,NULL,'2020-12-01T09:00:30.963Z','SENT','2020-12-01T09:00:31.496Z',26,'');
INSERT INTO outbox VALUES(17,1000,'{}',0,'2020-12-01T09:00:31.530Z',0,NULL,'2020-12-01T09:00:31.530Z','SENT','2020-12-01T09:00:32.513Z',28,'');
INSERT INTO outbox VALUES(18,1000,'{}',0,'2020-12-01T09:00:32.547Z',0,NULL,'2020-12-01T09:00:32.547Z','SENT','2020-12-01T09:00:33.537Z',30,'');
INSERT INTO outbox VALUES(19,1000,'{}',0,'2020-12-01T09:00:33.603Z',0,NULL,'2020-12-01T09:00:33.603Z','SENT','2020-12-01T09:00:34.574Z',30,'');
INSERT INTO outbox VALUES(20,1000,'{}',0,'2020-12-01T09:00:33.605Z',0,NULL,'2020-12-01T09:00:33.605Z','SENT','2020-12-01T09:00:35.580Z',35,'');
INSERT INTO outbox VALUES(21,1000,'{}',0,'2020-12-01T09:00:33.608Z',0,NULL,'2020-12-01T09:00:33.608Z','SENT','2020-12-01T09:00:35.601Z',NULL,'');
INSERT INTO outbox VALUES(22,1002,'{}',2,'2020-12-01T09:00:34.010Z',0,NULL,'2020-12-01T09:00:34.010Z','SENT','2020-12-01T09:00:34.327Z',31,'');
INSERT INTO outbox VALUES(23,1000,'{}',1,'2020-12-01T09:00:34.014Z',0,NULL,'2020-12-01T09:00:34.014Z','SENT','2020-12-01T09:00:46.277Z',35,'');
INSERT INTO outbox VALUES(24,1002,'{}',0,'2020-12-01T09:00:34.591Z',0,NULL,'2020-12-01T09:00:34.591Z','SENT','2020-12-01T09:00:35.054Z',33,'');
INSERT INTO outbox VALUES(25,1000,'{}',0,'2020-12-01T09:00:34.593Z',0,NULL,'2020-12-01T09:00:34.593Z','SENT','2020-12-01T09:00:36.607Z',38,'');
INSERT INTO outbox VALUES(26,1002,'{}',0,'2020-12-01T09:00:35.063Z',0,NULL,'2020-12-01T09:00:35.063Z','SENT','2020-12-01T09:00:36.070Z',36,'');
INSERT INTO outbox VALUES(27,1000,'{}',0,'2020-12-01T09:00:36.078Z',0,NULL,'2020-12-01T09:00:36.078Z','SENT','2020-12-01T09:00:37.648Z',41,'');
INSERT INTO outbox VALUES(28,1001,'{}',0,'2020-12-01T09:00:36.626Z',0,NULL,'2020-12-01T09:00:36.626Z','SENT','2020-12-01T09:00:36.737Z',40,'');
INSERT INTO outbox VALUES(29,1001,'{}',0,'2020-12-01T09:00:36.723Z',0,NULL,'2020-12-01T09:00:36.723Z','SENT','2020-12-01T09:00:37.668Z',40,'');
INSERT INTO outbox VALUES(30,1001,'{}',0,'2020-12-01T09:00:36.724Z',0,NULL,'2020-12-01T09:00:36.724Z','SENT','2020-12-01T09:00:37.717Z',NULL,'');
INSERT INTO outbox VALUES(31,1000,'{}',0,'2020-12-01T09:00:37.713Z',0,NULL,'2020-12-01T09:00:37.713Z','SENT','2020-12-01T09:00:38.750Z',43,'');
INSERT INTO outbox VALUES(32,1000,'{}',0,'2020-12-01T09:00:38.735Z',0,NULL,'2020-12-01T09:00:38.735Z','SENT','2020-12-01T09:00:39.697Z',45,'');
INSERT INTO outbox VALUES(33,1000,'{}',0,'2020-12-01T09:00:39.691Z',0,NULL,'2020-12-01T09:00:39.691Z','SENT','2020-12-01T09:00:40.728Z',47,'');
INSERT INTO outbox VALUES(34,1000,'{}',0,'2020-12-01T09:00:40.706Z',0,NULL,'2020-12-01T09:00:40.706Z','SENT','2020-12-01T09:00:41.776Z',49,'');
INSERT INTO outbox VALUES(35,1000,'{}',0,'2020-12-01T09:00:41.774Z',0,NULL,'2020-12-01T09:00:41.774Z','SENT','2020-12-01T09:00:42.743Z',51,'');
INSERT INTO outbox VALUES(36,1000,'{}',0,'2020-12-01T09:00:42.748Z',0,NULL,'2020-12-01T09:00:42.748Z','SENT','2020-12-01T09:00:43.770Z',53,'');
INSERT INTO outbox VALUES(37,1001,'{}',0,'2020-12-01T09:00:43.767Z',0,NULL,'2020-12-01T09:00:43.767Z','SENT','2020-12-01T09:00:43.790Z',55,'');
INSERT INTO outbox VALUES(38,1000,'{}',0,'2020-12-01T09:00:43.789Z',0,NULL,'2020-12-01T09:00:43.789Z','SENT','2020-12-01T09:00:44.872Z',57,'');
INSERT INTO outbox VALUES(39,1002,'{"kind":"message","html":"<b>МОБУ СОШ № 10 г. Сочи</b>, 2019-2020\nУтверждено 01.12.2020\nКластер A (средние, свыше 500 обучающихся). Обучающихся: 900, педагогов: 25\n1. Выступления на мероприятиях СЦРО: 1 из 25, 4,0 % (медиана кластера 2,5 %; случай: 1–20 %)\n2. Участие в конкурсах: 1 из 25, 4,0 % (медиана кластера 3,1 %; случай: 1–20 %)\n3. Победители, призёры, лауреаты конкурсов: 1 из 25, 4,0 % (медиана кластера 0,0 %; случай: 1–20 %)\n4. Публикации в профессиональных изданиях: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\n5. Курсы повышения квалификации: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\nИндекс: 60,00\nМесто: 1 из 3\nПо одному случаю место могло быть от 1 до 3\nГруппа: средняя (случай может поставить школу и выше, и ниже середины кластера)\nСильнее всего: показатель 1 (Выступления на мероприятиях СЦРО)\nСлабее всего: показатель 4 (Публикации в профессиональных изданиях)\nВ скобках «случай» — столько может дать случай при 25 педагогах, даже если в работе школы ничего не изменилось.","keyboard":{"rows":[[{"text":"Что даст место выше","value":"higher:show:2019:1","link":false}],[{"text":"Динамика","value":"dynamics:show:2019:1","link":false},{"text":"Рекомендации","value":"recommendations:school:2019:1","link":false}],[{"text":"График","value":"chart:profile:2019:1","link":false},{"text":"График по годам","value":"chart:dynamics:2019:1","link":false},{"text":"Документ","value":"letters:sheet:2019:1","link":false}],[{"text":"Кто за цифрами","value":"why:choose:2019:1","link":false}]]}}',0,'2020-12-01T09:00:52.199Z',4,NULL,'2020-12-01T09:00:44.928Z','WAITING',NULL,NULL,'');
INSERT INTO outbox VALUES(40,1002,'{"kind":"message","html":"Нет доступа","keyboard":{"rows":[]}}',0,'2020-12-01T09:00:44.932Z',0,NULL,'2020-12-01T09:00:44.932Z','WAITING',NULL,NULL,'');
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
INSERT INTO job VALUES(1,'approval-news',1,1000,'{}','DONE',1,20,'2020-12-01T09:00:33.607Z',NULL);
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('bot.username','metod_bot');
INSERT INTO setting VALUES('ran.backup','2020-12-01T09:00:07.895488609Z');
INSERT INTO setting VALUES('ran.digest','2020-12-01T09:00:07.895488609Z');
INSERT INTO setting VALUES('ran.integrity','2020-12-01T09:00:07.895488609Z');
INSERT INTO setting VALUES('ran.ranking','2020-12-01T09:00:07.895488609Z');
INSERT INTO setting VALUES('ran.undelivered','2020-12-01T09:00:07.895488609Z');
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
INSERT INTO dispute VALUES(1,1,3,'другая дата','2020-12-01T09:00:35.060Z',NULL,'',NULL,NULL);
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
INSERT INTO snapshot VALUES(1,2019,1,'{"year":"2019-2020","scaling":"MIN_MAX","weights":{"1":"1","2":"1","3":"1","4":"1","5":"1"},"schools":[{"id":1,"code":"S10","name":"МОБУ СОШ № 10 г. Сочи","cluster":"A","headcount":25,"active":[1,1,1,0,0],"index":"60.00","rank":1,"of":3},{"id":2,"code":"S8","name":"МОБУ СОШ № 8 г. Сочи","cluster":"A","headcount":40,"active":[1,0,0,0,1],"index":"32.50","rank":2,"of":3},{"id":3,"code":"S2","name":"МОБУ СОШ № 2 г. Сочи","cluster":"A","headcount":32,"active":[0,1,0,0,0],"index":"15.63","rank":3,"of":3},{"id":4,"code":"O65","name":"МОБУ ООШ № 65 г. Сочи","cluster":"C","headcount":12,"active":[0,0,0,1,0],"index":"20.00","rank":1,"of":1}]}','8304a5f62cef04be06e7d0123b78da868cc4531a22d2863804b5433fc18bee1d',34,1,'2020-12-01T09:00:33.594Z');
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
INSERT INTO campaign VALUES(1,2019,'Мониторинг результативности методической работы','УОН № 753 от 14.08.2020','2020-09-01',2,'2020-12-01T09:00:36.645Z',NULL,0);
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
COMMIT;
