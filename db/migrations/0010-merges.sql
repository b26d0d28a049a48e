-- Suspected duplicates. What two employers may share stands in keys, so that a pair is found by an index; whoever changed is looked at again.
-- `ends`: a place and how a name begins or ends there, since a letter that differs leaves one of the two as it is.
CREATE TABLE employer_key (
  kind TEXT NOT NULL CHECK (kind IN ('name','ends','address','domain','phone')),
  value TEXT NOT NULL,
  employer_id INTEGER NOT NULL REFERENCES employer ON DELETE CASCADE, -- a root: what was merged into it gives its keys too
  PRIMARY KEY (kind, value, employer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX key_employer ON employer_key (employer_id);

CREATE TABLE duplicate_suspect ( -- the pairs that are open: made from the keys and the names, can be made anew
  one_id INTEGER NOT NULL REFERENCES employer ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES employer ON DELETE CASCADE CHECK (other_id > one_id),
  reasons INTEGER NOT NULL CHECK (reasons > 0), -- 1 name, 2 nearly the same name in the same place, 4 address, 8 domain, 16 phone
  weight INTEGER NOT NULL,
  PRIMARY KEY (one_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX suspect_other ON duplicate_suspect (other_id);
CREATE INDEX suspect_order ON duplicate_suspect (weight DESC, one_id, other_id);

CREATE TABLE duplicate_due ( -- changed since it was last looked at
  employer_id INTEGER PRIMARY KEY REFERENCES employer ON DELETE CASCADE
) STRICT;
INSERT INTO duplicate_due (employer_id) SELECT id FROM employer;

CREATE TABLE not_duplicate ( -- somebody looked: these two are not the same
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  one_id INTEGER NOT NULL REFERENCES employer,
  other_id INTEGER NOT NULL REFERENCES employer CHECK (other_id > one_id),
  said_on TEXT NOT NULL CHECK (said_on IS date(said_on)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES not_duplicate,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX not_duplicate_pair ON not_duplicate (one_id, other_id) WHERE voided_at IS NULL;
CREATE INDEX not_duplicate_one ON not_duplicate (one_id);
CREATE INDEX not_duplicate_other ON not_duplicate (other_id);

CREATE INDEX merge_number ON employer_merge (merge_no);
