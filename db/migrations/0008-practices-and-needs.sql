-- Good practices and support needs: the words are a versioned record, what happens with them are dated facts.

CREATE TABLE good_practice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  conversation_id INTEGER REFERENCES conversation,
  heard_on TEXT NOT NULL CHECK (heard_on IS date(heard_on)),
  heading TEXT NOT NULL CHECK (length(heading) BETWEEN 1 AND 300), -- the sentence in which it was heard, later its title
  did TEXT,
  for_whom TEXT,
  gave TEXT,
  theme TEXT CHECK (theme IN ('workAbility','ethnicity','gender','lgbti','age','all')),
  phase TEXT CHECK (phase IN ('recruitment','conditions','workplace','exit')),
  confidential INTEGER NOT NULL CHECK (confidential IN (0,1)),
  text_hash TEXT NOT NULL CHECK (length(text_hash) = 64), -- of the words an employer consents to
  text_on TEXT NOT NULL CHECK (text_on IS date(text_on)), -- when they were last changed
  -- Where it stands, as its facts say; written with each of them. From ends_on on the calendar alone makes it state_after.
  state TEXT NOT NULL DEFAULT 'heard' CHECK (state IN ('heard','asked','consented','lapsed','refused','withdrawn')),
  state_on TEXT NOT NULL CHECK (state_on IS date(state_on)),
  scope TEXT CHECK (scope IN ('network','public')),
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  state_after TEXT CHECK (state_after IN ('asked','lapsed')),
  version INTEGER NOT NULL DEFAULT 1,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES good_practice,
  CHECK ((state = 'consented') = (ends_on IS NOT NULL AND state_after IS NOT NULL AND scope IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX practice_recent ON good_practice (heard_on DESC, id DESC) WHERE voided_at IS NULL;
CREATE INDEX practice_employer ON good_practice (employer_id, heard_on DESC, id DESC) WHERE voided_at IS NULL;
CREATE INDEX practice_conversation ON good_practice (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX practice_theme ON good_practice (theme, heard_on DESC, id DESC) WHERE voided_at IS NULL AND confidential = 0;
CREATE INDEX practice_phase ON good_practice (theme, phase, heard_on DESC, id DESC) WHERE voided_at IS NULL AND confidential = 0;

CREATE TABLE practice_event ( -- the consent of the employer to these very words
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  practice_id INTEGER NOT NULL REFERENCES good_practice,
  kind TEXT NOT NULL CHECK (kind IN ('asked','consented','refused','withdrawn')),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  contact_id INTEGER NOT NULL REFERENCES contact,
  way TEXT NOT NULL CHECK (way IN ('link','phone','paper')),
  scope TEXT CHECK (scope IN ('network','public')), -- asked, or given
  ends_on TEXT CHECK (ends_on IS date(ends_on)), -- the first day on which a consent no longer holds
  content TEXT CHECK (json_valid(content)), -- the words consented to
  text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES practice_event,
  CHECK ((scope IS NOT NULL) = (kind IN ('asked','consented'))),
  CHECK ((kind = 'consented') = (ends_on IS NOT NULL)),
  CHECK ((kind = 'consented') = (content IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX practice_event_of ON practice_event (practice_id, happened_on, id);

CREATE TABLE support_need (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  conversation_id INTEGER REFERENCES conversation,
  heard_on TEXT NOT NULL CHECK (heard_on IS date(heard_on)),
  seeks TEXT NOT NULL CHECK (length(seeks) BETWEEN 1 AND 1000),
  theme TEXT CHECK (theme IN ('workAbility','ethnicity','gender','lgbti','age','all')),
  phase TEXT CHECK (phase IN ('recruitment','conditions','workplace','exit')),
  confidential INTEGER NOT NULL CHECK (confidential IN (0,1)),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open','pickedUp','answered','helped')), -- as its facts say, written with each of them
  state_on TEXT NOT NULL CHECK (state_on IS date(state_on)),
  version INTEGER NOT NULL DEFAULT 1,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES support_need,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX need_waiting ON support_need ((CASE state WHEN 'open' THEN 0 WHEN 'pickedUp' THEN 1 WHEN 'answered' THEN 2 ELSE 3 END), heard_on, id) WHERE voided_at IS NULL; -- whom nobody helps first
CREATE INDEX need_employer ON support_need (employer_id, heard_on DESC, id DESC) WHERE voided_at IS NULL;
CREATE INDEX need_conversation ON support_need (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX need_open ON support_need (theme, heard_on, id) WHERE voided_at IS NULL AND confidential = 0 AND state = 'open';

CREATE TABLE need_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  need_id INTEGER NOT NULL REFERENCES support_need,
  kind TEXT NOT NULL CHECK (kind IN ('pickedUp','answered','helped','reopened')),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  helper TEXT CHECK (helper IN ('person','desk','practice')),
  person_id INTEGER REFERENCES person,
  practice_id INTEGER REFERENCES good_practice,
  helped TEXT CHECK (helped IN ('yes','partly','no')),
  words TEXT, -- how it was answered, what it gave, why it is open again
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES need_event,
  CHECK ((kind = 'pickedUp') = (helper IS NOT NULL)),
  CHECK ((helper IS 'person') = (person_id IS NOT NULL)),
  CHECK ((helper IS 'practice') = (practice_id IS NOT NULL)),
  CHECK ((kind = 'helped') = (helped IS NOT NULL)),
  CHECK (kind NOT IN ('answered','reopened') OR words IS NOT NULL),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX need_event_of ON need_event (need_id, happened_on, id);
CREATE INDEX need_event_practice ON need_event (practice_id) WHERE practice_id IS NOT NULL; -- who was helped by it

CREATE INDEX link_subject ON access_link (subject_id, purpose) WHERE subject_id IS NOT NULL;
CREATE INDEX update_done ON action_update (happened_on DESC, id DESC) WHERE status = 'done' AND voided_at IS NULL; -- employers who finished an action lately
