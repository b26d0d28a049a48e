CREATE TABLE appointment ( -- a planned visit or call: edited in place, its past is in the history
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER REFERENCES employer,
  partner_id INTEGER REFERENCES partner,
  establishment_id INTEGER REFERENCES establishment,
  owner_id INTEGER NOT NULL REFERENCES person, -- in whose diary it stands
  kind TEXT NOT NULL CHECK (kind IN ('visit','phone','video','meeting')),
  starts_at TEXT NOT NULL CHECK (length(starts_at) = 24),
  ends_at TEXT NOT NULL CHECK (length(ends_at) = 24),
  place TEXT CHECK (length(place) BETWEEN 1 AND 200), -- where, when it is not at an establishment
  preparation TEXT CHECK (length(preparation) BETWEEN 1 AND 4000),
  confidential INTEGER NOT NULL CHECK (confidential IN (0,1)), -- by its purposes, and never lowered
  sequence INTEGER NOT NULL DEFAULT 0, -- of the invitation: one more with each change that the invited must know
  conversation_id INTEGER REFERENCES conversation, -- the talk it became
  cancelled_at TEXT CHECK (length(cancelled_at) = 24),
  cancelled_by INTEGER REFERENCES person,
  cancel_reason TEXT CHECK (length(cancel_reason) BETWEEN 1 AND 500),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((employer_id IS NULL) <> (partner_id IS NULL)),
  CHECK (ends_at > starts_at),
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
  CHECK (cancelled_at IS NULL OR conversation_id IS NULL)
) STRICT;
CREATE INDEX appointment_owner ON appointment (owner_id, starts_at, id);
CREATE INDEX appointment_day ON appointment (starts_at, id);
CREATE INDEX appointment_employer ON appointment (employer_id, starts_at) WHERE employer_id IS NOT NULL;
CREATE INDEX appointment_partner ON appointment (partner_id, starts_at) WHERE partner_id IS NOT NULL;
CREATE INDEX appointment_establishment ON appointment (establishment_id) WHERE establishment_id IS NOT NULL;
CREATE INDEX appointment_conversation ON appointment (conversation_id) WHERE conversation_id IS NOT NULL;

CREATE TABLE appointment_purpose (
  appointment_id INTEGER NOT NULL REFERENCES appointment,
  purpose TEXT NOT NULL CHECK (purpose IN ('acquaint','mobilise','support','goodPractice','holdToAccount','followUpSignal')),
  PRIMARY KEY (appointment_id, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment_participant (
  id INTEGER PRIMARY KEY,
  appointment_id INTEGER NOT NULL REFERENCES appointment,
  person_id INTEGER REFERENCES person,
  contact_id INTEGER REFERENCES contact,
  invited_sequence INTEGER, -- of the last invitation they got by mail, and so get changes too; null when not invited
  CHECK ((person_id IS NULL) <> (contact_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX appointment_colleague ON appointment_participant (appointment_id, person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX appointment_contact ON appointment_participant (appointment_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX appointment_of_person ON appointment_participant (person_id, appointment_id) WHERE person_id IS NOT NULL;
CREATE INDEX appointment_of_contact ON appointment_participant (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX history_at ON history (at, id); -- what changed since yesterday
