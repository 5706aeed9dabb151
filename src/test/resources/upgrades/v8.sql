-- A small town's store as the program of schema 8 left it, killed with answers unsent, a dialog and a list open.
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
INSERT INTO flyway_schema_history VALUES(1,'1','first','SQL','V1__first.sql',-649033478,'','2026-11-26 15:27:21.832',5,1);
INSERT INTO flyway_schema_history VALUES(2,'2','workbook import','SQL','V2__workbook_import.sql',1724074916,'','2026-11-26 15:27:21.848',0,1);
INSERT INTO flyway_schema_history VALUES(3,'3','review','SQL','V3__review.sql',366361106,'','2026-11-26 15:27:21.864',6,1);
INSERT INTO flyway_schema_history VALUES(4,'5','approval','SQL','V5__approval.sql',-255863356,'','2026-11-26 15:27:21.872',0,1);
INSERT INTO flyway_schema_history VALUES(5,'6','campaign','SQL','V6__campaign.sql',-1269507413,'','2026-11-26 15:27:21.893',1,1);
INSERT INTO flyway_schema_history VALUES(6,'7','advice','SQL','V7__advice.sql',-1150930290,'','2026-11-26 15:27:21.948',1,1);
INSERT INTO flyway_schema_history VALUES(7,'8','lists','SQL','V8__lists.sql',652146523,'','2026-11-26 15:27:21.961',0,1);
CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    telegram_id  INTEGER NOT NULL UNIQUE,
    display_name TEXT    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    username     TEXT,
    created_at   TEXT    NOT NULL,
    blocked_at   TEXT
) STRICT;
INSERT INTO person VALUES(1,1000,'operator','operator','2020-12-01T09:00:15.360Z',NULL);
INSERT INTO person VALUES(2,1001,'admin','admin','2020-12-01T09:00:18.364Z',NULL);
INSERT INTO person VALUES(3,1002,'head','head','2020-12-01T09:00:22.151Z',NULL);
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
INSERT INTO role_grant VALUES(1,1,'OPERATOR',NULL,NULL,'2020-12-01T09:00:15.492Z',NULL);
INSERT INTO role_grant VALUES(2,2,'ADMIN',NULL,NULL,'2020-12-01T09:00:18.373Z',NULL);
INSERT INTO role_grant VALUES(3,3,'HEAD',1,NULL,'2020-12-01T09:00:22.160Z',NULL);
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
INSERT INTO invitation VALUES(1,'691a33c1325f81781eebe38cb370e212c9af34bd81a6c8cf025afb5bdef03274','OPERATOR',NULL,NULL,'2020-12-01T09:00:02.353Z','2020-12-08T09:00:02.353Z',1,'2020-12-01T09:00:15.288Z');
INSERT INTO invitation VALUES(2,'5dc67bdd142ad93e3614f5427ca105b187bdef47e78feebf24dccd90e37213f9','ADMIN',NULL,NULL,'2020-12-01T09:00:01.947Z','2020-12-08T09:00:01.947Z',2,'2020-12-01T09:00:18.363Z');
INSERT INTO invitation VALUES(3,'325a7b6b858ed19105a11d71187aac827cb7bda66b35a3f870e5570e22d1f178','HEAD',1,NULL,'2020-12-01T09:00:02.980Z','2020-12-08T09:00:02.980Z',3,'2020-12-01T09:00:22.150Z');
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
INSERT INTO teacher VALUES(1,1,'Иванова','Мария','Петровна','','иванова|мария|петровна|','учитель физики','2020-12-01T09:00:03.367Z',NULL);
INSERT INTO teacher VALUES(2,1,'Ковалёв','Андрей','Ильич','','ковалев|андрей|ильич|','учитель истории','2020-12-01T09:00:03.367Z',NULL);
INSERT INTO teacher VALUES(3,2,'Смирнова','Ольга','Викторовна','','смирнова|ольга|викторовна|','учитель химии','2020-12-01T09:00:03.367Z',NULL);
INSERT INTO teacher VALUES(4,3,'Петрова','Анна','Сергеевна','','петрова|анна|сергеевна|','учитель музыки','2020-12-01T09:00:03.367Z',NULL);
INSERT INTO teacher VALUES(5,2,'Зуева','Вера','Юрьевна','','зуева|вера|юрьевна|','','2020-12-01T09:00:26.037Z',NULL);
INSERT INTO teacher VALUES(6,4,'Белова','Инна','Олеговна','','белова|инна|олеговна|','','2020-12-01T09:00:27.020Z',NULL);
INSERT INTO teacher VALUES(7,1,'Орлова','Анна','Львовна','','орлова|анна|львовна|','','2020-12-01T09:00:28.052Z',NULL);
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
INSERT INTO orders VALUES(1,'UON','412','412','2020-02-15','',1,'2020-12-01T09:00:22.425Z');
INSERT INTO orders VALUES(2,'SCRO','7','7','2020-03-01','',1,'2020-12-01T09:00:26.068Z');
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
INSERT INTO entry VALUES(1,1,3,1,1,'Учитель года','учительгода','победитель','2020-02-10',2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:22.441Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(2,1,1,1,2,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:22.968Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(3,1,1,2,3,'Семинар','семинар','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:23.971Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(4,1,2,3,4,'Лучший урок','лучшийурок','участник',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:25.041Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(5,2,5,2,5,'Круглый стол','круглыйстол','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:26.085Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(6,2,4,4,6,'Публикация','публикация','',NULL,2019,'CONFIRMED',1,'LINE',NULL,'',0,1,'2020-12-01T09:00:27.023Z',NULL,NULL,'',NULL);
INSERT INTO entry VALUES(7,1,1,1,7,'Семинар','семинар','',NULL,2019,'RETRACTED',2,'LINE',NULL,'',0,1,'2020-12-01T09:00:28.053Z',1,'2020-12-01T09:00:29.423Z','записано дважды',NULL);
INSERT INTO entry VALUES(8,1,5,1,2,'Мастер-класс','мастеркласс','',NULL,2019,'SUBMITTED',1,'LINE',NULL,'',1,3,'2020-12-01T09:00:34.536Z',NULL,NULL,'',NULL);
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
INSERT INTO entry_version VALUES(7,1,1,1,1,7,'Семинар','',NULL,'CONFIRMED','',1,'2020-12-01T09:00:29.422Z','записано дважды');
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
INSERT INTO results_version VALUES(2019,8777687482978635772);
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
INSERT INTO journal VALUES(1,'2020-12-01T09:00:03.149Z','console','school.enter','school:1','{"code":"S10","kind":"SOSH","name":"МОБУ СОШ № 10 г. Сочи","territory":"Центральный"}','0000000000000000000000000000000000000000000000000000000000000000','1bfda8b1a7b09797fde0e4b8b447e4a7cabe50538cdb5084dd1c505b1ba3df60');
INSERT INTO journal VALUES(2,'2020-12-01T09:00:03.272Z','console','school.enter','school:2','{"code":"S8","kind":"SOSH","name":"МОБУ СОШ № 8 г. Сочи","territory":"Хостинский"}','1bfda8b1a7b09797fde0e4b8b447e4a7cabe50538cdb5084dd1c505b1ba3df60','6c2839bcae29d5861708f971e6b6f889b00ddf2d58067513c8b6f48da05b973c');
INSERT INTO journal VALUES(3,'2020-12-01T09:00:03.284Z','console','school.enter','school:3','{"code":"S2","kind":"SOSH","name":"МОБУ СОШ № 2 г. Сочи","territory":"Хостинский"}','6c2839bcae29d5861708f971e6b6f889b00ddf2d58067513c8b6f48da05b973c','a5d8cb0d86a7a35314f1d41ade403fbdadfe85d42a17e3689e8fb3b1562d75dc');
INSERT INTO journal VALUES(4,'2020-12-01T09:00:03.292Z','console','school.enter','school:4','{"code":"O65","kind":"OOSH","name":"МОБУ ООШ № 65 г. Сочи","territory":"Лазаревский"}','a5d8cb0d86a7a35314f1d41ade403fbdadfe85d42a17e3689e8fb3b1562d75dc','ccdbbae1dc654672450151deab5a0fce8419918fe5c90e15647234ee33f8ce20');
INSERT INTO journal VALUES(5,'2020-12-01T09:00:03.354Z','console','school.year','school:1','{"headcount":"25","headcountBefore":"","pupils":"900","pupilsBefore":"","year":2019}','ccdbbae1dc654672450151deab5a0fce8419918fe5c90e15647234ee33f8ce20','394b92b93b6e0609808f017d47e82568228ade80cd46faea90a4f13e46b1a05a');
INSERT INTO journal VALUES(6,'2020-12-01T09:00:03.360Z','console','school.year','school:2','{"headcount":"40","headcountBefore":"","pupils":"700","pupilsBefore":"","year":2019}','394b92b93b6e0609808f017d47e82568228ade80cd46faea90a4f13e46b1a05a','f86d2b32e45b35c09cf9a68ca66ec9b249e439850b53ca54eac9fb1634baa372');
INSERT INTO journal VALUES(7,'2020-12-01T09:00:03.362Z','console','school.year','school:3','{"headcount":"32","headcountBefore":"","pupils":"800","pupilsBefore":"","year":2019}','f86d2b32e45b35c09cf9a68ca66ec9b249e439850b53ca54eac9fb1634baa372','7b275999c5b43662a07bf67942e66cb142023b4894694144afa6c5df2bfb6f14');
INSERT INTO journal VALUES(8,'2020-12-01T09:00:03.364Z','console','school.year','school:4','{"headcount":"12","headcountBefore":"","pupils":"120","pupilsBefore":"","year":2019}','7b275999c5b43662a07bf67942e66cb142023b4894694144afa6c5df2bfb6f14','cbd9006f4b3dcf4de89b6b654d65105ca6343f289bb9ff1dd67dfc4c228a9b78');
INSERT INTO journal VALUES(9,'2020-12-01T09:00:03.390Z','console','teacher.enter','teacher:1','{"school":1}','cbd9006f4b3dcf4de89b6b654d65105ca6343f289bb9ff1dd67dfc4c228a9b78','e8050aefb1a4d2e4a5856acb9afea08c2f2b9d3dc1ca1e0b0a5baa3c9912d17b');
INSERT INTO journal VALUES(10,'2020-12-01T09:00:03.390Z','console','teacher.enter','teacher:2','{"school":1}','e8050aefb1a4d2e4a5856acb9afea08c2f2b9d3dc1ca1e0b0a5baa3c9912d17b','f9d589faeababd988990f2e4b35fba5ada320a9782b9841b2f613274577df31c');
INSERT INTO journal VALUES(11,'2020-12-01T09:00:03.390Z','console','teacher.enter','teacher:3','{"school":2}','f9d589faeababd988990f2e4b35fba5ada320a9782b9841b2f613274577df31c','54d9336ec530107097b37dc0cb7d48ccf8e3a12a22b2d1bb59bf2189c31153a3');
INSERT INTO journal VALUES(12,'2020-12-01T09:00:03.390Z','console','teacher.enter','teacher:4','{"school":3}','54d9336ec530107097b37dc0cb7d48ccf8e3a12a22b2d1bb59bf2189c31153a3','884350155c69937fb7fe68373fea5f232e7aba64a7ee67f241367b18fbeadfb5');
INSERT INTO journal VALUES(13,'2020-12-01T09:00:02.382Z','console','invitation.create','invitation:1','{"role":"operator","school":"","territory":""}','884350155c69937fb7fe68373fea5f232e7aba64a7ee67f241367b18fbeadfb5','5d232ed69facc6c73ceb1428a47aa577cd6ca80eb16ecd4f7a432e3b6ac243d2');
INSERT INTO journal VALUES(14,'2020-12-01T09:00:15.420Z','person:1','invitation.accept','invitation:1','{}','5d232ed69facc6c73ceb1428a47aa577cd6ca80eb16ecd4f7a432e3b6ac243d2','80ccae241d3bd2206bcd4c1c8c6af82f8927a880f81816d3fcde020f0506a217');
INSERT INTO journal VALUES(15,'2020-12-01T09:00:15.535Z','person:1','role.grant','person:1','{"role":"operator","school":"","territory":""}','80ccae241d3bd2206bcd4c1c8c6af82f8927a880f81816d3fcde020f0506a217','5346b91da4154b2926a558be1034961c1f4733527f10946bebe5c953ca491a94');
INSERT INTO journal VALUES(16,'2020-12-01T09:00:01.976Z','console','invitation.create','invitation:2','{"role":"admin","school":"","territory":""}','5346b91da4154b2926a558be1034961c1f4733527f10946bebe5c953ca491a94','50ef0bb0c7901b6662ceb010e6a6cbe066757872f4c445f431ada9feb7f5c530');
INSERT INTO journal VALUES(17,'2020-12-01T09:00:18.365Z','person:2','invitation.accept','invitation:2','{}','50ef0bb0c7901b6662ceb010e6a6cbe066757872f4c445f431ada9feb7f5c530','729b078028f7a58c0c5717101f013b9bef74ba79eb5637129039249bd135d303');
INSERT INTO journal VALUES(18,'2020-12-01T09:00:18.374Z','person:2','role.grant','person:2','{"role":"admin","school":"","territory":""}','729b078028f7a58c0c5717101f013b9bef74ba79eb5637129039249bd135d303','fd8d2424dfc9086ce5109427d5ae510b87b74b99f690d26f34a9a534e15335b5');
INSERT INTO journal VALUES(19,'2020-12-01T09:00:03.037Z','console','invitation.create','invitation:3','{"role":"head","school":"1","territory":""}','fd8d2424dfc9086ce5109427d5ae510b87b74b99f690d26f34a9a534e15335b5','d9760b2840a8ac3b5b50842ee8c5229616b8a971b77ee49f61cb8a5aba77fd49');
INSERT INTO journal VALUES(20,'2020-12-01T09:00:22.155Z','person:3','invitation.accept','invitation:3','{}','d9760b2840a8ac3b5b50842ee8c5229616b8a971b77ee49f61cb8a5aba77fd49','471c28a05d505564197718c21cef22f7a52e2bd401826b8e4e3dfb1dfd891ab3');
INSERT INTO journal VALUES(21,'2020-12-01T09:00:22.160Z','person:3','role.grant','person:3','{"role":"head","school":"1","territory":""}','471c28a05d505564197718c21cef22f7a52e2bd401826b8e4e3dfb1dfd891ab3','d7c53a40af0d4106a790e4bc46a982b73dcd77fef8997c24b5e2b98115bb9ea3');
INSERT INTO journal VALUES(22,'2020-12-01T09:00:22.431Z','person:1','order.register','order:1','{"date":"2020-02-15","issuer":"UON","number":"412"}','d7c53a40af0d4106a790e4bc46a982b73dcd77fef8997c24b5e2b98115bb9ea3','5d92d2365feb45e03f68748e389416d7bc07175c53b8126611dc1012c2cd38e9');
INSERT INTO journal VALUES(23,'2020-12-01T09:00:22.449Z','person:1','entry.register','entry:1','{"indicator":3,"order":1,"school":1,"status":"CONFIRMED","teacher":1,"year":2019}','5d92d2365feb45e03f68748e389416d7bc07175c53b8126611dc1012c2cd38e9','d32ce1f14fc4b4179e6772df49e03c1d53b0647bee88e537127256e86197cc62');
INSERT INTO journal VALUES(24,'2020-12-01T09:00:22.969Z','person:1','entry.register','entry:2','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":2,"year":2019}','d32ce1f14fc4b4179e6772df49e03c1d53b0647bee88e537127256e86197cc62','bc28c0c108d8a1ea082da33530967e6ede287ae68b68b6a672edb6b0af8853ae');
INSERT INTO journal VALUES(25,'2020-12-01T09:00:23.972Z','person:1','entry.register','entry:3','{"indicator":1,"order":1,"school":2,"status":"CONFIRMED","teacher":3,"year":2019}','bc28c0c108d8a1ea082da33530967e6ede287ae68b68b6a672edb6b0af8853ae','004a92d7994f5256e7178814cc9cf63f76793ad656cef72fdbdffa143da539c2');
INSERT INTO journal VALUES(26,'2020-12-01T09:00:25.042Z','person:1','entry.register','entry:4','{"indicator":2,"order":1,"school":3,"status":"CONFIRMED","teacher":4,"year":2019}','004a92d7994f5256e7178814cc9cf63f76793ad656cef72fdbdffa143da539c2','210e94bb884944c9903c42dcd1030778eeed9bada0a819fa0ebafbdb483adaa5');
INSERT INTO journal VALUES(27,'2020-12-01T09:00:26.062Z','person:1','teacher.enter','teacher:5','{"school":2}','210e94bb884944c9903c42dcd1030778eeed9bada0a819fa0ebafbdb483adaa5','9cae4be269bd16c5b33d7ecc867a5dcb366775d1b18a90ca6caa8dbbe75737d6');
INSERT INTO journal VALUES(28,'2020-12-01T09:00:26.069Z','person:1','order.register','order:2','{"date":"2020-03-01","issuer":"SCRO","number":"7"}','9cae4be269bd16c5b33d7ecc867a5dcb366775d1b18a90ca6caa8dbbe75737d6','d5a0a28b5167d7a4081014a3b860cb77b5e783298962230b987e91a0a9a61c77');
INSERT INTO journal VALUES(29,'2020-12-01T09:00:26.087Z','person:1','entry.register','entry:5','{"indicator":5,"order":2,"school":2,"status":"CONFIRMED","teacher":5,"year":2019}','d5a0a28b5167d7a4081014a3b860cb77b5e783298962230b987e91a0a9a61c77','b112dd7d2624a36449fcce0eac1fde8165baa02874a03c8855259c6b047b70c9');
INSERT INTO journal VALUES(30,'2020-12-01T09:00:27.022Z','person:1','teacher.enter','teacher:6','{"school":4}','b112dd7d2624a36449fcce0eac1fde8165baa02874a03c8855259c6b047b70c9','da38c05a07a2ceacf46cf3fe1b273c0f097b3cb5d83b48671ffaed34ea2f775d');
INSERT INTO journal VALUES(31,'2020-12-01T09:00:27.024Z','person:1','entry.register','entry:6','{"indicator":4,"order":2,"school":4,"status":"CONFIRMED","teacher":6,"year":2019}','da38c05a07a2ceacf46cf3fe1b273c0f097b3cb5d83b48671ffaed34ea2f775d','f5cbe5980f3b620f3d51eb177844bba57767161d3e5cfed379b25f24959b2000');
INSERT INTO journal VALUES(32,'2020-12-01T09:00:28.052Z','person:1','teacher.enter','teacher:7','{"school":1}','f5cbe5980f3b620f3d51eb177844bba57767161d3e5cfed379b25f24959b2000','470b255e435927148b44116655a66db25ea55925fca0538f7dcb42c8fd481227');
INSERT INTO journal VALUES(33,'2020-12-01T09:00:28.054Z','person:1','entry.register','entry:7','{"indicator":1,"order":1,"school":1,"status":"CONFIRMED","teacher":7,"year":2019}','470b255e435927148b44116655a66db25ea55925fca0538f7dcb42c8fd481227','36fa91f86f5a016f8c57fcf1a5d611a54d46cad6a7b1d49a103e48b4af91d6b6');
INSERT INTO journal VALUES(34,'2020-12-01T09:00:29.424Z','person:1','entry.retract','entry:7','{"from":"CONFIRMED","to":"RETRACTED","version":2}','36fa91f86f5a016f8c57fcf1a5d611a54d46cad6a7b1d49a103e48b4af91d6b6','dd520d8101585cdd7218b8e71af2c8b74afddd35680b5ec7232a7fdc8f010c81');
INSERT INTO journal VALUES(35,'2020-12-01T09:00:33.159Z','person:1','results.approve','year:2019-2020','{"number":1,"sha256":"8304a5f62cef04be06e7d0123b78da868cc4531a22d2863804b5433fc18bee1d"}','dd520d8101585cdd7218b8e71af2c8b74afddd35680b5ec7232a7fdc8f010c81','83e22abd10712bcb17d41f4cea29b63d8d85c6221b67ba381e772eee8fdb0676');
INSERT INTO journal VALUES(36,'2020-12-01T09:00:34.537Z','person:3','entry.propose','entry:8','{"indicator":5,"order":1,"school":1,"status":"SUBMITTED","teacher":2,"year":2019}','83e22abd10712bcb17d41f4cea29b63d8d85c6221b67ba381e772eee8fdb0676','b436e8f104c121f1ec438091fb03ed062499175fd1970bb799f86aaa676cb0c2');
INSERT INTO journal VALUES(37,'2020-12-01T09:00:34.714Z','person:3','dispute.raise','entry:1','{"dispute":1}','b436e8f104c121f1ec438091fb03ed062499175fd1970bb799f86aaa676cb0c2','0a5dffd710e7e59cd166c88dc37ed3d8e16cd6f7eedcb3bf6811d2b401e66fbe');
INSERT INTO journal VALUES(38,'2020-12-01T09:00:36.280Z','person:2','campaign.start','campaign:1','{"milestones":7,"start":"2020-09-01","year":2019}','0a5dffd710e7e59cd166c88dc37ed3d8e16cd6f7eedcb3bf6811d2b401e66fbe','43107254593ce3821d84f80ba51eee6479cb971620868f6173d86aec00d54934');
INSERT INTO journal VALUES(39,'2020-12-01T09:00:41.340Z','person:1','names.view','list:entries','{"count":8}','43107254593ce3821d84f80ba51eee6479cb971620868f6173d86aec00d54934','30044c84a09c270057ca6fe739e12d51bcc7d62abca05678ba03c6ddfd9b460c');
CREATE TABLE incoming (
    update_id INTEGER PRIMARY KEY,
    done_at   TEXT NOT NULL
) STRICT;
INSERT INTO incoming VALUES(100000001,'2020-12-01T09:00:06.980Z');
INSERT INTO incoming VALUES(100000002,'2020-12-01T09:00:15.277Z');
INSERT INTO incoming VALUES(100000003,'2020-12-01T09:00:18.357Z');
INSERT INTO incoming VALUES(100000004,'2020-12-01T09:00:22.147Z');
INSERT INTO incoming VALUES(100000005,'2020-12-01T09:00:22.245Z');
INSERT INTO incoming VALUES(100000006,'2020-12-01T09:00:22.952Z');
INSERT INTO incoming VALUES(100000007,'2020-12-01T09:00:23.957Z');
INSERT INTO incoming VALUES(100000008,'2020-12-01T09:00:25.038Z');
INSERT INTO incoming VALUES(100000009,'2020-12-01T09:00:26.006Z');
INSERT INTO incoming VALUES(100000010,'2020-12-01T09:00:27.012Z');
INSERT INTO incoming VALUES(100000011,'2020-12-01T09:00:28.049Z');
INSERT INTO incoming VALUES(100000012,'2020-12-01T09:00:29.116Z');
INSERT INTO incoming VALUES(100000013,'2020-12-01T09:00:30.084Z');
INSERT INTO incoming VALUES(100000014,'2020-12-01T09:00:31.112Z');
INSERT INTO incoming VALUES(100000015,'2020-12-01T09:00:32.122Z');
INSERT INTO incoming VALUES(100000016,'2020-12-01T09:00:33.149Z');
INSERT INTO incoming VALUES(100000017,'2020-12-01T09:00:34.521Z');
INSERT INTO incoming VALUES(100000018,'2020-12-01T09:00:34.700Z');
INSERT INTO incoming VALUES(100000019,'2020-12-01T09:00:35.698Z');
INSERT INTO incoming VALUES(100000020,'2020-12-01T09:00:36.226Z');
INSERT INTO incoming VALUES(100000021,'2020-12-01T09:00:36.259Z');
INSERT INTO incoming VALUES(100000022,'2020-12-01T09:00:37.270Z');
INSERT INTO incoming VALUES(100000023,'2020-12-01T09:00:38.279Z');
INSERT INTO incoming VALUES(100000024,'2020-12-01T09:00:39.287Z');
INSERT INTO incoming VALUES(100000025,'2020-12-01T09:00:40.310Z');
INSERT INTO incoming VALUES(100000026,'2020-12-01T09:00:41.332Z');
INSERT INTO incoming VALUES(100000027,'2020-12-01T09:00:42.352Z');
INSERT INTO incoming VALUES(100000028,'2020-12-01T09:00:43.377Z');
INSERT INTO incoming VALUES(100000029,'2020-12-01T09:00:43.405Z');
INSERT INTO incoming VALUES(100000030,'2020-12-01T09:00:44.515Z');
INSERT INTO incoming VALUES(100000031,'2020-12-01T09:00:44.679Z');
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
INSERT INTO dialog VALUES(1000,1,100000029,'add','[{"step":"order"}]','2020-12-01T09:00:43.405Z');
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
INSERT INTO outbox VALUES(1,1,'{}',0,'2020-12-01T09:00:07.144Z',0,NULL,'2020-12-01T09:00:07.144Z','SENT','2020-12-01T09:00:07.550Z',2,'');
INSERT INTO outbox VALUES(2,1000,'{}',0,'2020-12-01T09:00:15.549Z',0,NULL,'2020-12-01T09:00:15.549Z','SENT','2020-12-01T09:00:15.614Z',4,'');
INSERT INTO outbox VALUES(3,1000,'{}',0,'2020-12-01T09:00:15.557Z',0,NULL,'2020-12-01T09:00:15.557Z','SENT','2020-12-01T09:00:15.901Z',NULL,'');
INSERT INTO outbox VALUES(4,1001,'{}',0,'2020-12-01T09:00:18.380Z',0,NULL,'2020-12-01T09:00:18.380Z','SENT','2020-12-01T09:00:18.448Z',6,'');
INSERT INTO outbox VALUES(5,1001,'{}',0,'2020-12-01T09:00:18.382Z',0,NULL,'2020-12-01T09:00:18.382Z','SENT','2020-12-01T09:00:18.534Z',NULL,'');
INSERT INTO outbox VALUES(6,1002,'{}',0,'2020-12-01T09:00:22.167Z',0,NULL,'2020-12-01T09:00:22.167Z','SENT','2020-12-01T09:00:22.894Z',8,'');
INSERT INTO outbox VALUES(7,1002,'{}',0,'2020-12-01T09:00:22.178Z',0,NULL,'2020-12-01T09:00:22.178Z','SENT','2020-12-01T09:00:22.986Z',NULL,'');
INSERT INTO outbox VALUES(8,1000,'{}',0,'2020-12-01T09:00:22.888Z',0,NULL,'2020-12-01T09:00:22.888Z','SENT','2020-12-01T09:00:22.935Z',10,'');
INSERT INTO outbox VALUES(9,1000,'{}',0,'2020-12-01T09:00:22.971Z',0,NULL,'2020-12-01T09:00:22.971Z','SENT','2020-12-01T09:00:23.991Z',12,'');
INSERT INTO outbox VALUES(10,1000,'{}',0,'2020-12-01T09:00:23.983Z',0,NULL,'2020-12-01T09:00:23.983Z','SENT','2020-12-01T09:00:25.026Z',14,'');
INSERT INTO outbox VALUES(11,1000,'{}',0,'2020-12-01T09:00:25.060Z',0,NULL,'2020-12-01T09:00:25.060Z','SENT','2020-12-01T09:00:26.103Z',16,'');
INSERT INTO outbox VALUES(12,1000,'{}',0,'2020-12-01T09:00:26.090Z',0,NULL,'2020-12-01T09:00:26.090Z','SENT','2020-12-01T09:00:27.029Z',18,'');
INSERT INTO outbox VALUES(13,1000,'{}',0,'2020-12-01T09:00:27.028Z',0,NULL,'2020-12-01T09:00:27.028Z','SENT','2020-12-01T09:00:28.067Z',20,'');
INSERT INTO outbox VALUES(14,1000,'{}',0,'2020-12-01T09:00:28.055Z',0,NULL,'2020-12-01T09:00:28.055Z','SENT','2020-12-01T09:00:29.467Z',22,'');
INSERT INTO outbox VALUES(15,1000,'{}',0,'2020-12-01T09:00:29.433Z',0,NULL,'2020-12-01T09:00:29.433Z','SENT','2020-12-01T09:00:30.081Z',24,'');
INSERT INTO outbox VALUES(16,1000,'{}',0,'2020-12-01T09:00:30.143Z',0,NULL,'2020-12-01T09:00:30.143Z','SENT','2020-12-01T09:00:31.111Z',26,'');
INSERT INTO outbox VALUES(17,1000,'{}',0,'2020-12-01T09:00:31.119Z',0,NULL,'2020-12-01T09:00:31.119Z','SENT','2020-12-01T09:00:32.248Z',28,'');
INSERT INTO outbox VALUES(18,1000,'{}',0,'2020-12-01T09:00:32.231Z',0,NULL,'2020-12-01T09:00:32.231Z','SENT','2020-12-01T09:00:33.140Z',30,'');
INSERT INTO outbox VALUES(19,1000,'{}',0,'2020-12-01T09:00:33.164Z',0,NULL,'2020-12-01T09:00:33.164Z','SENT','2020-12-01T09:00:34.614Z',30,'');
INSERT INTO outbox VALUES(20,1000,'{}',0,'2020-12-01T09:00:33.166Z',0,NULL,'2020-12-01T09:00:33.166Z','SENT','2020-12-01T09:00:35.235Z',35,'');
INSERT INTO outbox VALUES(21,1000,'{}',0,'2020-12-01T09:00:33.169Z',0,NULL,'2020-12-01T09:00:33.169Z','SENT','2020-12-01T09:00:35.351Z',NULL,'');
INSERT INTO outbox VALUES(22,1002,'{}',2,'2020-12-01T09:00:33.566Z',0,NULL,'2020-12-01T09:00:33.566Z','SENT','2020-12-01T09:00:34.605Z',31,'');
INSERT INTO outbox VALUES(23,1000,'{}',1,'2020-12-01T09:00:33.570Z',0,NULL,'2020-12-01T09:00:33.570Z','SENT','2020-12-01T09:00:47.941Z',35,'');
INSERT INTO outbox VALUES(24,1002,'{}',0,'2020-12-01T09:00:34.571Z',0,NULL,'2020-12-01T09:00:34.571Z','SENT','2020-12-01T09:00:34.679Z',33,'');
INSERT INTO outbox VALUES(25,1000,'{}',0,'2020-12-01T09:00:34.573Z',0,NULL,'2020-12-01T09:00:34.573Z','SENT','2020-12-01T09:00:36.221Z',38,'');
INSERT INTO outbox VALUES(26,1002,'{}',0,'2020-12-01T09:00:34.755Z',0,NULL,'2020-12-01T09:00:34.755Z','SENT','2020-12-01T09:00:35.774Z',36,'');
INSERT INTO outbox VALUES(27,1000,'{}',0,'2020-12-01T09:00:35.772Z',0,NULL,'2020-12-01T09:00:35.772Z','SENT','2020-12-01T09:00:37.251Z',41,'');
INSERT INTO outbox VALUES(28,1001,'{}',0,'2020-12-01T09:00:36.230Z',0,NULL,'2020-12-01T09:00:36.230Z','SENT','2020-12-01T09:00:36.253Z',40,'');
INSERT INTO outbox VALUES(29,1001,'{}',0,'2020-12-01T09:00:36.297Z',0,NULL,'2020-12-01T09:00:36.297Z','SENT','2020-12-01T09:00:37.293Z',40,'');
INSERT INTO outbox VALUES(30,1001,'{}',0,'2020-12-01T09:00:36.298Z',0,NULL,'2020-12-01T09:00:36.298Z','SENT','2020-12-01T09:00:37.305Z',NULL,'');
INSERT INTO outbox VALUES(31,1000,'{}',0,'2020-12-01T09:00:37.290Z',0,NULL,'2020-12-01T09:00:37.290Z','SENT','2020-12-01T09:00:38.274Z',43,'');
INSERT INTO outbox VALUES(32,1000,'{}',0,'2020-12-01T09:00:38.283Z',0,NULL,'2020-12-01T09:00:38.283Z','SENT','2020-12-01T09:00:39.297Z',45,'');
INSERT INTO outbox VALUES(33,1000,'{}',0,'2020-12-01T09:00:39.296Z',0,NULL,'2020-12-01T09:00:39.296Z','SENT','2020-12-01T09:00:40.320Z',47,'');
INSERT INTO outbox VALUES(34,1000,'{}',0,'2020-12-01T09:00:40.318Z',0,NULL,'2020-12-01T09:00:40.318Z','SENT','2020-12-01T09:00:41.330Z',49,'');
INSERT INTO outbox VALUES(35,1000,'{}',0,'2020-12-01T09:00:41.344Z',0,NULL,'2020-12-01T09:00:41.344Z','SENT','2020-12-01T09:00:42.374Z',51,'');
INSERT INTO outbox VALUES(36,1000,'{}',0,'2020-12-01T09:00:42.364Z',0,NULL,'2020-12-01T09:00:42.364Z','SENT','2020-12-01T09:00:43.374Z',53,'');
INSERT INTO outbox VALUES(37,1001,'{}',0,'2020-12-01T09:00:43.379Z',0,NULL,'2020-12-01T09:00:43.379Z','SENT','2020-12-01T09:00:43.398Z',55,'');
INSERT INTO outbox VALUES(38,1000,'{}',0,'2020-12-01T09:00:43.413Z',0,NULL,'2020-12-01T09:00:43.413Z','SENT','2020-12-01T09:00:44.407Z',57,'');
INSERT INTO outbox VALUES(39,1002,'{"kind":"message","html":"<b>МОБУ СОШ № 10 г. Сочи</b>, 2019-2020\nУтверждено 01.12.2020\nКластер A (средние, свыше 500 обучающихся). Обучающихся: 900, педагогов: 25\n1. Выступления на мероприятиях СЦРО: 1 из 25, 4,0 % (медиана кластера 2,5 %; случай: 1–20 %)\n2. Участие в конкурсах: 1 из 25, 4,0 % (медиана кластера 3,1 %; случай: 1–20 %)\n3. Победители, призёры, лауреаты конкурсов: 1 из 25, 4,0 % (медиана кластера 0,0 %; случай: 1–20 %)\n4. Публикации в профессиональных изданиях: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\n5. Курсы повышения квалификации: 0 из 25, 0,0 % (медиана кластера 0,0 %; случай: 0–13 %)\nИндекс: 60,00\nМесто: 1 из 3\nПо одному случаю место могло быть от 1 до 3\nГруппа: средняя (случай может поставить школу и выше, и ниже середины кластера)\nСильнее всего: показатель 1 (Выступления на мероприятиях СЦРО)\nСлабее всего: показатель 4 (Публикации в профессиональных изданиях)\nВ скобках «случай» — столько может дать случай при 25 педагогах, даже если в работе школы ничего не изменилось.\n⏳ Ближайший срок: Ознакомиться с приказом № 753: срок прошёл 01.09.2020, просрочен 91 день","keyboard":{"rows":[[{"text":"Что даст место выше","value":"higher:show:2019:1","link":false}],[{"text":"Динамика","value":"dynamics:show:2019:1","link":false},{"text":"Рекомендации","value":"recommendations:school:2019:1","link":false}],[{"text":"График","value":"chart:profile:2019:1","link":false},{"text":"График по годам","value":"chart:dynamics:2019:1","link":false}],[{"text":"Документ","value":"letters:sheet:2019:1","link":false},{"text":"Excel","value":"schoolbook:make:2019:1","link":false}],[{"text":"Кто за цифрами","value":"why:choose:2019:1","link":false}]]}}',0,'2020-12-01T09:00:47.839Z',3,NULL,'2020-12-01T09:00:44.635Z','WAITING',NULL,NULL,'');
INSERT INTO outbox VALUES(40,1002,'{"kind":"message","html":"Нет доступа","keyboard":{"rows":[]}}',0,'2020-12-01T09:00:44.680Z',0,NULL,'2020-12-01T09:00:44.680Z','WAITING',NULL,NULL,'');
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
INSERT INTO job VALUES(1,'approval-news',1,1000,'{}','DONE',1,20,'2020-12-01T09:00:33.168Z',NULL);
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('bot.username','metod_bot');
INSERT INTO setting VALUES('ran.backup','2020-12-01T09:00:07.107443519Z');
INSERT INTO setting VALUES('ran.digest','2020-12-01T09:00:07.107443519Z');
INSERT INTO setting VALUES('ran.integrity','2020-12-01T09:00:07.107443519Z');
INSERT INTO setting VALUES('ran.ranking','2020-12-01T09:00:07.107443519Z');
INSERT INTO setting VALUES('ran.undelivered','2020-12-01T09:00:07.107443519Z');
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
INSERT INTO dispute VALUES(1,1,3,'другая дата','2020-12-01T09:00:34.712Z',NULL,'',NULL,NULL);
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
INSERT INTO snapshot VALUES(1,2019,1,'{"year":"2019-2020","scaling":"MIN_MAX","weights":{"1":"1","2":"1","3":"1","4":"1","5":"1"},"schools":[{"id":1,"code":"S10","name":"МОБУ СОШ № 10 г. Сочи","cluster":"A","headcount":25,"active":[1,1,1,0,0],"index":"60.00","rank":1,"of":3},{"id":2,"code":"S8","name":"МОБУ СОШ № 8 г. Сочи","cluster":"A","headcount":40,"active":[1,0,0,0,1],"index":"32.50","rank":2,"of":3},{"id":3,"code":"S2","name":"МОБУ СОШ № 2 г. Сочи","cluster":"A","headcount":32,"active":[0,1,0,0,0],"index":"15.63","rank":3,"of":3},{"id":4,"code":"O65","name":"МОБУ ООШ № 65 г. Сочи","cluster":"C","headcount":12,"active":[0,0,0,1,0],"index":"20.00","rank":1,"of":1}]}','8304a5f62cef04be06e7d0123b78da868cc4531a22d2863804b5433fc18bee1d',34,1,'2020-12-01T09:00:33.157Z');
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
INSERT INTO campaign VALUES(1,2019,'Мониторинг результативности методической работы','УОН № 753 от 14.08.2020','2020-09-01',2,'2020-12-01T09:00:36.260Z',NULL,0);
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
INSERT INTO list VALUES(1,1,1000,'OPEN',1,'{"header":{"proposed":false,"way":"PASTE","order":{"issuer":"UON","number":"413","date":"2020-02-16"},"title":"","indicator":3,"activity":"Конкурс уроков","eventDate":null,"file":null},"lines":["1. Иванову Марию Петровну, учителя физики МОБУ СОШ № 10 – победитель;","2. Смирнову Ольгу Викторовну, учителя химии МОБУ СОШ № 8 – призёр."],"schools":{},"onlySchool":null,"items":[{"found":{"line":"1. Иванову Марию Петровну, учителя физики МОБУ СОШ № 10 – победитель;","typed":"Иванову Марию Петровну","schoolTyped":"МОБУ СОШ № 10","school":1,"teacher":1,"newName":null,"indicator":3,"result":"победитель","doubt":null,"remembered":false},"mark":"OPEN","byHand":false,"memorable":false},{"found":{"line":"2. Смирнову Ольгу Викторовну, учителя химии МОБУ СОШ № 8 – призёр.","typed":"Смирнову Ольгу Викторовну","schoolTyped":"МОБУ СОШ № 8","school":2,"teacher":3,"newName":null,"indicator":3,"result":"призёр","doubt":null,"remembered":false},"mark":"OPEN","byHand":false,"memorable":false}],"repeats":0,"elsewhere":0}',179,'2020-12-01T09:00:35.739Z','2020-12-01T09:00:35.739Z');
INSERT INTO list VALUES(2,1,1000,'OPEN',1,'{"header":{"proposed":false,"way":"PASTE","order":{"issuer":"UON","number":"414","date":"2020-02-17"},"title":"","indicator":3,"activity":"Конкурс проектов","eventDate":null,"file":null},"lines":["1. Петрову Анну Сергеевну, МОБУ СОШ № 2 – призёр;","2. Кузнецов А. А., МОБУ СОШ № 10 – призёр."],"schools":{},"onlySchool":null,"items":[{"found":{"line":"1. Петрову Анну Сергеевну, МОБУ СОШ № 2 – призёр;","typed":"Петрову Анну Сергеевну","schoolTyped":"МОБУ СОШ № 2","school":3,"teacher":4,"newName":null,"indicator":3,"result":"призёр","doubt":null,"remembered":false},"mark":"OPEN","byHand":false,"memorable":false},{"found":{"line":"2. Кузнецов А. А., МОБУ СОШ № 10 – призёр.","typed":"Кузнецов А. А.","schoolTyped":"МОБУ СОШ № 10","school":1,"teacher":null,"newName":null,"indicator":3,"result":"призёр","doubt":{"kind":"INITIALS","schools":[],"teachers":[],"names":[]},"remembered":false},"mark":"OPEN","byHand":false,"memorable":false}],"repeats":0,"elsewhere":0}',137,'2020-12-01T09:00:42.359Z','2020-12-01T09:00:42.359Z');
CREATE TABLE remembered (
    id         INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL CHECK (kind IN ('SCHOOL', 'TEACHER')),
    key        TEXT    NOT NULL CHECK (key <> ''),
    typed      TEXT    NOT NULL CHECK (typed <> ''),
    school_id  INTEGER NOT NULL REFERENCES school (id),
    teacher_id INTEGER REFERENCES teacher (id),
    person_id  INTEGER REFERENCES person (id),
    created_at TEXT    NOT NULL,
    UNIQUE (kind, key),
    CHECK ((kind = 'TEACHER') = (teacher_id IS NOT NULL))
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
