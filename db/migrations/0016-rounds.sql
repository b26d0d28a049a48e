-- Recruitment rounds: who is on one, what was sent, what they answered, and who wants no letters any more.
CREATE TABLE recruitment_round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name = trim(name) AND length(name) BETWEEN 1 AND 120),
  sort_name TEXT NOT NULL UNIQUE,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on) AND ends_on >= starts_on), -- the last day
  goal TEXT CHECK (goal IN ('joined','signed')),
  goal_count INTEGER CHECK (goal_count > 0),
  subject_nl TEXT NOT NULL,
  text_nl TEXT NOT NULL,
  subject_en TEXT NOT NULL,
  text_en TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((goal IS NULL) = (goal_count IS NULL))
) STRICT;
CREATE INDEX round_period ON recruitment_round (starts_on DESC, id DESC);

CREATE TABLE round_employer ( -- on a round; void is taken off
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES recruitment_round,
  employer_id INTEGER NOT NULL REFERENCES employer,
  put_on TEXT NOT NULL CHECK (put_on IS date(put_on)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES round_employer,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX round_once ON round_employer (round_id, employer_id) WHERE voided_at IS NULL;
CREATE INDEX round_of_employer ON round_employer (employer_id, round_id);

CREATE TABLE round_answer ( -- what they said; the last one counts
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES recruitment_round,
  employer_id INTEGER NOT NULL REFERENCES employer,
  answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
  answer TEXT NOT NULL CHECK (answer IN ('talk','join','later','no')),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES round_answer,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX answer_round ON round_answer (round_id, employer_id) WHERE voided_at IS NULL;
CREATE INDEX answer_employer ON round_answer (employer_id, answered_on);

CREATE TABLE approach_opt_out ( -- no letters and mails of rounds any more; void is: they do want them again
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  opted_out_on TEXT NOT NULL CHECK (opted_out_on IS date(opted_out_on)),
  way TEXT NOT NULL CHECK (way IN ('link','letter','phone','mail')),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES approach_opt_out,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX opt_out_employer ON approach_opt_out (employer_id);
CREATE INDEX opted_out ON approach_opt_out (employer_id) WHERE voided_at IS NULL;

ALTER TABLE approach ADD COLUMN round_id INTEGER REFERENCES recruitment_round;
CREATE INDEX approach_round ON approach (round_id, employer_id) WHERE round_id IS NOT NULL AND voided_at IS NULL;

ALTER TABLE membership ADD COLUMN round_id INTEGER REFERENCES recruitment_round; -- which one, when they came through a round
CREATE INDEX membership_round ON membership (round_id) WHERE round_id IS NOT NULL AND voided_at IS NULL;

-- Who heard the norm, per sector and size, from the index alone.
CREATE INDEX summary_reach ON employer_summary (sector_id, size_class, last_contact_open_on, pact_ever, charter_ever);
