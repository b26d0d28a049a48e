-- What somebody looks after is passed on as one act, in parts, and can be given back; a note on an employer's page; lists with a name.
CREATE TABLE handover (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('left','away','assigned')), -- assigned: employers chosen from a list
  from_id INTEGER REFERENCES person, -- null when assigned: from whoever had them
  reason TEXT CHECK (length(reason) BETWEEN 1 AND 500),
  back_on TEXT CHECK (back_on IS date(back_on)),
  started_at TEXT NOT NULL CHECK (length(started_at) = 24),
  started_by INTEGER NOT NULL REFERENCES person,
  returned_at TEXT CHECK (length(returned_at) = 24),
  returned_by INTEGER REFERENCES person,
  CHECK ((kind = 'assigned') = (from_id IS NULL)),
  CHECK ((kind = 'away') = (back_on IS NOT NULL)),
  CHECK ((returned_at IS NULL) = (returned_by IS NULL))
) STRICT;
CREATE INDEX handover_recent ON handover (started_at DESC, id DESC);
CREATE INDEX handover_away ON handover (back_on) WHERE kind = 'away' AND returned_at IS NULL; -- who is back by now
CREATE TABLE handover_item (
  handover_id INTEGER NOT NULL REFERENCES handover,
  kind TEXT NOT NULL CHECK (kind IN ('employer','promise','appointment','need','view')),
  record_id INTEGER NOT NULL,
  employer_id INTEGER REFERENCES employer,
  from_id INTEGER REFERENCES person,
  receiver_id INTEGER NOT NULL REFERENCES person,
  note TEXT CHECK (length(note) BETWEEN 1 AND 500),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','moved','gone','returned')), -- gone: by then it was no longer theirs, or open
  PRIMARY KEY (handover_id, kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_step ON handover_item (handover_id, state, kind, record_id);
CREATE INDEX handover_employer ON handover_item (employer_id) WHERE employer_id IS NOT NULL;
CREATE INDEX assignment_person ON broker_assignment (person_id, employer_id) WHERE until_on IS NULL AND voided_at IS NULL;
CREATE INDEX need_event_person ON need_event (person_id, need_id) WHERE person_id IS NOT NULL AND voided_at IS NULL;

CREATE TABLE pinned_note ( -- one per employer, edited in place; its past is in the history
  employer_id INTEGER PRIMARY KEY REFERENCES employer,
  text TEXT CHECK (length(text) BETWEEN 1 AND 280), -- null once it was taken off
  changed_at TEXT NOT NULL CHECK (length(changed_at) = 24),
  changed_by INTEGER NOT NULL REFERENCES person,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE saved_view ( -- a list of employers with a name: the filter as it stands in the address
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  owner_id INTEGER NOT NULL REFERENCES person,
  name TEXT NOT NULL CHECK (name = trim(name) AND length(name) BETWEEN 1 AND 60),
  query TEXT NOT NULL CHECK (length(query) BETWEEN 1 AND 1000),
  shared INTEGER NOT NULL CHECK (shared IN (0,1)),
  saved_at TEXT NOT NULL CHECK (length(saved_at) = 24),
  removed_at TEXT CHECK (length(removed_at) = 24)
) STRICT;
CREATE INDEX view_owner ON saved_view (owner_id, name) WHERE removed_at IS NULL;
CREATE INDEX view_shared ON saved_view (name) WHERE removed_at IS NULL AND shared = 1;
