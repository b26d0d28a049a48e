-- The whole import: a file is read, its columns chosen, its rows checked, taken over and, if need be, taken back. Each step has its moment;
-- how far a run is follows from those. Runs of before keep their rows.

CREATE TABLE import_run_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  started_by INTEGER NOT NULL REFERENCES person,
  at TEXT NOT NULL CHECK (length(at) = 24),
  choices TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(choices)), -- how the file is read, where somebody said so
  facts TEXT CHECK (json_valid(facts)), -- what was found in it; null while it is being read
  header_no INTEGER, -- the row with the headings
  columns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(columns)),
  sbi_version TEXT CHECK (sbi_version IN ('2008','2025')), -- of codes without their own
  check_asked_at TEXT CHECK (length(check_asked_at) = 24),
  checked_at TEXT CHECK (length(checked_at) = 24),
  field_choices TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(field_choices)), -- by field: what to do where a known employer differs
  asked_at TEXT CHECK (length(asked_at) = 24),
  done_at TEXT CHECK (length(done_at) = 24),
  undo_asked_at TEXT CHECK (length(undo_asked_at) = 24),
  undo_asked_by INTEGER REFERENCES person,
  undo_reason TEXT,
  undone_at TEXT CHECK (length(undone_at) = 24),
  emptied_at TEXT CHECK (length(emptied_at) = 24), -- 30 days later the cells are gone, and it stays
  last_row INTEGER NOT NULL DEFAULT 0, -- how far the step under way has come
  rows_done INTEGER NOT NULL DEFAULT 0,
  leased_until TEXT CHECK (length(leased_until) = 24),
  leased_by TEXT,
  CHECK ((undo_asked_at IS NULL) = (undo_asked_by IS NULL) AND (undo_asked_at IS NULL) = (undo_reason IS NULL))
) STRICT;
INSERT INTO import_run_new (id, file_name, sha256, started_by, at, facts, checked_at, asked_at, done_at)
  SELECT id, file_name, sha256, started_by, at, '{}', at, at, coalesce(done_at, at) FROM import_run;

CREATE TABLE import_row_new (
  run_id INTEGER NOT NULL REFERENCES import_run,
  row_no INTEGER NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  same_as INTEGER, -- an earlier row of the same employer
  outcome TEXT CHECK (outcome IN ('new','known','changed','perhaps','refused')), -- what will happen, or did
  employer_id INTEGER REFERENCES employer, -- the one it became, met, or perhaps is
  choice TEXT CHECK (choice IN ('same','different')), -- what somebody said of a 'perhaps'
  changes TEXT CHECK (json_valid(changes)), -- by field: here and in the file; once applied, before and after
  made TEXT CHECK (json_valid(made)), -- ids of the establishment and the contact that it added
  applied_at TEXT CHECK (length(applied_at) = 24),
  undone_at TEXT CHECK (length(undone_at) = 24),
  PRIMARY KEY (run_id, row_no)
) STRICT, WITHOUT ROWID;
INSERT INTO import_row_new (run_id, row_no, cells, outcome, employer_id, changes, applied_at)
  SELECT run_id, row_no, cells, outcome, employer_id, iif(before IS NULL, NULL, json_object('name', json_array(before ->> 'name', NULL))), applied_at
  FROM import_row WHERE outcome <> 'skipped';

CREATE TABLE import_remark ( -- what is to be said of a row: why it was refused, what was mended, which field differs
  run_id INTEGER NOT NULL REFERENCES import_run,
  what TEXT NOT NULL,
  field TEXT NOT NULL,
  row_no INTEGER NOT NULL,
  PRIMARY KEY (run_id, what, field, row_no)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO import_remark (run_id, what, field, row_no)
  SELECT r.run_id, j.value, iif(j.value IN ('oneColumn','noName','nameTooLong','sameName','repeatedName','keptAsTyped'), 'name', 'kvkNumber'), r.row_no
  FROM import_row r, json_each(r.remarks) j;

CREATE TABLE import_part ( -- the file itself, until its rows were taken over
  run_id INTEGER NOT NULL REFERENCES import_run,
  part_no INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (run_id, part_no)
) STRICT, WITHOUT ROWID;

DROP TABLE import_row;
DROP TABLE import_run;
ALTER TABLE import_run_new RENAME TO import_run;
ALTER TABLE import_row_new RENAME TO import_row;
CREATE INDEX import_row_employer ON import_row (employer_id) WHERE employer_id IS NOT NULL;
CREATE INDEX import_row_outcome ON import_row (run_id, outcome, row_no);
CREATE INDEX import_remark_row ON import_remark (run_id, row_no);

-- Taking a row away asks every table that refers to it: without an index that is the whole table each time.
CREATE INDEX employer_merged ON employer (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX session_contact ON session (acting_contact_id) WHERE acting_contact_id IS NOT NULL;
CREATE INDEX conversation_establishment ON conversation (establishment_id) WHERE establishment_id IS NOT NULL;
CREATE INDEX promise_contact ON promise (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX membership_contact ON membership (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX intention_contact ON charter_intention (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX signature_contact ON charter_signature (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX file_employer ON file (employer_id) WHERE employer_id IS NOT NULL;
CREATE INDEX plan_action_establishment ON plan_action (establishment_id) WHERE establishment_id IS NOT NULL;
CREATE INDEX plan_action_owner ON plan_action (owner_contact_id) WHERE owner_contact_id IS NOT NULL;
CREATE INDEX update_contact ON action_update (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX mail_employer ON mail (employer_id) WHERE employer_id IS NOT NULL;
CREATE INDEX mail_contact ON mail (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX profile_replaced ON employer_profile (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX kind_replaced ON employer_kind (replaces_id) WHERE replaces_id IS NOT NULL;
