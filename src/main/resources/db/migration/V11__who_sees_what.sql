-- Who made an invitation, and that it was withdrawn; the answers that a dialog's step has offered; erased teachers; ages of buttons.

ALTER TABLE invitation ADD COLUMN made_by INTEGER REFERENCES person (id);
ALTER TABLE invitation ADD COLUMN withdrawn_at TEXT;
-- Who made the earlier ones stands in the journal.
UPDATE invitation SET made_by = (
    SELECT p.id FROM journal j JOIN person p ON j.actor = 'person:' || p.id
    WHERE j.action = 'invitation.create' AND j.subject = 'invitation:' || invitation.id);
CREATE INDEX invitation_open ON invitation (expires_at) WHERE used_at IS NULL AND withdrawn_at IS NULL;

ALTER TABLE dialog ADD COLUMN offered TEXT NOT NULL DEFAULT '';

-- A teacher whose name was erased on lawful demand. The row stays, since figures count it.
ALTER TABLE teacher ADD COLUMN erased_at TEXT;

ALTER TABLE button_payload ADD COLUMN used_on TEXT NOT NULL DEFAULT '';
UPDATE button_payload SET used_on = date('now');
