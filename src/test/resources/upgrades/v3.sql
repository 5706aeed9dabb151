-- A small town's store as the program of schema 3 left it, killed with answers unsent, a dialog and a list open.
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
INSERT INTO flyway_schema_history VALUES(1,'1','first','SQL','V1__first.sql',-649033478,'','2026-11-26 15:29:33.754',21,1);
INSERT INTO flyway_schema_history VALUES(2,'2','workbook import','SQL','V2__workbook_import.sql',1724074916,'','2026-11-26 15:29:33.785',1,1);
INSERT INTO flyway_schema_history VALUES(3,'3','review','SQL','V3__review.sql',366361106,'','2026-11-26 15:29:33.849',36,1);
CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    telegram_id  INTEGER NOT NULL UNIQUE,
    display_name TEXT    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    username     TEXT,
    created_at   TEXT    NOT NULL,
    blocked_at   TEXT
) STRICT;
INSERT INTO person VALUES(1,1000,'operator','operator','2020-12-01T09:00:11.017Z',NULL);
INSERT INTO person VALUES(2,1001,'admin','admin','2020-12-01T09:00:13.279Z',NULL);
INSERT INTO person VALUES(3,1002,'head','head','2020-12-01T09:00:14.993Z',NULL);
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
INSERT INTO role_grant VALUES(1,1,'OPERATOR',NULL,NULL,'2020-12-01T09:00:11.089Z',NULL);
INSERT INTO role_grant VALUES(2,2,'ADMIN',NULL,NULL,'2020-12-01T09:00:13.281Z',NULL);
INSERT INTO role_grant VALUES(3,3,'HEAD',1,NULL,'2020-12-01T09:00:14.996Z',NULL);
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
INSERT INTO invitation VALUES(1,'c0a81192f9406cd34af27fdeba403cf90644e35de3f563f20a8a0eba95bcfd49','OPERATOR',NULL,NULL,'2020-12-01T09:00:00.943Z','2020-12-08T09:00:00.943Z',1,'2020-12-01T09:00:11.008Z');
INSERT INTO invitation VALUES(2,'b822e0ec05c7456c44ea352357f58a03fa9efe0fc3a652df08e022bf08484ce1','ADMIN',NULL,NULL,'2020-12-01T09:00:01.323Z','2020-12-08T09:00:01.323Z',2,'2020-12-01T09:00:13.277Z');
INSERT INTO invitation VALUES(3,'20eba4a9636188e2eb86de730a7c68786922606821b3d94718754a99c2b8eab2','HEAD',1,NULL,'2020-12-01T09:00:01.032Z','2020-12-08T09:00:01.032Z',3,'2020-12-01T09:00:14.991Z');
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
INSERT INTO teacher VALUES(1,1,'Иванова','Мария','Петровна','','иванова|мария|петровна|','учитель физики','2020-12-01T09:00:02.258Z',NULL);
INSERT INTO teacher VALUES(2,1,'Ковалёв','Андрей','Ильич','','ковалев|андрей|ильич|','учитель истории','2020-12-01T09:00:02.258Z',NULL);
INSERT INTO teacher VALUES(3,2,'Смирнова','Ольга','Викторовна','','смирнова|ольга|викторовна|','учитель химии','2020-12-01T09:00:02.258Z',NULL);
INSERT INTO teacher VALUES(4,3,'Петрова','Анна','Сергеевна','','петрова|анна|сергеевна|','учитель музыки','2020-12-01T09:00:02.258Z',NULL);
INSERT INTO teacher VALUES(5,2,'Зуева','Вера','Юрьевна','','зуева|вера|юрьевна|','','2020-12-01T09:00:18.592Z',NULL);
INSERT INTO teacher VALUES(6,4,'Белова','Инна','Олеговна','','белова|инна|олеговна|','','2020-12-01T09:00:19.616Z',NULL);
INSERT INTO teacher VALUES(7,1,'Орлова','Анна','Львовна','','орлова|анна|львовна|','','2020-12-01T09:00:20.644Z',NULL);
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
INSERT INTO orders VALUES(1,'UON','412','412','2020-02-15','',1,'2020-12-01T09:00:15.079Z');
INSERT INTO orders VALUES(2,'SCRO','7','7','2020-03-01','',1,'2020-12-01T09:00:18.594Z');
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
INSERT INTO entry VALUES(1,1,3,1,1,'Учитель года','учительгода','победитель','2020-02-10',2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:15.129Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(2,1,1,1,2,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:15.553Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(3,1,1,2,3,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:16.549Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(4,1,2,3,4,'Лучший урок','лучшийурок','участник',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:17.593Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(5,2,5,2,5,'Круглый стол','круглыйстол','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:18.596Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(6,2,4,4,6,'Публикация','публикация','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:19.618Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(7,1,1,1,7,'Семинар','семинар','',NULL,2019,'RETRACTED',2,'LINE',NULL,'',0,1,'2020-12-01T09:00:20.650Z',1,'2020-12-01T09:00:21.671Z','записано дважды',NULL);
INSERT INTO entry VALUES(8,1,5,1,2,'Мастер-класс','мастеркласс','',NULL,2019,'SUBMITTED',1,'LINE',NULL,'',1,3,'2020-12-01T09:00:25.807Z',NULL,NULL,'',NULL);
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
INSERT INTO entry_version VALUES(7,1,1,1,1,7,'Семинар','',NULL,'CONFIRMED','',1,'2020-12-01T09:00:21.668Z','записано дважды');
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
INSERT INTO results_version VALUES(2019,6855527240455706816);
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
INSERT INTO journal VALUES(1,'2020-12-01T09:00:02.201Z','console','school.enter','school:1','{"code":"S10","kind":"SOSH","name":"МОБУ СОШ № 10 г. Сочи","territory":"Центральный"}','0000000000000000000000000000000000000000000000000000000000000000','dd9297f55d3d36d62f103c9f38a200682ee222ecd7698403b627969971263034');
INSERT INTO journal VALUES(2,'2020-12-01T09:00:02.225Z','console','school.enter','school:2','{"code":"S8","kind":"SOSH","name":"МОБУ СОШ № 8 г. Сочи","territory":"Хостинский"}','dd9297f55d3d36d62f103c9f38a200682ee222ecd7698403b627969971263034','d6d82817347c70910438ce925405440f22366cd63ba4cb5ad0af425907486c1a');
INSERT INTO journal VALUES(3,'2020-12-01T09:00:02.228Z','console','school.enter','school:3','{"code":"S2","kind":"SOSH","name":"МОБУ СОШ № 2 г. Сочи","territory":"Хостинский"}','d6d82817347c70910438ce925405440f22366cd63ba4cb5ad0af425907486c1a','985bd9be787ca5b2919e101d57538928b9197f8e13c489056008db1d341a8077');
INSERT INTO journal VALUES(4,'2020-12-01T09:00:02.232Z','console','school.enter','school:4','{"code":"O65","kind":"OOSH","name":"МОБУ ООШ № 65 г. Сочи","territory":"Лазаревский"}','985bd9be787ca5b2919e101d57538928b9197f8e13c489056008db1d341a8077','62ef8013f2b5cc7443ca4edb7de50b278d382bcc900638c6ad0418098e4f2b47');
INSERT INTO journal VALUES(5,'2020-12-01T09:00:02.241Z','console','school.year','school:1','{"headcount":"25","headcountBefore":"","pupils":"900","pupilsBefore":"","year":2019}','62ef8013f2b5cc7443ca4edb7de50b278d382bcc900638c6ad0418098e4f2b47','6333f7da7664d2952d6f3d67002816ebcd73dfd53c508657dad43c0443037563');
INSERT INTO journal VALUES(6,'2020-12-01T09:00:02.248Z','console','school.year','school:2','{"headcount":"40","headcountBefore":"","pupils":"700","pupilsBefore":"","year":2019}','6333f7da7664d2952d6f3d67002816ebcd73dfd53c508657dad43c0443037563','610c6ab9e84fd49ce87f210b40f18c270e5dcda077345e456545725f992df549');
INSERT INTO journal VALUES(7,'2020-12-01T09:00:02.252Z','console','school.year','school:3','{"headcount":"32","headcountBefore":"","pupils":"800","pupilsBefore":"","year":2019}','610c6ab9e84fd49ce87f210b40f18c270e5dcda077345e456545725f992df549','a935e583851bb736a6175bb889d5c595728aeeae5bfa0eb2ddae6be3c992f94a');
INSERT INTO journal VALUES(8,'2020-12-01T09:00:02.255Z','console','school.year','school:4','{"headcount":"12","headcountBefore":"","pupils":"120","pupilsBefore":"","year":2019}','a935e583851bb736a6175bb889d5c595728aeeae5bfa0eb2ddae6be3c992f94a','65a5ea1a7ac4c3d6a7f9ea7b8721b89a0e4ca91c80380622d1ed8d5dd1fc5b00');
INSERT INTO journal VALUES(9,'2020-12-01T09:00:02.263Z','console','teacher.enter','teacher:1','{"school":1}','65a5ea1a7ac4c3d6a7f9ea7b8721b89a0e4ca91c80380622d1ed8d5dd1fc5b00','a330f8571de385df597ee030ca2d62f0e433aab3f6ce142b48a3d0d245afee65');
INSERT INTO journal VALUES(10,'2020-12-01T09:00:02.263Z','console','teacher.enter','teacher:2','{"school":1}','a330f8571de385df597ee030ca2d62f0e433aab3f6ce142b48a3d0d245afee65','23e080195e5bea5e822f3f80c8792a29a9de7a23cfdfc63136e2bcfa77ccf451');
INSERT INTO journal VALUES(11,'2020-12-01T09:00:02.263Z','console','teacher.enter','teacher:3','{"school":2}','23e080195e5bea5e822f3f80c8792a29a9de7a23cfdfc63136e2bcfa77ccf451','10a70de8b124d774be342b68b0e6a7188da73aa0aafb8f3f1277294cecea2391');
INSERT INTO journal VALUES(12,'2020-12-01T09:00:02.263Z','console','teacher.enter','teacher:4','{"school":3}','10a70de8b124d774be342b68b0e6a7188da73aa0aafb8f3f1277294cecea2391','b12a1e0ea7a8ecbdfdae7d9d57c6f297bec61e2b967b4f500429cb9152edfbd8');
INSERT INTO journal VALUES(13,'2020-12-01T09:00:00.978Z','console','invitation.create','invitation:1','{"role":"operator","school":"","territory":""}','b12a1e0ea7a8ecbdfdae7d9d57c6f297bec61e2b967b4f500429cb9152edfbd8','0f065d9537716db47e4e66692720791536298074d31eba4f23a405516a3aa1fa');
INSERT INTO journal VALUES(14,'2020-12-01T09:00:11.037Z','person:1','invitation.accept','invitation:1','{}','0f065d9537716db47e4e66692720791536298074d31eba4f23a405516a3aa1fa','864c0793fefffea41309562069d19ac935b178265d267921359a9b2ead7a0e27');
INSERT INTO journal VALUES(15,'2020-12-01T09:00:11.094Z','person:1','role.grant','person:1','{"role":"operator","school":"","territory":""}','864c0793fefffea41309562069d19ac935b178265d267921359a9b2ead7a0e27','cb6c99228395b9a37715fa51a2e9744fb3967fb34d6f56f3945df13449897792');
INSERT INTO journal VALUES(16,'2020-12-01T09:00:01.419Z','console','invitation.create','invitation:2','{"role":"admin","school":"","territory":""}','cb6c99228395b9a37715fa51a2e9744fb3967fb34d6f56f3945df13449897792','76191e393c8e44dbd9579645ed5f3bad1b1c5a2757790ddc8404404ddc8c7913');
INSERT INTO journal VALUES(17,'2020-12-01T09:00:13.280Z','person:2','invitation.accept','invitation:2','{}','76191e393c8e44dbd9579645ed5f3bad1b1c5a2757790ddc8404404ddc8c7913','3274b06fd64ca05618c427571e4a1df32a9ee4e7ef85eabcabf308358616fc22');
INSERT INTO journal VALUES(18,'2020-12-01T09:00:13.282Z','person:2','role.grant','person:2','{"role":"admin","school":"","territory":""}','3274b06fd64ca05618c427571e4a1df32a9ee4e7ef85eabcabf308358616fc22','acf6b380bd4e2a90171a37736907338ba9b87bb3491b1e9e9362dc14f48bd1d9');
INSERT INTO journal VALUES(19,'2020-12-01T09:00:01.084Z','console','invitation.create','invitation:3','{"role":"head","school":"1","territory":""}','acf6b380bd4e2a90171a37736907338ba9b87bb3491b1e9e9362dc14f48bd1d9','c2aa82d294fdbf8fb1fb74520c189a7777d54e977bbe47595f7279f999c2dc40');
INSERT INTO journal VALUES(20,'2020-12-01T09:00:14.994Z','person:3','invitation.accept','invitation:3','{}','c2aa82d294fdbf8fb1fb74520c189a7777d54e977bbe47595f7279f999c2dc40','319c53113fd5a5e8bdd302f4a2b20350ab3ea914647f8987093fd763863b7664');
INSERT INTO journal VALUES(21,'2020-12-01T09:00:14.997Z','person:3','role.grant','person:3','{"role":"head","school":"1","territory":""}','319c53113fd5a5e8bdd302f4a2b20350ab3ea914647f8987093fd763863b7664','e61668ffc6f2766b5f41f6ff8a0c405250e1b054fcf25d934b1eaa94357b6143');
INSERT INTO journal VALUES(22,'2020-12-01T09:00:15.081Z','person:1','order.register','order:1','{"date":"2020-02-15","issuer":"UON","number":"412"}','e61668ffc6f2766b5f41f6ff8a0c405250e1b054fcf25d934b1eaa94357b6143','8adf324220a7bfe9d90cbaa132d3ff0d9112cc7a88ae8a5d250b8f1cddb92f3a');
INSERT INTO journal VALUES(23,'2020-12-01T09:00:15.155Z','person:1','entry.register','entry:1','{"indicator":3,"order":1,"school":1,"status":"CONFIRMED","teacher":1,"year":2019}','8adf324220a7bfe9d90cbaa132d3ff0d9112cc7a88ae8a5d250b8f1cddb92f3a','7355cbfc03a07c2f194d7bafb3a1a70f8730f81bab7ff5381c3777066a77ce1b');
INSERT INTO journal VALUES(24,'2020-12-01T09:00:15.555Z','person:1','entry.register','entry:2','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":2,"year":2019}','7355cbfc03a07c2f194d7bafb3a1a70f8730f81bab7ff5381c3777066a77ce1b','5c2e190267adbc4fa47dbc98ff357a1e1a7dcd40009197fbb5c9ab13bd0f67b2');
INSERT INTO journal VALUES(25,'2020-12-01T09:00:16.550Z','person:1','entry.register','entry:3','{"indicator":1,"order":1,"school":2,"status":"CONFIRMED","teacher":3,"year":2019}','5c2e190267adbc4fa47dbc98ff357a1e1a7dcd40009197fbb5c9ab13bd0f67b2','f25ac4ca423128e8d30e5294c40496adcc31234c89dc44fed6e336b530e64e01');
INSERT INTO journal VALUES(26,'2020-12-01T09:00:17.594Z','person:1','entry.register','entry:4','{"indicator":2,"order":1,"school":3,"status":"CONFIRMED","teacher":4,"year":2019}','f25ac4ca423128e8d30e5294c40496adcc31234c89dc44fed6e336b530e64e01','0a88cba0ce6ed9513843cff3ae393c8f1c61a5329b9afead88d02a5bc54b8830');
INSERT INTO journal VALUES(27,'2020-12-01T09:00:18.593Z','person:1','teacher.enter','teacher:5','{"school":2}','0a88cba0ce6ed9513843cff3ae393c8f1c61a5329b9afead88d02a5bc54b8830','31b2c9e3a0f6ef9a5ff0a23585cd6a22abdc04e79b042779bbf2da7992dc77b0');
INSERT INTO journal VALUES(28,'2020-12-01T09:00:18.595Z','person:1','order.register','order:2','{"date":"2020-03-01","issuer":"SCRO","number":"7"}','31b2c9e3a0f6ef9a5ff0a23585cd6a22abdc04e79b042779bbf2da7992dc77b0','46b611a4dce606e25982bf91a2d5c05c28200e5e2a6fcfaff6c1c2c33a792603');
INSERT INTO journal VALUES(29,'2020-12-01T09:00:18.596Z','person:1','entry.register','entry:5','{"indicator":5,"order":2,"school":2,"status":"CONFIRMED","teacher":5,"year":2019}','46b611a4dce606e25982bf91a2d5c05c28200e5e2a6fcfaff6c1c2c33a792603','55324caa24b522fe1cfe5ada5e04c1d2846c3387f83cae1d2021f36c6f6f42ae');
INSERT INTO journal VALUES(30,'2020-12-01T09:00:19.617Z','person:1','teacher.enter','teacher:6','{"school":4}','55324caa24b522fe1cfe5ada5e04c1d2846c3387f83cae1d2021f36c6f6f42ae','e1565c61b1a5bbaf3b7e7ceabb6393232c69d140bd0cd3151468de42fe48d85d');
INSERT INTO journal VALUES(31,'2020-12-01T09:00:19.619Z','person:1','entry.register','entry:6','{"indicator":4,"order":2,"school":4,"status":"CONFIRMED","teacher":6,"year":2019}','e1565c61b1a5bbaf3b7e7ceabb6393232c69d140bd0cd3151468de42fe48d85d','84ba4f724b672deae81a6348d788dc797e8675ac9b72166c7289da54bfdcec70');
INSERT INTO journal VALUES(32,'2020-12-01T09:00:20.648Z','person:1','teacher.enter','teacher:7','{"school":1}','84ba4f724b672deae81a6348d788dc797e8675ac9b72166c7289da54bfdcec70','3087613561982439cdcc496c6b3dae7ca2047b447fc9959f311d0c2b98858d59');
INSERT INTO journal VALUES(33,'2020-12-01T09:00:20.651Z','person:1','entry.register','entry:7','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":7,"year":2019}','3087613561982439cdcc496c6b3dae7ca2047b447fc9959f311d0c2b98858d59','7ad3a4340144876f57a5eb5e7e16cec777d91b030221ef365d99e1133411919c');
INSERT INTO journal VALUES(34,'2020-12-01T09:00:21.673Z','person:1','entry.retract','entry:7','{"from":"CONFIRMED","to":"RETRACTED","version":2}','7ad3a4340144876f57a5eb5e7e16cec777d91b030221ef365d99e1133411919c','e5e613cc555f1651deac1bda56af41289fce52b13d3e76d21afb9956c7f95962');
INSERT INTO journal VALUES(35,'2020-12-01T09:00:25.808Z','person:3','entry.propose','entry:8','{"indicator":5,"order":1,"school":1,"status":"SUBMITTED","teacher":2,"year":2019}','e5e613cc555f1651deac1bda56af41289fce52b13d3e76d21afb9956c7f95962','96656ce51ae5cef52fcf0591ece0820af9083aade2564af5efcc6036e68ed1f4');
INSERT INTO journal VALUES(36,'2020-12-01T09:00:26.103Z','person:3','dispute.raise','entry:1','{"dispute":1}','96656ce51ae5cef52fcf0591ece0820af9083aade2564af5efcc6036e68ed1f4','83fa749c9926f314f47ae6f41592d4aea1401f2c55525f401f2b575b1986d046');
INSERT INTO journal VALUES(37,'2020-12-01T09:00:31.901Z','person:1','names.view','list:entries','{"count":8}','83fa749c9926f314f47ae6f41592d4aea1401f2c55525f401f2b575b1986d046','87d2f5c28220093cfd97ce0e5143dff28a54ee5ea39423c520c02db70ede2c9e');
CREATE TABLE incoming (
    update_id INTEGER PRIMARY KEY,
    done_at   TEXT NOT NULL
) STRICT;
INSERT INTO incoming VALUES(100000001,'2020-12-01T09:00:05.906Z');
INSERT INTO incoming VALUES(100000002,'2020-12-01T09:00:11.006Z');
INSERT INTO incoming VALUES(100000003,'2020-12-01T09:00:13.275Z');
INSERT INTO incoming VALUES(100000004,'2020-12-01T09:00:14.989Z');
INSERT INTO incoming VALUES(100000005,'2020-12-01T09:00:15.042Z');
INSERT INTO incoming VALUES(100000006,'2020-12-01T09:00:15.545Z');
INSERT INTO incoming VALUES(100000007,'2020-12-01T09:00:16.546Z');
INSERT INTO incoming VALUES(100000008,'2020-12-01T09:00:17.590Z');
INSERT INTO incoming VALUES(100000009,'2020-12-01T09:00:18.587Z');
INSERT INTO incoming VALUES(100000010,'2020-12-01T09:00:19.611Z');
INSERT INTO incoming VALUES(100000011,'2020-12-01T09:00:20.634Z');
INSERT INTO incoming VALUES(100000012,'2020-12-01T09:00:21.655Z');
INSERT INTO incoming VALUES(100000013,'2020-12-01T09:00:22.686Z');
INSERT INTO incoming VALUES(100000014,'2020-12-01T09:00:23.712Z');
INSERT INTO incoming VALUES(100000015,'2020-12-01T09:00:24.726Z');
INSERT INTO incoming VALUES(100000016,'2020-12-01T09:00:25.802Z');
INSERT INTO incoming VALUES(100000017,'2020-12-01T09:00:26.097Z');
INSERT INTO incoming VALUES(100000018,'2020-12-01T09:00:27.117Z');
INSERT INTO incoming VALUES(100000019,'2020-12-01T09:00:27.808Z');
INSERT INTO incoming VALUES(100000020,'2020-12-01T09:00:27.857Z');
INSERT INTO incoming VALUES(100000021,'2020-12-01T09:00:28.852Z');
INSERT INTO incoming VALUES(100000022,'2020-12-01T09:00:29.846Z');
INSERT INTO incoming VALUES(100000023,'2020-12-01T09:00:30.863Z');
INSERT INTO incoming VALUES(100000024,'2020-12-01T09:00:31.892Z');
INSERT INTO incoming VALUES(100000025,'2020-12-01T09:00:32.907Z');
INSERT INTO incoming VALUES(100000026,'2020-12-01T09:00:33.926Z');
INSERT INTO incoming VALUES(100000027,'2020-12-01T09:00:33.966Z');
INSERT INTO incoming VALUES(100000028,'2020-12-01T09:00:34.982Z');
INSERT INTO incoming VALUES(100000029,'2020-12-01T09:00:35.000Z');
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
INSERT INTO dialog VALUES(1000,1,100000027,'add','[{"step":"order"}]','2020-12-01T09:00:33.966Z');
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
INSERT INTO outbox VALUES(1,1,'{}',0,'2020-12-01T09:00:05.978Z',0,NULL,'2020-12-01T09:00:05.978Z','SENT','2020-12-01T09:00:06.361Z',2,'');
INSERT INTO outbox VALUES(2,1000,'{}',0,'2020-12-01T09:00:11.102Z',0,NULL,'2020-12-01T09:00:11.102Z','SENT','2020-12-01T09:00:11.166Z',4,'');
INSERT INTO outbox VALUES(3,1000,'{}',0,'2020-12-01T09:00:11.105Z',0,NULL,'2020-12-01T09:00:11.105Z','SENT','2020-12-01T09:00:11.231Z',NULL,'');
INSERT INTO outbox VALUES(4,1001,'{}',0,'2020-12-01T09:00:13.284Z',0,NULL,'2020-12-01T09:00:13.284Z','SENT','2020-12-01T09:00:13.316Z',6,'');
INSERT INTO outbox VALUES(5,1001,'{}',0,'2020-12-01T09:00:13.289Z',0,NULL,'2020-12-01T09:00:13.289Z','SENT','2020-12-01T09:00:13.449Z',NULL,'');
INSERT INTO outbox VALUES(6,1002,'{}',0,'2020-12-01T09:00:15.002Z',0,NULL,'2020-12-01T09:00:15.002Z','SENT','2020-12-01T09:00:15.504Z',8,'');
INSERT INTO outbox VALUES(7,1002,'{}',0,'2020-12-01T09:00:15.004Z',0,NULL,'2020-12-01T09:00:15.004Z','SENT','2020-12-01T09:00:15.561Z',NULL,'');
INSERT INTO outbox VALUES(8,1000,'{}',0,'2020-12-01T09:00:15.481Z',0,NULL,'2020-12-01T09:00:15.481Z','SENT','2020-12-01T09:00:15.563Z',10,'');
INSERT INTO outbox VALUES(9,1000,'{}',0,'2020-12-01T09:00:15.559Z',0,NULL,'2020-12-01T09:00:15.559Z','SENT','2020-12-01T09:00:16.570Z',12,'');
INSERT INTO outbox VALUES(10,1000,'{}',0,'2020-12-01T09:00:16.553Z',0,NULL,'2020-12-01T09:00:16.553Z','SENT','2020-12-01T09:00:17.565Z',14,'');
INSERT INTO outbox VALUES(11,1000,'{}',0,'2020-12-01T09:00:17.596Z',0,NULL,'2020-12-01T09:00:17.596Z','SENT','2020-12-01T09:00:18.606Z',16,'');
INSERT INTO outbox VALUES(12,1000,'{}',0,'2020-12-01T09:00:18.597Z',0,NULL,'2020-12-01T09:00:18.597Z','SENT','2020-12-01T09:00:19.623Z',18,'');
INSERT INTO outbox VALUES(13,1000,'{}',0,'2020-12-01T09:00:19.622Z',0,NULL,'2020-12-01T09:00:19.622Z','SENT','2020-12-01T09:00:20.630Z',20,'');
INSERT INTO outbox VALUES(14,1000,'{}',0,'2020-12-01T09:00:20.652Z',0,NULL,'2020-12-01T09:00:20.652Z','SENT','2020-12-01T09:00:21.686Z',22,'');
INSERT INTO outbox VALUES(15,1000,'{}',0,'2020-12-01T09:00:21.675Z',0,NULL,'2020-12-01T09:00:21.675Z','SENT','2020-12-01T09:00:22.682Z',24,'');
INSERT INTO outbox VALUES(16,1000,'{}',0,'2020-12-01T09:00:22.711Z',0,NULL,'2020-12-01T09:00:22.711Z','SENT','2020-12-01T09:00:23.705Z',26,'');
INSERT INTO outbox VALUES(17,1000,'{}',0,'2020-12-01T09:00:23.713Z',0,NULL,'2020-12-01T09:00:23.713Z','SENT','2020-12-01T09:00:24.719Z',28,'');
INSERT INTO outbox VALUES(18,1000,'{}',0,'2020-12-01T09:00:24.730Z',0,NULL,'2020-12-01T09:00:24.730Z','SENT','2020-12-01T09:00:25.784Z',30,'');
INSERT INTO outbox VALUES(19,1002,'{}',0,'2020-12-01T09:00:25.816Z',0,NULL,'2020-12-01T09:00:25.816Z','SENT','2020-12-01T09:00:26.094Z',32,'');
INSERT INTO outbox VALUES(20,1000,'{}',0,'2020-12-01T09:00:26.079Z',0,NULL,'2020-12-01T09:00:26.079Z','SENT','2020-12-01T09:00:26.763Z',34,'');
INSERT INTO outbox VALUES(21,1002,'{}',0,'2020-12-01T09:00:26.105Z',0,NULL,'2020-12-01T09:00:26.105Z','SENT','2020-12-01T09:00:27.124Z',35,'');
INSERT INTO outbox VALUES(22,1000,'{}',0,'2020-12-01T09:00:27.120Z',0,NULL,'2020-12-01T09:00:27.120Z','SENT','2020-12-01T09:00:27.789Z',37,'');
INSERT INTO outbox VALUES(23,1001,'{}',0,'2020-12-01T09:00:27.809Z',0,NULL,'2020-12-01T09:00:27.809Z','SENT','2020-12-01T09:00:27.910Z',39,'');
INSERT INTO outbox VALUES(24,1000,'{}',0,'2020-12-01T09:00:27.906Z',0,NULL,'2020-12-01T09:00:27.906Z','SENT','2020-12-01T09:00:28.848Z',41,'');
INSERT INTO outbox VALUES(25,1000,'{}',0,'2020-12-01T09:00:28.859Z',0,NULL,'2020-12-01T09:00:28.859Z','SENT','2020-12-01T09:00:29.835Z',43,'');
INSERT INTO outbox VALUES(26,1000,'{}',0,'2020-12-01T09:00:29.878Z',0,NULL,'2020-12-01T09:00:29.878Z','SENT','2020-12-01T09:00:30.859Z',45,'');
INSERT INTO outbox VALUES(27,1000,'{}',0,'2020-12-01T09:00:30.867Z',0,NULL,'2020-12-01T09:00:30.867Z','SENT','2020-12-01T09:00:31.912Z',47,'');
INSERT INTO outbox VALUES(28,1000,'{}',0,'2020-12-01T09:00:31.904Z',0,NULL,'2020-12-01T09:00:31.904Z','SENT','2020-12-01T09:00:32.911Z',49,'');
INSERT INTO outbox VALUES(29,1000,'{}',0,'2020-12-01T09:00:32.909Z',0,NULL,'2020-12-01T09:00:32.909Z','SENT','2020-12-01T09:00:33.923Z',51,'');
INSERT INTO outbox VALUES(30,1001,'{}',0,'2020-12-01T09:00:33.927Z',0,NULL,'2020-12-01T09:00:33.927Z','SENT','2020-12-01T09:00:33.960Z',53,'');
INSERT INTO outbox VALUES(31,1000,'{}',0,'2020-12-01T09:00:33.971Z',0,NULL,'2020-12-01T09:00:33.971Z','SENT','2020-12-01T09:00:34.972Z',55,'');
INSERT INTO outbox VALUES(32,1002,'{"kind":"message","html":"<b>МОБУ СОШ № 10 г. Сочи</b>, 2019-2020\nКластер A (средние, свыше 500 обучающихся). Обучающихся: 900, педагогов: 25\n1. Выступления на мероприятиях СЦРО: 1 из 25, 4,0 % (медиана кластера 2,5 %; случай: 1–20 %)\n2. Участие в конкурсах: 1 из 25, 4,0 % (медиана кластера 3,1 %; случай: 1–20 %)\n3. Победители, призёры, лауреаты конкурсов: 1 из 25, 4,0 % (медиана кластера 0,0 %; случай: 1–20 %)\n4. Публикации в профессиональных изданиях: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\n5. Курсы повышения квалификации: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\nИндекс: 60,00\nМесто: 1 из 3\nПо одному случаю место могло быть от 1 до 3\nГруппа: средняя (случай может поставить школу и выше, и ниже середины кластера)\nСильнее всего: показатель 1 (Выступления на мероприятиях СЦРО)\nСлабее всего: показатель 4 (Публикации в профессиональных изданиях)\nВ скобках «случай» — столько может дать случай при 25 педагогах, даже если в работе школы ничего не изменилось.","keyboard":{"rows":[[{"text":"Что даст место выше","value":"higher:show:2019:1","link":false}]]}}',0,'2020-12-01T09:00:36.028Z',2,NULL,'2020-12-01T09:00:34.985Z','WAITING',NULL,NULL,'');
INSERT INTO outbox VALUES(33,1002,'{"kind":"message","html":"Нет доступа","keyboard":{"rows":[]}}',0,'2020-12-01T09:00:35.003Z',0,NULL,'2020-12-01T09:00:35.003Z','WAITING',NULL,NULL,'');
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
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('bot.username','metod_bot');
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
INSERT INTO dispute VALUES(1,1,3,'другая дата','2020-12-01T09:00:26.102Z',NULL,'',NULL,NULL);
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
COMMIT;
