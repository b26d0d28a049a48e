-- Whom to visit now: "not now" is a fact, and each reason finds its employers by an index.
CREATE TABLE visit_pause ( -- off the visit list until a day, and why
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  until_on TEXT NOT NULL CHECK (until_on IS date(until_on) AND until_on > from_on), -- the first day on which it is on the list again
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES visit_pause,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX pause_employer ON visit_pause (employer_id);
CREATE INDEX pause_now ON visit_pause (until_on, id) WHERE voided_at IS NULL;

CREATE INDEX summary_plan_due ON employer_summary (plan_due_on, employer_id, broker_id) WHERE plan_due_on IS NOT NULL;
CREATE INDEX summary_report_due ON employer_summary (report_due_on, employer_id, broker_id) WHERE report_due_on IS NOT NULL;
CREATE INDEX summary_silent ON employer_summary (last_contact_open_on, employer_id, broker_id) WHERE pact_step = 3 OR charter_step >= 2;
CREATE INDEX summary_large ON employer_summary (size_class, employer_id, sector_id, broker_id) WHERE pact_step < 3 AND size_class IN ('50-249', '250+');
CREATE INDEX summary_spots ON employer_summary (district, sector_id, size_class, last_contact_open_on, pact_step); -- where nobody has been
CREATE INDEX conversation_spoken ON conversation (employer_id, held_on, recorded_by) WHERE confidential = 0 AND reached = 1 AND voided_at IS NULL; -- which colleagues spoke there
CREATE INDEX summary_next_talk ON employer_summary (next_step_on, employer_id, broker_id) WHERE next_step_kind IN ('promise', 'nextContact');
CREATE INDEX approach_recent ON approach (approached_on, employer_id) WHERE voided_at IS NULL;
CREATE INDEX establishment_postcode ON establishment (postcode, employer_id) WHERE closed_on IS NULL; -- near an appointment
CREATE INDEX establishment_closed ON establishment (employer_id) WHERE closed_on IS NOT NULL;
CREATE INDEX membership_gone ON membership_end (membership_id, left_on) WHERE voided_at IS NULL AND reason IN ('merged', 'bankrupt', 'movedAway');
CREATE INDEX signature_gone ON charter_signature_end (signature_id, ended_on) WHERE voided_at IS NULL AND reason IN ('merged', 'bankrupt', 'movedAway');
