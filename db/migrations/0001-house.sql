-- The house: who works here, the employers, every fact about them, and what follows from the facts.
-- Rules that hold everywhere:
--   a day is text YYYY-MM-DD (`…_on`), an instant is UTC text of 24 characters (`…_at`);
--   a fact is never updated: it is voided with a reason, and a new row replaces it (recorded_at … replaces_id);
--   an employer that was merged keeps its rows: every question asks for root_id.

---------------------------------------------------------------- Who works here

CREATE TABLE partner (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name = trim(name) AND length(name) BETWEEN 1 AND 200),
  sort_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('tradeAssociation','union','uwv','uw','antiDiscriminationService','school','sbb','police','community','entrepreneurCentre','ser','other')),
  website TEXT,
  registered_on TEXT NOT NULL CHECK (registered_on IS date(registered_on)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name = trim(name) AND length(name) BETWEEN 1 AND 120),
  phone TEXT,
  locale TEXT CHECK (locale IN ('nl','en')),
  partner_id INTEGER REFERENCES partner,
  oidc_subject TEXT UNIQUE,
  merged_into_id INTEGER REFERENCES person CHECK (merged_into_id <> id),
  deactivated_at TEXT CHECK (length(deactivated_at) = 24),
  erased_at TEXT CHECK (length(erased_at) = 24),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO person (id, name) VALUES (1, 'Pactwerk'); -- what the program does by itself

CREATE TABLE sign_in_address (
  email TEXT PRIMARY KEY CHECK (email = lower(email) AND email LIKE '%_@_%'),
  person_id INTEGER NOT NULL REFERENCES person,
  verified_at TEXT CHECK (length(verified_at) = 24)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_person ON sign_in_address (person_id);

CREATE TABLE staff_role (
  person_id INTEGER NOT NULL REFERENCES person,
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  until_on TEXT CHECK (until_on IS date(until_on) AND (until_on IS NULL OR until_on >= from_on)), -- the first day no longer in the role
  role TEXT NOT NULL CHECK (role IN ('broker','programmeManager','deskAdviser','employmentAdviser','admin','partner')),
  PRIMARY KEY (person_id, role, from_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person,
  acting_contact_id INTEGER REFERENCES contact,
  created_at TEXT NOT NULL CHECK (length(created_at) = 24),
  seen_at TEXT NOT NULL CHECK (length(seen_at) = 24),
  expires_at TEXT NOT NULL CHECK (length(expires_at) = 24),
  device TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_person ON session (person_id, expires_at);

CREATE TABLE access_link (
  token_hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('signIn','invite','action','rsvp','consent','unsubscribe','calendar')),
  person_id INTEGER REFERENCES person,
  subject_id INTEGER,
  next_path TEXT,
  created_at TEXT NOT NULL CHECK (length(created_at) = 24),
  expires_at TEXT CHECK (length(expires_at) = 24),
  used_at TEXT CHECK (length(used_at) = 24),
  revoked_at TEXT CHECK (length(revoked_at) = 24)
) STRICT;
CREATE INDEX link_person ON access_link (person_id, purpose);

CREATE TABLE sign_in_attempt (
  id INTEGER PRIMARY KEY,
  email_hash TEXT NOT NULL,
  client_hash TEXT NOT NULL,
  at TEXT NOT NULL CHECK (length(at) = 24)
) STRICT;
CREATE INDEX attempt_email ON sign_in_attempt (email_hash, at);
CREATE INDEX attempt_client ON sign_in_attempt (client_hash, at);

---------------------------------------------------------------- Sectors

CREATE TABLE sector (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  name_nl TEXT NOT NULL,
  name_en TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE sector_sbi ( -- the longest prefix of a code wins, within its version: 2008 and 2025 use the same letters for other things
  sbi_version TEXT NOT NULL CHECK (sbi_version IN ('2008','2025')),
  prefix TEXT NOT NULL,
  sector_id INTEGER NOT NULL REFERENCES sector,
  PRIMARY KEY (sbi_version, prefix)
) STRICT, WITHOUT ROWID;

---------------------------------------------------------------- Employers

CREATE TABLE employer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name = trim(name) AND length(name) BETWEEN 1 AND 200),
  sort_name TEXT NOT NULL, -- both made in TypeScript: folded; name_key also without legal form
  name_key TEXT NOT NULL,
  kvk_number TEXT UNIQUE CHECK (kvk_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' AND kvk_number <> '00000000'),
  legal_form TEXT CHECK (legal_form IN ('soleProprietorship','generalPartnership','limitedPartnership','professionalPartnership','privateLimited','publicLimited','foundation','association','cooperative','publicBody','other')),
  website TEXT,
  non_mailing INTEGER NOT NULL DEFAULT 0 CHECK (non_mailing IN (0,1)),
  group_id INTEGER REFERENCES employer,
  introduced_by_id INTEGER REFERENCES partner,
  note TEXT,
  registered_on TEXT NOT NULL CHECK (registered_on IS date(registered_on)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  merged_into_id INTEGER REFERENCES employer CHECK (merged_into_id <> id),
  root_id INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(merged_into_id, id)) VIRTUAL,
  person_set TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(person_set)), -- fields a person typed: an import leaves them
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX employer_root ON employer (root_id);
CREATE INDEX employer_name_key ON employer (name_key);
CREATE INDEX employer_group ON employer (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE employer_merge ( -- no fact ever moves
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  merge_no INTEGER NOT NULL,
  from_id INTEGER NOT NULL REFERENCES employer,
  into_id INTEGER NOT NULL REFERENCES employer,
  merged_on TEXT NOT NULL CHECK (merged_on IS date(merged_on)),
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  undone_at TEXT CHECK (length(undone_at) = 24),
  undone_by INTEGER REFERENCES person
) STRICT;
CREATE INDEX merge_from ON employer_merge (from_id);
CREATE INDEX merge_into ON employer_merge (into_id);

CREATE TABLE trade_name (
  employer_id INTEGER NOT NULL REFERENCES employer,
  name TEXT NOT NULL CHECK (name = trim(name) AND length(name) BETWEEN 1 AND 200),
  PRIMARY KEY (employer_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE employer_profile ( -- what figures split on, with its past
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  sector_id INTEGER REFERENCES sector,
  sbi_code TEXT,
  sbi_version TEXT CHECK (sbi_version IN ('2008','2025')),
  head_count INTEGER CHECK (head_count >= 0),
  size_class TEXT NOT NULL CHECK (size_class IN ('1','2-9','10-49','50-249','250+','unknown')),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES employer_profile,
  CHECK ((sbi_code IS NULL) = (sbi_version IS NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX profile_employer ON employer_profile (employer_id, from_on);

CREATE TABLE employer_kind (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  kind TEXT NOT NULL CHECK (kind IN ('municipallyOwned','contractPartner','subsidised','public','private','education','example')),
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  until_on TEXT CHECK (until_on IS date(until_on) AND (until_on IS NULL OR until_on >= from_on)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES employer_kind,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX kind_employer ON employer_kind (employer_id);

CREATE TABLE broker_assignment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  person_id INTEGER NOT NULL REFERENCES person,
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  until_on TEXT CHECK (until_on IS date(until_on) AND (until_on IS NULL OR until_on >= from_on)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES broker_assignment,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_broker ON broker_assignment (employer_id) WHERE until_on IS NULL AND voided_at IS NULL;
CREATE INDEX assignment_employer ON broker_assignment (employer_id, from_on);

CREATE TABLE establishment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  is_head INTEGER NOT NULL CHECK (is_head IN (0,1)),
  branch_number TEXT CHECK (length(branch_number) = 12 AND branch_number NOT GLOB '*[^0-9]*'),
  name TEXT,
  address TEXT,
  postcode TEXT CHECK (postcode GLOB '[1-9][0-9][0-9][0-9][A-Z][A-Z]'),
  place TEXT,
  district TEXT, -- wijk and municipality follow from the postcode, by the table in db/reference
  municipality TEXT,
  head_count INTEGER CHECK (head_count >= 0),
  training_company TEXT NOT NULL DEFAULT 'unknown' CHECK (training_company IN ('yes','no','unknown')),
  sbb_number TEXT,
  training_checked_on TEXT CHECK (training_checked_on IS date(training_checked_on)),
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX one_head ON establishment (employer_id) WHERE is_head = 1;
CREATE INDEX establishment_employer ON establishment (employer_id);
CREATE INDEX establishment_district ON establishment (district, employer_id) WHERE closed_on IS NULL;
CREATE INDEX establishment_branch ON establishment (branch_number) WHERE branch_number IS NOT NULL;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER REFERENCES employer,
  partner_id INTEGER REFERENCES partner,
  person_id INTEGER REFERENCES person, -- only once invited
  name TEXT NOT NULL CHECK (name = trim(name) AND length(name) BETWEEN 1 AND 120),
  job_title TEXT,
  email TEXT CHECK (email = lower(email)),
  phone TEXT,
  locale TEXT CHECK (locale IN ('nl','en')),
  since_on TEXT NOT NULL CHECK (since_on IS date(since_on)),
  until_on TEXT CHECK (until_on IS date(until_on) AND (until_on IS NULL OR until_on >= since_on)),
  may_sign_in INTEGER NOT NULL DEFAULT 0 CHECK (may_sign_in IN (0,1)),
  portal_role TEXT NOT NULL DEFAULT 'editor' CHECK (portal_role IN ('reader','editor','finisher','signatory')),
  source TEXT, -- where we got the data
  informed_on TEXT CHECK (informed_on IS date(informed_on)), -- when we told them
  erased_at TEXT CHECK (length(erased_at) = 24),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((employer_id IS NULL) <> (partner_id IS NULL)),
  CHECK (may_sign_in = 0 OR person_id IS NOT NULL)
) STRICT;
CREATE INDEX contact_employer ON contact (employer_id, until_on);
CREATE INDEX contact_partner ON contact (partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX contact_person ON contact (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX contact_email ON contact (email);

CREATE TABLE desk_referral ( -- handed over to the desk, with the employer's consent: what the adviser's sight hangs on
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  referred_on TEXT NOT NULL CHECK (referred_on IS date(referred_on)),
  consent_by TEXT NOT NULL CHECK (length(trim(consent_by)) > 0),
  question TEXT,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES desk_referral,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX referral_employer ON desk_referral (employer_id);

CREATE TABLE desk_referral_end (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  referral_id INTEGER NOT NULL REFERENCES desk_referral,
  ended_on TEXT NOT NULL CHECK (ended_on IS date(ended_on)),
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES desk_referral_end,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX referral_ended ON desk_referral_end (referral_id);

---------------------------------------------------------------- Conversations and promises

CREATE TABLE approach ( -- a letter or mail of a recruitment round; a try by phone is a conversation that did not get through
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  channel TEXT NOT NULL CHECK (channel IN ('letter','mail')),
  approached_on TEXT NOT NULL CHECK (approached_on IS date(approached_on)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES approach,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX approach_employer ON approach (employer_id, approached_on);

CREATE TABLE conversation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER REFERENCES employer,
  partner_id INTEGER REFERENCES partner,
  sector_id INTEGER REFERENCES sector,
  meeting_key TEXT, -- one row per employer of a group meeting
  establishment_id INTEGER REFERENCES establishment,
  kind TEXT NOT NULL CHECK (kind IN ('visit','phone','video','email','meeting')),
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  reached INTEGER NOT NULL CHECK (reached IN (0,1)),
  confidential INTEGER NOT NULL CHECK (confidential IN (0,1)),
  summary TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 10000),
  internal_note TEXT CHECK (length(internal_note) BETWEEN 1 AND 10000),
  result TEXT,
  next_contact_on TEXT CHECK (next_contact_on IS date(next_contact_on)),
  version INTEGER NOT NULL DEFAULT 1,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES conversation,
  CHECK ((employer_id IS NOT NULL) + (partner_id IS NOT NULL) + (sector_id IS NOT NULL) = 1),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX conversation_employer ON conversation (employer_id, held_on DESC, id DESC);
CREATE INDEX conversation_open ON conversation (employer_id, held_on, reached, recorded_at, voided_at) WHERE confidential = 0; -- covers the steps and "last contact"
CREATE INDEX conversation_recent ON conversation (held_on DESC, id DESC) WHERE voided_at IS NULL;
CREATE INDEX conversation_author ON conversation (recorded_by, held_on DESC, id DESC) WHERE voided_at IS NULL;

CREATE TABLE conversation_purpose (
  conversation_id INTEGER NOT NULL REFERENCES conversation,
  purpose TEXT NOT NULL CHECK (purpose IN ('acquaint','mobilise','support','goodPractice','holdToAccount','followUpSignal')),
  PRIMARY KEY (conversation_id, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation_participant (
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation,
  person_id INTEGER REFERENCES person,
  contact_id INTEGER REFERENCES contact,
  CHECK ((person_id IS NULL) <> (contact_id IS NULL))
) STRICT;
CREATE INDEX participant_conversation ON conversation_participant (conversation_id);
CREATE INDEX participant_contact ON conversation_participant (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX participant_person ON conversation_participant (person_id, conversation_id) WHERE person_id IS NOT NULL;

CREATE TABLE promise (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER REFERENCES employer,
  partner_id INTEGER REFERENCES partner,
  conversation_id INTEGER REFERENCES conversation,
  side TEXT NOT NULL CHECK (side IN ('employer','municipality','desk')),
  owner_id INTEGER REFERENCES person,
  contact_id INTEGER REFERENCES contact,
  what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 500),
  first_due_on TEXT NOT NULL CHECK (first_due_on IS date(first_due_on)),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)), -- late is due_on < day, never stored
  confidential INTEGER NOT NULL CHECK (confidential IN (0,1)),
  shared INTEGER NOT NULL CHECK (shared IN (0,1)),
  outcome TEXT CHECK (outcome IN ('kept','dropped')),
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  closed_by INTEGER REFERENCES person,
  closed_reason TEXT,
  shown_by_kind TEXT CHECK (shown_by_kind IN ('conversation','mail','plan','other')),
  shown_by_id INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES promise,
  CHECK ((employer_id IS NULL) <> (partner_id IS NULL)),
  CHECK ((outcome IS NULL) = (closed_on IS NULL)),
  CHECK (outcome IS NOT 'dropped' OR closed_reason IS NOT NULL),
  CHECK (side = 'employer' OR owner_id IS NOT NULL),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX promise_open_owner ON promise (owner_id, due_on, id) WHERE closed_on IS NULL AND voided_at IS NULL;
CREATE INDEX promise_open_side ON promise (side, due_on, id) WHERE closed_on IS NULL AND voided_at IS NULL;
CREATE INDEX promise_open_due ON promise (due_on, id) WHERE closed_on IS NULL AND voided_at IS NULL;
CREATE INDEX promise_closed ON promise (closed_on DESC, id DESC) WHERE closed_on IS NOT NULL AND voided_at IS NULL;
CREATE INDEX promise_employer ON promise (employer_id, closed_on, due_on);
CREATE INDEX promise_conversation ON promise (conversation_id) WHERE conversation_id IS NOT NULL;

---------------------------------------------------------------- The pact

CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  joined_on TEXT NOT NULL CHECK (joined_on IS date(joined_on)),
  declaration TEXT, -- version of the declaration
  contact_id INTEGER REFERENCES contact,
  route TEXT NOT NULL CHECK (route IN ('broker','round','partner','network','event','desk','socialReturn','municipallyOwned','ownAccord')),
  partner_id INTEGER REFERENCES partner,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES membership,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX membership_employer ON membership (employer_id, joined_on);

CREATE TABLE membership_end (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  membership_id INTEGER NOT NULL REFERENCES membership,
  left_on TEXT NOT NULL CHECK (left_on IS date(left_on)), -- the first day no longer a member
  reason TEXT NOT NULL CHECK (reason IN ('left','lapsed','merged','bankrupt','movedAway')),
  note TEXT,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES membership_end,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX membership_ended ON membership_end (membership_id);

---------------------------------------------------------------- The Charter (SER's, not ours: we record what happened there)

CREATE TABLE charter_text (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_no TEXT NOT NULL UNIQUE,
  valid_from TEXT NOT NULL UNIQUE CHECK (valid_from IS date(valid_from)),
  plan_due_months INTEGER NOT NULL CHECK (plan_due_months > 0)
) STRICT;
INSERT INTO charter_text (version_no, valid_from, plan_due_months) VALUES ('2015', '2015-07-02', 4), ('2018', '2018-01-01', 6);

CREATE TABLE charter_intention (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  intended_on TEXT NOT NULL CHECK (intended_on IS date(intended_on)),
  contact_id INTEGER REFERENCES contact,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES charter_intention,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX intention_employer ON charter_intention (employer_id, intended_on);

CREATE TABLE charter_intention_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  intention_id INTEGER NOT NULL REFERENCES charter_intention,
  kind TEXT NOT NULL CHECK (kind IN ('sentToSer','dropped')),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  reason TEXT,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES charter_intention_event,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX intention_event ON charter_intention_event (intention_id, kind);

CREATE TABLE charter_signature (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  signed_on TEXT NOT NULL CHECK (signed_on IS date(signed_on)),
  charter_text_id INTEGER NOT NULL REFERENCES charter_text,
  signatory_name TEXT NOT NULL,
  signatory_title TEXT NOT NULL,
  contact_id INTEGER REFERENCES contact,
  occasion TEXT NOT NULL CHECK (occasion IN ('ceremony','serConfirmation')),
  place TEXT,
  proof TEXT,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES charter_signature,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX signature_employer ON charter_signature (employer_id, signed_on);

CREATE TABLE charter_signature_theme (
  signature_id INTEGER NOT NULL REFERENCES charter_signature,
  theme TEXT NOT NULL CHECK (theme IN ('workAbility','ethnicity','gender','lgbti','age','all')),
  PRIMARY KEY (signature_id, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE charter_signature_end (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signature_id INTEGER NOT NULL REFERENCES charter_signature,
  ended_on TEXT NOT NULL CHECK (ended_on IS date(ended_on)), -- the first day no longer a signatory
  reason TEXT NOT NULL CHECK (reason IN ('withdrawn','left','lapsed','merged','bankrupt','movedAway')),
  note TEXT,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES charter_signature_end,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX signature_ended ON charter_signature_end (signature_id);

CREATE TABLE obligation ( -- written at signing, in TypeScript, month ends clamped, 15 reports ahead: SQL never adds months
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signature_id INTEGER NOT NULL REFERENCES charter_signature,
  kind TEXT NOT NULL CHECK (kind IN ('plan','report')),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
  UNIQUE (signature_id, kind, due_on)
) STRICT;
CREATE INDEX obligation_due ON obligation (kind, due_on, signature_id);

CREATE TABLE charter_monitor_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signature_id INTEGER NOT NULL REFERENCES charter_signature,
  monitor_year INTEGER NOT NULL CHECK (monitor_year BETWEEN 2015 AND 2100),
  kind TEXT NOT NULL CHECK (kind IN ('asked','answered')),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES charter_monitor_event,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX monitor_signature ON charter_monitor_event (signature_id, monitor_year);

---------------------------------------------------------------- The action plan

CREATE TABLE file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  employer_id INTEGER REFERENCES employer,
  uploaded_at TEXT NOT NULL CHECK (length(uploaded_at) = 24),
  uploaded_by INTEGER NOT NULL REFERENCES person,
  removed_at TEXT CHECK (length(removed_at) = 24)
) STRICT;

CREATE TABLE action_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer_id INTEGER NOT NULL REFERENCES employer,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on) AND ends_on > starts_on),
  starting_position TEXT,
  ambition TEXT,
  file_id INTEGER REFERENCES file,
  started_at TEXT NOT NULL CHECK (length(started_at) = 24),
  started_by INTEGER NOT NULL REFERENCES person,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (employer_id, starts_on)
) STRICT;

CREATE TABLE action_plan_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES action_plan,
  kind TEXT NOT NULL CHECK (kind IN ('madeFinal','sentToSer','asked','answered','read','closed')),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  remarks TEXT,
  on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0,1)),
  content TEXT CHECK (json_valid(content)), -- the plan as it was made final
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES action_plan_event,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX plan_event ON action_plan_event (plan_id, kind, happened_on);

CREATE TABLE plan_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES action_plan,
  position INTEGER NOT NULL,
  theme TEXT NOT NULL CHECK (theme IN ('workAbility','ethnicity','gender','lgbti','age','all')),
  phase TEXT CHECK (phase IN ('recruitment','conditions','workplace','exit')),
  employment_kind TEXT NOT NULL DEFAULT 'both' CHECK (employment_kind IN ('job','internship','both')),
  title TEXT NOT NULL,
  owner_contact_id INTEGER REFERENCES contact,
  establishment_id INTEGER REFERENCES establishment,
  measure TEXT NOT NULL CHECK (measure IN ('number','percentage','yesNo','milestone')),
  unit TEXT,
  baseline REAL,
  target REAL,
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  due_on TEXT CHECK (due_on IS date(due_on)),
  removed_at TEXT CHECK (length(removed_at) = 24),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX action_position ON plan_action (plan_id, position);

CREATE TABLE action_update (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id INTEGER NOT NULL REFERENCES plan_action,
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  contact_id INTEGER REFERENCES contact,
  status TEXT NOT NULL CHECK (status IN ('unchanged','running','done','behind','stopped')),
  value REAL,
  words TEXT,
  evidence_url TEXT,
  evidence_file_id INTEGER REFERENCES file,
  on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0,1)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES action_update,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX update_action ON action_update (action_id, happened_on DESC, id DESC);

CREATE TABLE progress_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  obligation_id INTEGER NOT NULL REFERENCES obligation,
  submitted_on TEXT NOT NULL CHECK (submitted_on IS date(submitted_on)),
  summary TEXT,
  on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0,1)),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES progress_report,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX report_obligation ON progress_report (obligation_id, submitted_on);

---------------------------------------------------------------- What follows from the facts, stored for speed

CREATE TABLE employer_summary ( -- today's answer for root employers; written by standing/ only
  employer_id INTEGER PRIMARY KEY REFERENCES employer,
  sort_name TEXT NOT NULL,
  pact_step INTEGER NOT NULL CHECK (pact_step BETWEEN 0 AND 3),
  pact_ever INTEGER NOT NULL CHECK (pact_ever BETWEEN 0 AND 3),
  charter_step INTEGER NOT NULL CHECK (charter_step BETWEEN 0 AND 4),
  charter_ever INTEGER NOT NULL CHECK (charter_ever BETWEEN 0 AND 4),
  lapses INTEGER NOT NULL DEFAULT 0, -- 1 plan late, 2 report late, 4 dormant
  sector_id INTEGER REFERENCES sector,
  size_class TEXT NOT NULL,
  head_count INTEGER,
  broker_id INTEGER REFERENCES person,
  kinds INTEGER NOT NULL DEFAULT 0,
  training_company TEXT NOT NULL,
  place TEXT,
  district TEXT,
  last_contact_on TEXT, -- with confidential talks: for those who may see them
  last_contact_by INTEGER,
  last_contact_open_on TEXT, -- without
  last_contact_open_by INTEGER,
  next_step_on TEXT,
  next_step_kind TEXT CHECK (next_step_kind IN ('promise','nextContact','planDue','reportDue')),
  next_step_id INTEGER,
  member_since_on TEXT,
  signed_on TEXT,
  plan_due_on TEXT,
  report_due_on TEXT,
  plan_id INTEGER,
  actions_done INTEGER,
  actions_total INTEGER,
  referred INTEGER NOT NULL CHECK (referred IN (0,1)),
  recheck_on TEXT -- the next day on which the calendar alone changes this row
) STRICT;
CREATE INDEX summary_name ON employer_summary (sort_name, employer_id);
CREATE INDEX summary_pact ON employer_summary (pact_step, sort_name, employer_id);
CREATE INDEX summary_charter ON employer_summary (charter_step, sort_name, employer_id);
CREATE INDEX summary_broker ON employer_summary (broker_id, sort_name, employer_id);
CREATE INDEX summary_sector ON employer_summary (sector_id, sort_name, employer_id);
CREATE INDEX summary_size ON employer_summary (size_class, sort_name, employer_id);
CREATE INDEX summary_training ON employer_summary (training_company, sort_name, employer_id);
CREATE INDEX summary_contact ON employer_summary (last_contact_on, employer_id);
CREATE INDEX summary_contact_open ON employer_summary (last_contact_open_on, employer_id);
CREATE INDEX summary_next ON employer_summary (next_step_on, employer_id);
CREATE INDEX summary_referred ON employer_summary (sort_name, employer_id) WHERE referred = 1;
CREATE INDEX summary_recheck ON employer_summary (recheck_on) WHERE recheck_on IS NOT NULL;

-- Two indexes: the first finds how a word begins (from one letter), the second finds inside a word (from three). rowid = root id.
CREATE VIRTUAL TABLE employer_search USING fts5 (names, numbers, contacts, place, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3');
CREATE VIRTUAL TABLE employer_part USING fts5 (names, content='', contentless_delete=1, tokenize="trigram remove_diacritics 1");

---------------------------------------------------------------- What happened here

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL CHECK (length(at) = 24),
  actor_id INTEGER NOT NULL REFERENCES person,
  acting_as TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('app','portal','import','command','seed','system')),
  request_id TEXT,
  action TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  employer_id INTEGER REFERENCES employer,
  audience TEXT NOT NULL CHECK (audience IN ('all','staff','confidential','admin')),
  reason TEXT,
  changes TEXT NOT NULL CHECK (json_valid(changes)) -- personal fields appear by name only
) STRICT;
CREATE INDEX history_employer ON history (employer_id, id DESC);
CREATE INDEX history_record ON history (record_kind, record_id, id DESC);
CREATE TRIGGER history_is_written_once BEFORE UPDATE ON history BEGIN SELECT raise(ABORT, 'history is never changed'); END;

CREATE TABLE history_personal ( -- what erasure removes
  history_id INTEGER PRIMARY KEY REFERENCES history,
  contact_id INTEGER,
  person_id INTEGER,
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;
CREATE INDEX history_contact ON history_personal (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX history_person ON history_personal (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE form_submission (
  person_id INTEGER NOT NULL REFERENCES person,
  key TEXT NOT NULL CHECK (length(key) = 36),
  form TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  result_path TEXT NOT NULL,
  at TEXT NOT NULL CHECK (length(at) = 24),
  PRIMARY KEY (person_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reason_key TEXT NOT NULL UNIQUE, -- one mail for one reason
  template TEXT NOT NULL,
  parameters TEXT NOT NULL CHECK (json_valid(parameters)),
  recipient TEXT NOT NULL,
  locale TEXT NOT NULL CHECK (locale IN ('nl','en')),
  person_id INTEGER REFERENCES person,
  contact_id INTEGER REFERENCES contact,
  employer_id INTEGER REFERENCES employer,
  message_id TEXT NOT NULL UNIQUE,
  queued_at TEXT NOT NULL CHECK (length(queued_at) = 24),
  due_at TEXT NOT NULL CHECK (length(due_at) = 24),
  attempts INTEGER NOT NULL DEFAULT 0,
  leased_until TEXT CHECK (length(leased_until) = 24),
  leased_by TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','sent','failed','withdrawn')),
  sent_at TEXT CHECK (length(sent_at) = 24),
  last_error TEXT,
  subject TEXT,
  sent_text TEXT -- secrets are made at sending and masked here
) STRICT;
CREATE INDEX mail_waiting ON mail (due_at) WHERE state = 'waiting';
CREATE INDEX mail_sent ON mail (id DESC) WHERE state <> 'waiting';

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  state TEXT NOT NULL CHECK (state IN ('preview','running','done','undone')),
  started_by INTEGER NOT NULL REFERENCES person,
  at TEXT NOT NULL CHECK (length(at) = 24),
  done_at TEXT CHECK (length(done_at) = 24),
  undone_at TEXT CHECK (length(undone_at) = 24),
  leased_until TEXT CHECK (length(leased_until) = 24)
) STRICT;

CREATE TABLE import_row (
  run_id INTEGER NOT NULL REFERENCES import_run,
  row_no INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IN ('new','known','changed','perhaps','refused','skipped')),
  applied_at TEXT CHECK (length(applied_at) = 24),
  employer_id INTEGER REFERENCES employer,
  cells TEXT NOT NULL CHECK (json_valid(cells)), -- cells and before go after 30 days
  remarks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(remarks)),
  before TEXT CHECK (json_valid(before)),
  PRIMARY KEY (run_id, row_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_employer ON import_row (employer_id) WHERE employer_id IS NOT NULL;

CREATE TABLE setting (
  key TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (key, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID; -- demo yes or no (once, at birth), clock offset, day of the summaries

---------------------------------------------------------------- The municipality's own list of sectors; the table of SBI codes comes with the import

INSERT INTO sector (code, name_nl, name_en, position) VALUES
  ('ict', 'ICT', 'IT', 1),
  ('care', 'Zorg en welzijn', 'Care and welfare', 2),
  ('construction', 'Bouw en techniek', 'Construction and engineering', 3),
  ('business', 'Zakelijke dienstverlening', 'Business services', 4),
  ('finance', 'Financiële dienstverlening', 'Financial services', 5),
  ('retail', 'Handel en winkels', 'Trade and shops', 6),
  ('hospitality', 'Horeca', 'Hospitality', 7),
  ('logistics', 'Vervoer en logistiek', 'Transport and logistics', 8),
  ('education', 'Onderwijs', 'Education', 9),
  ('culture', 'Cultuur, sport en recreatie', 'Culture, sports and recreation', 10),
  ('industry', 'Industrie en voeding', 'Industry and food', 11),
  ('government', 'Openbaar bestuur', 'Public administration', 12),
  ('other', 'Overig', 'Other', 13);
