-- What every update asks for is found by an index; what changes seldom is known to be the same without reading it.

CREATE INDEX account_by_person ON account (person_id);

-- A school's entries are asked for with a year and without one; a year's alone are about all that there are.
DROP INDEX entry_by_school;
CREATE INDEX entry_by_school ON entry (school_id, year, indicator);

-- A new value with every change of a school: what was made of the schools is good as long as it stays.
INSERT INTO setting VALUES ('registry.stamp', hex(randomblob(8)));
CREATE TRIGGER school_entered AFTER INSERT ON school BEGIN
    UPDATE setting SET value = hex(randomblob(8)) WHERE name = 'registry.stamp';
END;
CREATE TRIGGER school_renamed AFTER UPDATE ON school BEGIN
    UPDATE setting SET value = hex(randomblob(8)) WHERE name = 'registry.stamp';
END;
CREATE TRIGGER school_gone AFTER DELETE ON school BEGIN
    UPDATE setting SET value = hex(randomblob(8)) WHERE name = 'registry.stamp';
END;
