/** The closed lists of the schema: the same words as its CHECKs. No I/O, so that the browser may have them. */
export const staffRoles = [
  "broker",
  "programmeManager",
  "deskAdviser",
  "employmentAdviser",
  "admin",
  "partner",
] as const;

export const linkPurposes = ["signIn", "invite", "action", "rsvp", "consent", "unsubscribe", "calendar"] as const;

export const locales = ["nl", "en"] as const;

export const legalForms = [
  "soleProprietorship",
  "generalPartnership",
  "limitedPartnership",
  "professionalPartnership",
  "privateLimited",
  "publicLimited",
  "foundation",
  "association",
  "cooperative",
  "publicBody",
  "other",
] as const;

export const sizeClasses = ["1", "2-9", "10-49", "50-249", "250+", "unknown"] as const;

/** Of the Standaard Bedrijfsindeling; the same letter and code mean other things in each. */
export const sbiVersions = ["2008", "2025"] as const;

export const importOutcomes = ["new", "known", "changed", "perhaps", "refused"] as const;

/** What the base figure of a sector counts. */
export const baseCounts = ["organisations", "establishments"] as const;

export const employerKinds = [
  "municipallyOwned",
  "contractPartner",
  "subsidised",
  "public",
  "private",
  "education",
  "example",
] as const;

export const trainingAnswers = ["yes", "no", "unknown"] as const;

export const conversationKinds = ["visit", "phone", "video", "email", "meeting"] as const;

/** What one plans; a mail is written, not planned. */
export const appointmentKinds = ["visit", "phone", "video", "meeting"] as const;

export const purposes = ["acquaint", "mobilise", "support", "goodPractice", "holdToAccount", "followUpSignal"] as const;

export const promiseSides = ["employer", "municipality", "desk"] as const;

/** What a partner is: an organisation that is no employer in the funnel. */
export const partnerKinds = [
  "tradeAssociation",
  "union",
  "uwv",
  "uw",
  "antiDiscriminationService",
  "school",
  "sbb",
  "police",
  "community",
  "entrepreneurCentre",
  "ser",
  "other",
] as const;

export const joinRoutes = [
  "broker",
  "round",
  "partner",
  "network",
  "event",
  "desk",
  "socialReturn",
  "municipallyOwned",
  "ownAccord",
] as const;

export const approachChannels = ["letter", "mail"] as const;

/** What a recruitment round wants to reach. */
export const roundGoals = ["joined", "signed"] as const;

/** What an employer answers to a recruitment round. */
export const roundAnswers = ["talk", "join", "later", "no"] as const;

/** How somebody said that they want no letters and mails of rounds any more. */
export const optOutWays = ["link", "letter", "phone", "mail"] as const;

export const leaveReasons = ["left", "lapsed", "merged", "bankrupt", "movedAway"] as const;

export const signatureEndReasons = ["withdrawn", "left", "lapsed", "merged", "bankrupt", "movedAway"] as const;

export const charterOccasions = ["ceremony", "serConfirmation"] as const;

/** What the Charter is about, in its own order; `all` when no choice was made. */
export const charterThemes = ["workAbility", "ethnicity", "gender", "lgbti", "age", "all"] as const;

export const audiences = ["all", "staff", "confidential", "admin"] as const;

export const origins = ["app", "portal", "import", "command", "seed", "system"] as const;

export const phases = ["recruitment", "conditions", "workplace", "exit"] as const;

export const employmentKinds = ["job", "internship", "both"] as const;

export const measures = ["number", "percentage", "yesNo", "milestone"] as const;

export const updateStatuses = ["unchanged", "running", "done", "behind", "stopped"] as const;

export const planEventKinds = ["madeFinal", "sentToSer", "asked", "answered", "read", "closed"] as const;

/** What a contact may do for its employer: each may what the one before may. */
export const portalRoles = ["reader", "editor", "finisher", "signatory"] as const;

/** Where a good practice stands, by its facts. */
export const practiceStates = ["heard", "asked", "consented", "lapsed", "refused", "withdrawn"] as const;

export const consentKinds = ["asked", "consented", "refused", "withdrawn"] as const;

/** How far an employer lets its words go: to the learning networks, or to everybody. */
export const consentScopes = ["network", "public"] as const;

export const consentWays = ["link", "phone", "paper"] as const;

/** Where a support need stands, by its facts; whom nobody helps comes first. */
export const needStates = ["open", "pickedUp", "answered", "helped"] as const;

export const needEventKinds = ["pickedUp", "answered", "helped", "reopened"] as const;

export const helpers = ["person", "desk", "practice"] as const;

export const helpedAnswers = ["yes", "partly", "no"] as const;

/** Why things are passed on; `assigned` is choosing employers from a list for a broker. */
export const handoverKinds = ["left", "away", "assigned"] as const;

/** What can stand open under somebody's name. */
export const ownedKinds = ["employer", "promise", "appointment", "need", "view"] as const;

export const handoverStates = ["waiting", "moved", "gone", "returned"] as const;
