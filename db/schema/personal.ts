/**
 * The register of columns with personal data: why we hold it, who reads it, until when. A test fails when a TEXT column
 * of the migrated schema stands in neither list. Erasure, retention and "what do you keep about us?" are made from it.
 */

/** Why it is held. */
type Purpose =
  | "signIn" // letting somebody in, and nobody else
  | "account" // who did what, under their own name
  | "reach" // addressing an employer or partner by its people
  | "story" // what was said, promised and done with an employer
  | "charter" // who signed at SER, as the Charter asks
  | "mail" // sending one message, and showing that it went
  | "search" // finding an employer by its people
  | "trace" // who changed what, from what
  | "import"; // where a row of a list went

/** Who reads it. `confidential`: broker, programme manager and who is named. `self`: nobody but the person. `program`: no human. */
type Audience = "public" | "staff" | "confidential" | "admin" | "self" | "program";

/** Until when it is kept. */
type Term =
  | "contactLeft" // 12 months after the contact left (a setting); the row and the function stay
  | "colleagueLeft" // the name stays with what they did; addresses and number go 12 months after the last role ended
  | "soleTrader" // an organisation's data stay with its file; a sole trader is a person and has a contact's term
  | "rewritten" // stays with its record: when a contact is erased, the texts that hold the name are shown to a human to rewrite
  | "record" // as long as the fact itself is kept
  | "erased" // goes with the contact or person it is about
  | "sessionEnded"
  | "quarterHour"
  | "days30";

type Personal = { purpose: Purpose; audience: Audience; term: Term };
const personal = (purpose: Purpose, audience: Audience, term: Term): Personal => ({ purpose, audience, term });

const ofContact = personal("reach", "staff", "contactLeft");
const ofColleague = personal("account", "staff", "colleagueLeft");
const ofEmployer = personal("reach", "staff", "soleTrader");
/** Free text in which a person may be named. */
const words = personal("story", "staff", "rewritten");
const whispered = personal("story", "confidential", "rewritten");

export const personalColumns: Record<string, Record<string, Personal>> = {
  person: { name: ofColleague, phone: ofColleague, oidc_subject: personal("signIn", "program", "colleagueLeft") },
  sign_in_address: { email: personal("signIn", "admin", "colleagueLeft") },
  session: {
    token_hash: personal("signIn", "program", "sessionEnded"),
    device: personal("signIn", "self", "sessionEnded"),
  },
  sign_in_attempt: {
    email_hash: personal("signIn", "program", "quarterHour"),
    client_hash: personal("signIn", "program", "quarterHour"),
  },
  employer: {
    name: personal("reach", "public", "soleTrader"),
    sort_name: ofEmployer,
    name_key: ofEmployer,
    kvk_number: ofEmployer,
    website: ofEmployer,
    note: words,
  },
  trade_name: { name: personal("reach", "public", "soleTrader") },
  establishment: { branch_number: ofEmployer, name: ofEmployer, address: ofEmployer, postcode: ofEmployer },
  employer_merge: { choices: ofEmployer },
  employer_key: { value: personal("search", "program", "soleTrader") },
  not_duplicate: { void_reason: words },
  employer_summary: { sort_name: ofEmployer },
  employer_search: {
    names: personal("search", "staff", "soleTrader"),
    numbers: personal("search", "staff", "soleTrader"),
    contacts: personal("search", "staff", "contactLeft"),
  },
  employer_part: { names: personal("search", "staff", "soleTrader") },
  record_search: { text: personal("search", "staff", "record"), note: personal("search", "staff", "record") },
  contact: { name: ofContact, job_title: ofContact, email: ofContact, phone: ofContact, source: ofContact },
  desk_referral: { consent_by: personal("story", "staff", "rewritten"), question: words, void_reason: words },
  desk_referral_end: { reason: words, void_reason: words },
  employer_profile: { void_reason: words },
  employer_kind: { void_reason: words },
  broker_assignment: { void_reason: words },
  sector_base: { void_reason: words },
  approach: { void_reason: words },
  round_employer: { void_reason: words },
  round_answer: { void_reason: words },
  approach_opt_out: { void_reason: words },
  conversation: { summary: words, internal_note: whispered, result: words, void_reason: words },
  appointment: { place: words, preparation: words, cancel_reason: words },
  promise: { what: words, closed_reason: words, void_reason: words },
  membership: { void_reason: words },
  membership_end: { note: words, void_reason: words },
  charter_intention: { void_reason: words },
  charter_intention_event: { reason: words, void_reason: words },
  charter_signature: {
    signatory_name: personal("charter", "staff", "record"),
    signatory_title: personal("charter", "staff", "record"),
    proof: words,
    void_reason: words,
  },
  charter_signature_end: { note: words, void_reason: words },
  charter_monitor_event: { void_reason: words },
  file: { name: words },
  action_plan: { starting_position: words, ambition: words },
  action_plan_event: { remarks: words, content: words, void_reason: words },
  plan_action: { title: words },
  action_update: { words, evidence_url: words, void_reason: words },
  progress_report: { summary: words, void_reason: words },
  good_practice: { heading: words, did: words, for_whom: words, gave: words, void_reason: words },
  practice_event: { content: words, void_reason: words },
  support_need: { seeks: words, void_reason: words },
  need_event: { words, void_reason: words },
  visit_pause: { reason: words, void_reason: words },
  handover: { reason: words },
  handover_item: { note: words },
  pinned_note: { text: words },
  history: { reason: words },
  history_personal: { changes: personal("trace", "staff", "erased") },
  mail: {
    parameters: personal("mail", "program", "erased"),
    recipient: personal("mail", "admin", "erased"),
    subject: personal("mail", "admin", "erased"),
    sent_text: personal("mail", "admin", "erased"),
    last_error: personal("mail", "admin", "erased"), // a server's answer repeats the address
  },
  import_run: {
    file_name: personal("import", "staff", "record"),
    facts: personal("import", "staff", "record"), // the word by which its letters were recognised
    undo_reason: personal("import", "staff", "record"),
  },
  import_row: { cells: personal("import", "staff", "days30"), changes: personal("import", "staff", "days30") },
  import_part: { content: personal("import", "program", "days30") },
};

/** Text that is about no person: names of organisations, codes, keys, and JSON of field names or numbers. */
export const notPersonalColumns: Record<string, string[]> = {
  migration: ["name"],
  partner: ["name", "sort_name", "website"],
  access_link: ["next_path"],
  recruitment_round: ["name", "sort_name", "subject_nl", "text_nl", "subject_en", "text_en"],
  sector: ["code", "name_nl", "name_en"],
  sector_sbi: ["prefix"],
  sector_base: ["source"],
  employer: ["person_set"],
  employer_profile: ["sbi_code"],
  establishment: ["place", "district", "municipality", "sbb_number"],
  conversation: ["meeting_key"],
  membership: ["declaration"],
  charter_text: ["version_no", "valid_from"],
  charter_signature: ["place"],
  file: ["media_type"],
  talk_photo: ["void_reason"],
  plan_action: ["unit"],
  employer_summary: ["size_class", "training_company", "place", "district"],
  employer_search: ["place"],
  history: ["acting_as", "request_id", "action", "record_kind", "changes"], // personal fields appear in changes by their name only
  form_submission: ["key", "form", "result_path"],
  mail: ["reason_key", "template", "message_id", "leased_until", "leased_by"],
  import_run: ["choices", "columns", "field_choices", "leased_by", "leased_until"],
  import_row: ["made"],
  import_remark: ["what", "field"],
  saved_view: ["name", "query"],
  setting: ["key", "valid_from", "value"],
  meta: ["key", "value"],
};
