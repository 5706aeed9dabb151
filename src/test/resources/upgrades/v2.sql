-- A small town's store as the program of schema 2 left it, killed with answers unsent, a dialog and a list open.
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
INSERT INTO flyway_schema_history VALUES(1,'1','first','SQL','V1__first.sql',-649033478,'','2026-11-26 15:28:29.175',115,1);
INSERT INTO flyway_schema_history VALUES(2,'2','workbook import','SQL','V2__workbook_import.sql',1724074916,'','2026-11-26 15:28:29.217',0,1);
CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    telegram_id  INTEGER NOT NULL UNIQUE,
    display_name TEXT    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    username     TEXT,
    created_at   TEXT    NOT NULL,
    blocked_at   TEXT
) STRICT;
INSERT INTO person VALUES(1,1000,'operator','operator','2020-12-01T09:00:14.467Z',NULL);
INSERT INTO person VALUES(2,1001,'admin','admin','2020-12-01T09:00:17.548Z',NULL);
INSERT INTO person VALUES(3,1002,'head','head','2020-12-01T09:00:20.481Z',NULL);
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
INSERT INTO role_grant VALUES(1,1,'OPERATOR',NULL,NULL,'2020-12-01T09:00:14.557Z',NULL);
INSERT INTO role_grant VALUES(2,2,'ADMIN',NULL,NULL,'2020-12-01T09:00:17.550Z',NULL);
INSERT INTO role_grant VALUES(3,3,'HEAD',1,NULL,'2020-12-01T09:00:20.485Z',NULL);
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
INSERT INTO invitation VALUES(1,'fa09bceb0d497d30a3b622c656962c75d36d6ed9b0c3cf9b44d86c22df1d183f','OPERATOR',NULL,NULL,'2020-12-01T09:00:01.418Z','2020-12-08T09:00:01.418Z',1,'2020-12-01T09:00:14.461Z');
INSERT INTO invitation VALUES(2,'4be1adadf63e57df193a80b1df5c6dd50c27d32f457ae229685ad09c8db6ef36','ADMIN',NULL,NULL,'2020-12-01T09:00:01.669Z','2020-12-08T09:00:01.669Z',2,'2020-12-01T09:00:17.547Z');
INSERT INTO invitation VALUES(3,'d8e2417ad2f7b4aeac5329329d0652f03f680c9cce4b6e3154bbdabf58fc6c5f','HEAD',1,NULL,'2020-12-01T09:00:01.747Z','2020-12-08T09:00:01.747Z',3,'2020-12-01T09:00:20.480Z');
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
    created_at TEXT    NOT NULL,
    UNIQUE (school_id, name_key)
) STRICT;
INSERT INTO teacher VALUES(1,1,'Иванова','Мария','Петровна','','иванова|мария|петровна|','учитель физики','2020-12-01T09:00:03.306Z');
INSERT INTO teacher VALUES(2,1,'Ковалёв','Андрей','Ильич','','ковалев|андрей|ильич|','учитель истории','2020-12-01T09:00:03.306Z');
INSERT INTO teacher VALUES(3,2,'Смирнова','Ольга','Викторовна','','смирнова|ольга|викторовна|','учитель химии','2020-12-01T09:00:03.306Z');
INSERT INTO teacher VALUES(4,3,'Петрова','Анна','Сергеевна','','петрова|анна|сергеевна|','учитель музыки','2020-12-01T09:00:03.306Z');
INSERT INTO teacher VALUES(5,2,'Зуева','Вера','Юрьевна','','зуева|вера|юрьевна|','','2020-12-01T09:00:23.922Z');
INSERT INTO teacher VALUES(6,4,'Белова','Инна','Олеговна','','белова|инна|олеговна|','','2020-12-01T09:00:24.949Z');
INSERT INTO teacher VALUES(7,1,'Орлова','Анна','Львовна','','орлова|анна|львовна|','','2020-12-01T09:00:26.087Z');
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
INSERT INTO orders VALUES(1,'UON','412','412','2020-02-15','',1,'2020-12-01T09:00:20.562Z');
INSERT INTO orders VALUES(2,'SCRO','7','7','2020-03-01','',1,'2020-12-01T09:00:23.924Z');
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
    reason       TEXT    NOT NULL DEFAULT '',
    CHECK (status <> 'RETRACTED' OR reason <> ''),
    CHECK (status <> 'REJECTED' OR reason <> ''),
    -- Nobody reviews the own proposal.
    CHECK (proposed = 0 OR status <> 'CONFIRMED' OR decided_by IS NULL OR decided_by <> author_id)
) STRICT;
INSERT INTO entry VALUES(1,1,3,1,1,'Учитель года','учительгода','победитель','2020-02-10',2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:20.570Z',NULL,NULL,'');
INSERT INTO entry VALUES(2,1,1,1,2,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:20.896Z',NULL,NULL,'');
INSERT INTO entry VALUES(3,1,1,2,3,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:21.882Z',NULL,NULL,'');
INSERT INTO entry VALUES(4,1,2,3,4,'Лучший урок','лучшийурок','участник',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:22.915Z',NULL,NULL,'');
INSERT INTO entry VALUES(5,2,5,2,5,'Круглый стол','круглыйстол','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:23.925Z',NULL,NULL,'');
INSERT INTO entry VALUES(6,2,4,4,6,'Публикация','публикация','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:24.953Z',NULL,NULL,'');
INSERT INTO entry VALUES(7,1,1,1,7,'Семинар','семинар','',NULL,2019,'RETRACTED',2,'LINE',NULL,'',0,1,'2020-12-01T09:00:26.088Z',1,'2020-12-01T09:00:27.164Z','записано дважды');
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
INSERT INTO entry_version VALUES(7,1,1,1,1,7,'Семинар','',NULL,'CONFIRMED','',1,'2020-12-01T09:00:27.163Z');
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
INSERT INTO results_version VALUES(2019,3850970515082566263);
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
INSERT INTO journal VALUES(1,'2020-12-01T09:00:03.150Z','console','school.enter','school:1','{"code":"S10","kind":"SOSH","name":"МОБУ СОШ № 10 г. Сочи","territory":"Центральный"}','0000000000000000000000000000000000000000000000000000000000000000','01ff22aba76414b1d850a24b5af621d8200e9bfa9ca45e96e6f2a7ab817f12a0');
INSERT INTO journal VALUES(2,'2020-12-01T09:00:03.229Z','console','school.enter','school:2','{"code":"S8","kind":"SOSH","name":"МОБУ СОШ № 8 г. Сочи","territory":"Хостинский"}','01ff22aba76414b1d850a24b5af621d8200e9bfa9ca45e96e6f2a7ab817f12a0','d1c8aa967745a084243a2295c8825f6fbac114d37371339996c883251aecaf46');
INSERT INTO journal VALUES(3,'2020-12-01T09:00:03.246Z','console','school.enter','school:3','{"code":"S2","kind":"SOSH","name":"МОБУ СОШ № 2 г. Сочи","territory":"Хостинский"}','d1c8aa967745a084243a2295c8825f6fbac114d37371339996c883251aecaf46','37baafe486eb4aed297858c77d3a47556df2448b56f8ac9985bc77d967688280');
INSERT INTO journal VALUES(4,'2020-12-01T09:00:03.251Z','console','school.enter','school:4','{"code":"O65","kind":"OOSH","name":"МОБУ ООШ № 65 г. Сочи","territory":"Лазаревский"}','37baafe486eb4aed297858c77d3a47556df2448b56f8ac9985bc77d967688280','3537fa04babb771eb1aad3c69eb74d86c0cb73b9574cb64eedbbed1310c6a803');
INSERT INTO journal VALUES(5,'2020-12-01T09:00:03.270Z','console','school.year','school:1','{"headcount":"25","headcountBefore":"","pupils":"900","pupilsBefore":"","year":2019}','3537fa04babb771eb1aad3c69eb74d86c0cb73b9574cb64eedbbed1310c6a803','c68961895c48e75849fde1928cb963f2338ca916974a39291bb8884007b52e89');
INSERT INTO journal VALUES(6,'2020-12-01T09:00:03.279Z','console','school.year','school:2','{"headcount":"40","headcountBefore":"","pupils":"700","pupilsBefore":"","year":2019}','c68961895c48e75849fde1928cb963f2338ca916974a39291bb8884007b52e89','9b3162bd359a5b406ea3d2c23d2020023f8f37b8d562fdb6ed04127fa88469b3');
INSERT INTO journal VALUES(7,'2020-12-01T09:00:03.281Z','console','school.year','school:3','{"headcount":"32","headcountBefore":"","pupils":"800","pupilsBefore":"","year":2019}','9b3162bd359a5b406ea3d2c23d2020023f8f37b8d562fdb6ed04127fa88469b3','d10635907593fad0d0b893a521b7c23849052002b165d57d889c16a95930ee0a');
INSERT INTO journal VALUES(8,'2020-12-01T09:00:03.296Z','console','school.year','school:4','{"headcount":"12","headcountBefore":"","pupils":"120","pupilsBefore":"","year":2019}','d10635907593fad0d0b893a521b7c23849052002b165d57d889c16a95930ee0a','14271db27f0b7579bd1692373f73a4bca2f07197c06c7ba69355a657aae54fba');
INSERT INTO journal VALUES(9,'2020-12-01T09:00:03.309Z','console','teacher.enter','teacher:1','{"school":1}','14271db27f0b7579bd1692373f73a4bca2f07197c06c7ba69355a657aae54fba','6c32b1d175650706307d2aa2215de03200cad4b86015fc2c586aaab0220d46f1');
INSERT INTO journal VALUES(10,'2020-12-01T09:00:03.309Z','console','teacher.enter','teacher:2','{"school":1}','6c32b1d175650706307d2aa2215de03200cad4b86015fc2c586aaab0220d46f1','ba3efdd7c63c34df056e44fb7dbab0b7699e06e5319b76df1e0679f0893196cc');
INSERT INTO journal VALUES(11,'2020-12-01T09:00:03.309Z','console','teacher.enter','teacher:3','{"school":2}','ba3efdd7c63c34df056e44fb7dbab0b7699e06e5319b76df1e0679f0893196cc','9b8b63dee63ee9066e2c29b61e39d3d56fdb6791ee7d894d2c8716c4ded583cb');
INSERT INTO journal VALUES(12,'2020-12-01T09:00:03.309Z','console','teacher.enter','teacher:4','{"school":3}','9b8b63dee63ee9066e2c29b61e39d3d56fdb6791ee7d894d2c8716c4ded583cb','ecb4caf72db0d46c8f260bd31c4cb426836c4839b9870c32f3ed8cc6ac8d3c41');
INSERT INTO journal VALUES(13,'2020-12-01T09:00:01.653Z','console','invitation.create','invitation:1','{"role":"operator","school":"","territory":""}','ecb4caf72db0d46c8f260bd31c4cb426836c4839b9870c32f3ed8cc6ac8d3c41','a2a516d804e97910d141dabfec1b132872cf2968a17a9954a0c02010b76996da');
INSERT INTO journal VALUES(14,'2020-12-01T09:00:14.500Z','person:1','invitation.accept','invitation:1','{}','a2a516d804e97910d141dabfec1b132872cf2968a17a9954a0c02010b76996da','a26e17b70e58d92d883a0877867b4ace2ae59f2daafc03ad69dbb3c258a30af1');
INSERT INTO journal VALUES(15,'2020-12-01T09:00:14.574Z','person:1','role.grant','person:1','{"role":"operator","school":"","territory":""}','a26e17b70e58d92d883a0877867b4ace2ae59f2daafc03ad69dbb3c258a30af1','33907b9575d7101aa3ed4cb1b8622c1bfaab2e044df13ebd7b6ead4cae323663');
INSERT INTO journal VALUES(16,'2020-12-01T09:00:01.892Z','console','invitation.create','invitation:2','{"role":"admin","school":"","territory":""}','33907b9575d7101aa3ed4cb1b8622c1bfaab2e044df13ebd7b6ead4cae323663','9b64a291262107347981262df15adc610b833cc58ac3dafa653a47f5f8883891');
INSERT INTO journal VALUES(17,'2020-12-01T09:00:17.549Z','person:2','invitation.accept','invitation:2','{}','9b64a291262107347981262df15adc610b833cc58ac3dafa653a47f5f8883891','5121ff2d469d5161b77e48a5f4e99711bc26920a6074cad36e779d754b7df3ac');
INSERT INTO journal VALUES(18,'2020-12-01T09:00:17.551Z','person:2','role.grant','person:2','{"role":"admin","school":"","territory":""}','5121ff2d469d5161b77e48a5f4e99711bc26920a6074cad36e779d754b7df3ac','ba426b49ea6d5d145bd20a6eb92a217ee4514d3c0c4560854973d28954469d73');
INSERT INTO journal VALUES(19,'2020-12-01T09:00:01.768Z','console','invitation.create','invitation:3','{"role":"head","school":"1","territory":""}','ba426b49ea6d5d145bd20a6eb92a217ee4514d3c0c4560854973d28954469d73','da65b8fc02a9d94e67c35c25e60edf14157ffda213fc391e3b0447e68d56be97');
INSERT INTO journal VALUES(20,'2020-12-01T09:00:20.482Z','person:3','invitation.accept','invitation:3','{}','da65b8fc02a9d94e67c35c25e60edf14157ffda213fc391e3b0447e68d56be97','290934fa4095aa679c837823c7a229f06df531810aca032799a1db49c5a9cf81');
INSERT INTO journal VALUES(21,'2020-12-01T09:00:20.488Z','person:3','role.grant','person:3','{"role":"head","school":"1","territory":""}','290934fa4095aa679c837823c7a229f06df531810aca032799a1db49c5a9cf81','bd0e1985146942f8bd0422f10bd1e571716c7905c74a4321b985f07b9bd7f9a4');
INSERT INTO journal VALUES(22,'2020-12-01T09:00:20.564Z','person:1','order.register','order:1','{"date":"2020-02-15","issuer":"UON","number":"412"}','bd0e1985146942f8bd0422f10bd1e571716c7905c74a4321b985f07b9bd7f9a4','15943df6c32b15970d5180a580cb7cbbd1c74e82a77a5a141ea058a71eedbdc5');
INSERT INTO journal VALUES(23,'2020-12-01T09:00:20.572Z','person:1','entry.register','entry:1','{"indicator":3,"order":1,"school":1,"status":"CONFIRMED","teacher":1,"year":2019}','15943df6c32b15970d5180a580cb7cbbd1c74e82a77a5a141ea058a71eedbdc5','25c5d2576a67dd71785f98f29a1c44d20686a4f636053c064edfa983b4ccf555');
INSERT INTO journal VALUES(24,'2020-12-01T09:00:20.898Z','person:1','entry.register','entry:2','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":2,"year":2019}','25c5d2576a67dd71785f98f29a1c44d20686a4f636053c064edfa983b4ccf555','11ba3e91907a9fc861fdc58a5d00604d5fda1551b57b3f22a4d798120e691c42');
INSERT INTO journal VALUES(25,'2020-12-01T09:00:21.883Z','person:1','entry.register','entry:3','{"indicator":1,"order":1,"school":2,"status":"CONFIRMED","teacher":3,"year":2019}','11ba3e91907a9fc861fdc58a5d00604d5fda1551b57b3f22a4d798120e691c42','2c16f3575bb23e315fcd20e470fe9ebcda2ae9acd93020b7ab236ffb5c14f600');
INSERT INTO journal VALUES(26,'2020-12-01T09:00:22.916Z','person:1','entry.register','entry:4','{"indicator":2,"order":1,"school":3,"status":"CONFIRMED","teacher":4,"year":2019}','2c16f3575bb23e315fcd20e470fe9ebcda2ae9acd93020b7ab236ffb5c14f600','891847c4fedd8e89bab02e876834a3ef30e1ca139f537734ba4ec56c36237861');
INSERT INTO journal VALUES(27,'2020-12-01T09:00:23.923Z','person:1','teacher.enter','teacher:5','{"school":2}','891847c4fedd8e89bab02e876834a3ef30e1ca139f537734ba4ec56c36237861','4e56a642a7c0340ba43c1fc29462eaef140ea9f58b60ca892262aeda8eb350d6');
INSERT INTO journal VALUES(28,'2020-12-01T09:00:23.925Z','person:1','order.register','order:2','{"date":"2020-03-01","issuer":"SCRO","number":"7"}','4e56a642a7c0340ba43c1fc29462eaef140ea9f58b60ca892262aeda8eb350d6','177916d7da330fd0a7b323afd542508963c04b13f745523a61f482dca63624c3');
INSERT INTO journal VALUES(29,'2020-12-01T09:00:23.926Z','person:1','entry.register','entry:5','{"indicator":5,"order":2,"school":2,"status":"CONFIRMED","teacher":5,"year":2019}','177916d7da330fd0a7b323afd542508963c04b13f745523a61f482dca63624c3','ecb6c64109cff64d920cc2a8d82e0b7aaefd8adcd29250b88e93e268dc88190b');
INSERT INTO journal VALUES(30,'2020-12-01T09:00:24.950Z','person:1','teacher.enter','teacher:6','{"school":4}','ecb6c64109cff64d920cc2a8d82e0b7aaefd8adcd29250b88e93e268dc88190b','52d4139d5c7687263219a9e867b4988e2f38078b78d003ff497a81f3d5a2b39b');
INSERT INTO journal VALUES(31,'2020-12-01T09:00:24.954Z','person:1','entry.register','entry:6','{"indicator":4,"order":2,"school":4,"status":"CONFIRMED","teacher":6,"year":2019}','52d4139d5c7687263219a9e867b4988e2f38078b78d003ff497a81f3d5a2b39b','c8b706ac37a0ac13893a9c3b3afcc33ecb39f3493d56dc7201a783e82ae49283');
INSERT INTO journal VALUES(32,'2020-12-01T09:00:26.087Z','person:1','teacher.enter','teacher:7','{"school":1}','c8b706ac37a0ac13893a9c3b3afcc33ecb39f3493d56dc7201a783e82ae49283','0b52306b14afe55179894cb15f3703240c86875cd0c07d8d1be2e5cb28a91e38');
INSERT INTO journal VALUES(33,'2020-12-01T09:00:26.089Z','person:1','entry.register','entry:7','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":7,"year":2019}','0b52306b14afe55179894cb15f3703240c86875cd0c07d8d1be2e5cb28a91e38','98061d07af97486ea93956933fb3dc51ead60aed056bd34a1d87aabb46c0c9b2');
INSERT INTO journal VALUES(34,'2020-12-01T09:00:27.165Z','person:1','entry.retract','entry:7','{"from":"CONFIRMED","to":"RETRACTED","version":2}','98061d07af97486ea93956933fb3dc51ead60aed056bd34a1d87aabb46c0c9b2','c1c39aea9d2c34deebeef50b4b8c6fbb8d5138a87cab83823a95916afec7a3c5');
INSERT INTO journal VALUES(35,'2020-12-01T09:00:36.317Z','person:1','names.view','list:entries','{"count":7}','c1c39aea9d2c34deebeef50b4b8c6fbb8d5138a87cab83823a95916afec7a3c5','21fa8d8b68fd42ab907ec11580efbd362766c2a5a19a8e6c831adde90562d0a0');
CREATE TABLE incoming (
    update_id INTEGER PRIMARY KEY,
    done_at   TEXT NOT NULL
) STRICT;
INSERT INTO incoming VALUES(100000001,'2020-12-01T09:00:07.336Z');
INSERT INTO incoming VALUES(100000002,'2020-12-01T09:00:14.458Z');
INSERT INTO incoming VALUES(100000003,'2020-12-01T09:00:17.546Z');
INSERT INTO incoming VALUES(100000004,'2020-12-01T09:00:20.479Z');
INSERT INTO incoming VALUES(100000005,'2020-12-01T09:00:20.535Z');
INSERT INTO incoming VALUES(100000006,'2020-12-01T09:00:20.893Z');
INSERT INTO incoming VALUES(100000007,'2020-12-01T09:00:21.878Z');
INSERT INTO incoming VALUES(100000008,'2020-12-01T09:00:22.906Z');
INSERT INTO incoming VALUES(100000009,'2020-12-01T09:00:23.916Z');
INSERT INTO incoming VALUES(100000010,'2020-12-01T09:00:24.945Z');
INSERT INTO incoming VALUES(100000011,'2020-12-01T09:00:26.078Z');
INSERT INTO incoming VALUES(100000012,'2020-12-01T09:00:27.154Z');
INSERT INTO incoming VALUES(100000013,'2020-12-01T09:00:28.067Z');
INSERT INTO incoming VALUES(100000014,'2020-12-01T09:00:29.073Z');
INSERT INTO incoming VALUES(100000015,'2020-12-01T09:00:30.116Z');
INSERT INTO incoming VALUES(100000016,'2020-12-01T09:00:31.123Z');
INSERT INTO incoming VALUES(100000017,'2020-12-01T09:00:31.157Z');
INSERT INTO incoming VALUES(100000018,'2020-12-01T09:00:32.179Z');
INSERT INTO incoming VALUES(100000019,'2020-12-01T09:00:32.257Z');
INSERT INTO incoming VALUES(100000020,'2020-12-01T09:00:32.284Z');
INSERT INTO incoming VALUES(100000021,'2020-12-01T09:00:33.328Z');
INSERT INTO incoming VALUES(100000022,'2020-12-01T09:00:34.264Z');
INSERT INTO incoming VALUES(100000023,'2020-12-01T09:00:35.295Z');
INSERT INTO incoming VALUES(100000024,'2020-12-01T09:00:36.308Z');
INSERT INTO incoming VALUES(100000025,'2020-12-01T09:00:37.332Z');
INSERT INTO incoming VALUES(100000026,'2020-12-01T09:00:38.349Z');
INSERT INTO incoming VALUES(100000027,'2020-12-01T09:00:38.385Z');
INSERT INTO incoming VALUES(100000028,'2020-12-01T09:00:39.379Z');
INSERT INTO incoming VALUES(100000029,'2020-12-01T09:00:39.423Z');
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
INSERT INTO dialog VALUES(1000,1,100000027,'add','[{"step":"order"}]','2020-12-01T09:00:38.385Z');
CREATE TABLE current_order (
    chat_id   INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id  INTEGER NOT NULL REFERENCES orders (id),
    PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO current_order VALUES(1000,1,1);
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
INSERT INTO outbox VALUES(1,1,'{}',0,'2020-12-01T09:00:07.397Z',0,NULL,'2020-12-01T09:00:07.397Z','SENT','2020-12-01T09:00:07.795Z',2,'');
INSERT INTO outbox VALUES(2,1000,'{}',0,'2020-12-01T09:00:14.598Z',0,NULL,'2020-12-01T09:00:14.598Z','SENT','2020-12-01T09:00:14.655Z',4,'');
INSERT INTO outbox VALUES(3,1000,'{}',0,'2020-12-01T09:00:14.605Z',0,NULL,'2020-12-01T09:00:14.605Z','SENT','2020-12-01T09:00:14.784Z',NULL,'');
INSERT INTO outbox VALUES(4,1001,'{}',0,'2020-12-01T09:00:17.553Z',0,NULL,'2020-12-01T09:00:17.553Z','SENT','2020-12-01T09:00:17.595Z',6,'');
INSERT INTO outbox VALUES(5,1001,'{}',0,'2020-12-01T09:00:17.555Z',0,NULL,'2020-12-01T09:00:17.555Z','SENT','2020-12-01T09:00:17.689Z',NULL,'');
INSERT INTO outbox VALUES(6,1002,'{}',0,'2020-12-01T09:00:20.490Z',0,NULL,'2020-12-01T09:00:20.490Z','SENT','2020-12-01T09:00:20.836Z',8,'');
INSERT INTO outbox VALUES(7,1002,'{}',0,'2020-12-01T09:00:20.500Z',0,NULL,'2020-12-01T09:00:20.500Z','SENT','2020-12-01T09:00:20.931Z',NULL,'');
INSERT INTO outbox VALUES(8,1000,'{}',0,'2020-12-01T09:00:20.831Z',0,NULL,'2020-12-01T09:00:20.831Z','SENT','2020-12-01T09:00:20.880Z',10,'');
INSERT INTO outbox VALUES(9,1000,'{}',0,'2020-12-01T09:00:20.901Z',0,NULL,'2020-12-01T09:00:20.901Z','SENT','2020-12-01T09:00:21.943Z',12,'');
INSERT INTO outbox VALUES(10,1000,'{}',0,'2020-12-01T09:00:21.908Z',0,NULL,'2020-12-01T09:00:21.908Z','SENT','2020-12-01T09:00:22.899Z',14,'');
INSERT INTO outbox VALUES(11,1000,'{}',0,'2020-12-01T09:00:22.917Z',0,NULL,'2020-12-01T09:00:22.917Z','SENT','2020-12-01T09:00:23.963Z',16,'');
INSERT INTO outbox VALUES(12,1000,'{}',0,'2020-12-01T09:00:23.944Z',0,NULL,'2020-12-01T09:00:23.944Z','SENT','2020-12-01T09:00:24.944Z',18,'');
INSERT INTO outbox VALUES(13,1000,'{}',0,'2020-12-01T09:00:24.958Z',0,NULL,'2020-12-01T09:00:24.958Z','SENT','2020-12-01T09:00:26.064Z',20,'');
INSERT INTO outbox VALUES(14,1000,'{}',0,'2020-12-01T09:00:26.090Z',0,NULL,'2020-12-01T09:00:26.090Z','SENT','2020-12-01T09:00:27.129Z',22,'');
INSERT INTO outbox VALUES(15,1000,'{}',0,'2020-12-01T09:00:27.197Z',0,NULL,'2020-12-01T09:00:27.197Z','SENT','2020-12-01T09:00:28.062Z',24,'');
INSERT INTO outbox VALUES(16,1000,'{}',0,'2020-12-01T09:00:28.075Z',0,NULL,'2020-12-01T09:00:28.075Z','SENT','2020-12-01T09:00:29.072Z',26,'');
INSERT INTO outbox VALUES(17,1000,'{}',0,'2020-12-01T09:00:29.075Z',0,NULL,'2020-12-01T09:00:29.075Z','SENT','2020-12-01T09:00:30.108Z',28,'');
INSERT INTO outbox VALUES(18,1000,'{}',0,'2020-12-01T09:00:30.118Z',0,NULL,'2020-12-01T09:00:30.118Z','SENT','2020-12-01T09:00:31.122Z',30,'');
INSERT INTO outbox VALUES(19,1002,'{}',0,'2020-12-01T09:00:31.126Z',0,NULL,'2020-12-01T09:00:31.126Z','SENT','2020-12-01T09:00:31.163Z',32,'');
INSERT INTO outbox VALUES(20,1002,'{}',0,'2020-12-01T09:00:31.159Z',0,NULL,'2020-12-01T09:00:31.159Z','SENT','2020-12-01T09:00:32.176Z',34,'');
INSERT INTO outbox VALUES(21,1000,'{}',0,'2020-12-01T09:00:32.182Z',0,NULL,'2020-12-01T09:00:32.182Z','SENT','2020-12-01T09:00:32.219Z',36,'');
INSERT INTO outbox VALUES(22,1001,'{}',0,'2020-12-01T09:00:32.258Z',0,NULL,'2020-12-01T09:00:32.258Z','SENT','2020-12-01T09:00:32.394Z',38,'');
INSERT INTO outbox VALUES(23,1000,'{}',0,'2020-12-01T09:00:32.355Z',0,NULL,'2020-12-01T09:00:32.355Z','SENT','2020-12-01T09:00:33.346Z',40,'');
INSERT INTO outbox VALUES(24,1000,'{}',0,'2020-12-01T09:00:33.341Z',0,NULL,'2020-12-01T09:00:33.341Z','SENT','2020-12-01T09:00:34.262Z',42,'');
INSERT INTO outbox VALUES(25,1000,'{}',0,'2020-12-01T09:00:34.268Z',0,NULL,'2020-12-01T09:00:34.268Z','SENT','2020-12-01T09:00:35.290Z',44,'');
INSERT INTO outbox VALUES(26,1000,'{}',0,'2020-12-01T09:00:35.300Z',0,NULL,'2020-12-01T09:00:35.300Z','SENT','2020-12-01T09:00:36.330Z',46,'');
INSERT INTO outbox VALUES(27,1000,'{}',0,'2020-12-01T09:00:36.323Z',0,NULL,'2020-12-01T09:00:36.323Z','SENT','2020-12-01T09:00:37.330Z',48,'');
INSERT INTO outbox VALUES(28,1000,'{}',0,'2020-12-01T09:00:37.334Z',0,NULL,'2020-12-01T09:00:37.334Z','SENT','2020-12-01T09:00:38.345Z',50,'');
INSERT INTO outbox VALUES(29,1001,'{}',0,'2020-12-01T09:00:38.351Z',0,NULL,'2020-12-01T09:00:38.351Z','SENT','2020-12-01T09:00:38.416Z',52,'');
INSERT INTO outbox VALUES(30,1000,'{}',0,'2020-12-01T09:00:38.401Z',0,NULL,'2020-12-01T09:00:38.401Z','SENT','2020-12-01T09:00:39.370Z',54,'');
INSERT INTO outbox VALUES(31,1002,'{"kind":"message","html":"<b>МОБУ СОШ № 10 г. Сочи</b>, 2019-2020\nКластер A (средние, свыше 500 обучающихся). Обучающихся: 900, педагогов: 25\n1. Выступления на мероприятиях СЦРО: 1 из 25, 4,0 % (медиана кластера 2,5 %; случай: 1–20 %)\n2. Участие в конкурсах: 1 из 25, 4,0 % (медиана кластера 3,1 %; случай: 1–20 %)\n3. Победители, призёры, лауреаты конкурсов: 1 из 25, 4,0 % (медиана кластера 0,0 %; случай: 1–20 %)\n4. Публикации в профессиональных изданиях: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\n5. Курсы повышения квалификации: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\nИндекс: 60,00\nМесто: 1 из 3\nПо одному случаю место могло быть от 1 до 3\nГруппа: средняя (случай может поставить школу и выше, и ниже середины кластера)\nСильнее всего: показатель 1 (Выступления на мероприятиях СЦРО)\nСлабее всего: показатель 4 (Публикации в профессиональных изданиях)\nВ скобках «случай» — столько может дать случай при 25 педагогах, даже если в работе школы ничего не изменилось.","keyboard":{"rows":[[{"text":"Что даст место выше","value":"higher:show:2019:1","link":false}]]}}',0,'2020-12-01T09:00:40.434Z',2,NULL,'2020-12-01T09:00:39.402Z','WAITING',NULL,NULL,'');
INSERT INTO outbox VALUES(32,1002,'{"kind":"message","html":"Нет доступа","keyboard":{"rows":[]}}',0,'2020-12-01T09:00:39.424Z',0,NULL,'2020-12-01T09:00:39.424Z','WAITING',NULL,NULL,'');
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
COMMIT;
