import type { PartyId } from "./partners/party";

/** The only place that spells an address. */
type Id = number | string;
type Query = Record<string, string | number | undefined | null>;

const query = (values: Query) => {
  const given = Object.entries(values).filter(
    (pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== null && pair[1] !== "",
  );
  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
};

export const paths = {
  /** Opens the telephone: only what it can dial. */
  call: (phone: string) => `tel:${phone.replace(/[^\d+]/g, "")}`,

  home: () => "/",
  report: () => "/melden",
  accessibility: () => "/toegankelijkheid",
  privacy: () => "/privacy",
  language: () => "/taal",
  health: () => "/healthz",

  signIn: (to: { next?: string } = {}) => `/inloggen${query({ naar: to.next === "/" ? undefined : to.next })}`,
  signInLink: (token: string) => `/inloggen/${token}`,
  signOut: () => "/uitloggen",
  ownSettings: () => "/mijn-instellingen",
  chooseRole: () => "/rol",

  demo: () => "/demo",
  demoClock: () => "/demo/klok",
  mailbox: (mail?: Id) => (mail ? `/postvak/${mail}` : "/postvak"),

  employers: (filter: Query = {}) => `/werkgevers${query(filter)}`,
  exportEmployers: (format: "csv" | "xlsx", filter: Query = {}) => `/werkgevers/export.${format}${query(filter)}`,
  savedViews: () => "/werkgevers/lijsten",
  saveView: (filter: Query) => `/werkgevers/lijsten/nieuw${query(filter)}`,
  assignEmployers: () => "/werkgevers/toewijzen",
  handOver: (of: { van?: Id | undefined } = {}) => `/werkgevers/overdragen${query(of)}`,
  handover: (id: Id, at: Query = {}) => `/werkgevers/overdragen/${id}${query(at)}`,
  handoverStories: (id: Id, at: Query = {}) => `/werkgevers/overdragen/${id}/verhalen${query(at)}`,
  newEmployer: (from: { naam?: string; kvk?: string; partner?: Id } = {}) => `/werkgevers/nieuw${query(from)}`,
  imports: () => "/werkgevers/importeren",
  importColumns: (run: Id) => `/werkgevers/importeren/${run}`,
  importCheck: (run: Id) => `/werkgevers/importeren/${run}/controle`,
  importBusy: (run: Id) => `/werkgevers/importeren/${run}/bezig`,
  importReport: (run: Id) => `/werkgevers/importeren/${run}/verslag`,
  importRows: (run: Id, which: Query = {}) => `/werkgevers/importeren/${run}/rijen${query(which)}`,
  exportImportRows: (run: Id, format: "csv" | "xlsx", which: Query = {}) =>
    `/werkgevers/importeren/${run}/rijen.${format}${query(which)}`,
  employer: (id: Id, at: { soort?: string | undefined; voor?: string | undefined } = {}) =>
    `/werkgevers/${id}${query(at)}`,
  editEmployer: (id: Id) => `/werkgevers/${id}/bewerken`,
  pinnedNote: (id: Id) => `/werkgevers/${id}/notitie`,
  employerHistory: (id: Id, at: { voor?: number } = {}) => `/werkgevers/${id}/historie${query(at)}`,
  duplicates: (at: Query = {}) => `/werkgevers/dubbele${query(at)}`,
  mergeEmployers: (stays: Id, at: { met?: Id; blijft?: "ja"; q?: string } = {}) =>
    `/werkgevers/${stays}/samenvoegen${query(at)}`,
  merged: (id: Id, merge: Id) => `/werkgevers/${id}/samengevoegd/${merge}`,
  beforeVisit: (id: Id) => `/werkgevers/${id}/voor-het-bezoek`,
  referEmployer: (id: Id) => `/werkgevers/${id}/loket`,
  pact: (id: Id) => `/werkgevers/${id}/pact`,
  charter: (id: Id) => `/werkgevers/${id}/charter`,
  signCharter: (id: Id) => `/werkgevers/${id}/charter/tekenen`,
  signature: (id: Id, signature: Id) => `/werkgevers/${id}/charter/${signature}`,
  newContact: (id: Id) => `/werkgevers/${id}/contacten/nieuw`,
  contact: (id: Id, contact: Id) => `/werkgevers/${id}/contacten/${contact}`,
  newEstablishment: (id: Id) => `/werkgevers/${id}/vestigingen/nieuw`,
  establishment: (id: Id, establishment: Id) => `/werkgevers/${id}/vestigingen/${establishment}`,

  partners: (filter: Query = {}) => `/partners${query(filter)}`,
  newPartner: () => "/partners/nieuw",
  partner: (id: Id, of: Query = {}) => `/partners/${id}${query(of)}`,
  editPartner: (id: Id) => `/partners/${id}/bewerken`,
  partnerHistory: (id: Id, at: { voor?: number } = {}) => `/partners/${id}/historie${query(at)}`,
  newPartnerContact: (id: Id) => `/partners/${id}/contacten/nieuw`,
  partnerContact: (id: Id, contact: Id) => `/partners/${id}/contacten/${contact}`,

  rounds: (at: Query = {}) => `/rondes${query(at)}`,
  newRound: (chosen: Query = {}) => `/rondes/nieuw${query(chosen)}`,
  putOnRound: (chosen: Query = {}) => `/rondes/erop${query(chosen)}`,
  roundText: () => "/rondes/tekst",
  reach: (at: Query = {}) => `/rondes/bereik${query(at)}`,
  round: (id: Id, at: Query = {}) => `/rondes/${id}${query(at)}`,
  editRound: (id: Id) => `/rondes/${id}/bewerken`,
  roundHistory: (id: Id, at: { voor?: number } = {}) => `/rondes/${id}/historie${query(at)}`,
  sendRound: (id: Id) => `/rondes/${id}/versturen`,
  roundLetters: (id: Id, at: Query = {}) => `/rondes/${id}/brieven${query(at)}`,
  exportRoundAddresses: (id: Id) => `/rondes/${id}/adressen.csv`,
  onRound: (id: Id, employer: Id) => `/rondes/${id}/werkgevers/${employer}`,
  optOut: (token: string) => `/afmelden/${token}`,

  conversations: (filter: Query = {}) => `/gesprekken${query(filter)}`,
  logConversation: (
    from: {
      werkgever?: Id | undefined;
      partner?: Id | undefined;
      afspraak?: Id | undefined;
      q?: string | undefined;
      nieuw?: string | undefined;
      met?: string | undefined;
      sleutel?: string | undefined;
    } = {},
  ) => `/gesprekken/nieuw${query(from)}`,
  sendConversation: () => "/gesprekken/verzenden",
  onTheRoad: (of: Query = {}) => `/onderweg${query(of)}`,
  party: ({ kind, id }: PartyId) => (kind === "employer" ? paths.employer(id) : paths.partner(id)),
  conversation: (id: Id) => `/gesprekken/${id}`,
  talkPhoto: (talk: Id, photo: Id) => `/gesprekken/${talk}/fotos/${photo}`,
  editConversation: (id: Id) => `/gesprekken/${id}/bewerken`,

  myDay: (of: { collega?: Id | undefined } = {}) => `/mijn-dag${query(of)}`,
  visitList: (filter: Query = {}) => `/mijn-dag/bezoeken${query(filter)}`,
  visitRule: (of: { werkgever?: Id | undefined } = {}) => `/mijn-dag/bezoeken/uitleg${query(of)}`,
  whiteSpots: (filter: Query = {}) => `/mijn-dag/witte-vlekken${query(filter)}`,
  appointments: (of: Query = {}) => `/afspraken${query(of)}`,
  planAppointment: (from: Query = {}) => `/afspraken/nieuw${query(from)}`,
  appointment: (id: Id) => `/afspraken/${id}`,
  changeAppointment: (id: Id) => `/afspraken/${id}/bewerken`,
  calendarFeed: (token: string) => `/agenda/${token}/pactwerk.ics`,

  promises: (filter: Query = {}) => `/toezeggingen${query(filter)}`,
  newPromise: (from: { werkgever?: Id | undefined; partner?: Id | undefined }) => `/toezeggingen/nieuw${query(from)}`,
  promise: (id: Id) => `/toezeggingen/${id}`,

  practices: (filter: Query = {}) => `/voorbeelden${query(filter)}`,
  practice: (id: Id) => `/voorbeelden/${id}`,
  editPractice: (id: Id) => `/voorbeelden/${id}/bewerken`,
  needs: (filter: Query = {}) => `/ondersteuning${query(filter)}`,
  need: (id: Id) => `/ondersteuning/${id}`,
  editNeed: (id: Id) => `/ondersteuning/${id}/bewerken`,
  addHeard: (employer: Id) => `/werkgevers/${employer}/gehoord`,
  consent: (token: string) => `/toestemming/${token}`,

  plans: (filter: Query = {}) => `/actieplannen${query(filter)}`,
  plan: (id: Id) => `/actieplannen/${id}`,
  startPlan: (employer: Id) => `/werkgevers/${employer}/actieplan`,
  editPlan: (id: Id) => `/actieplannen/${id}/bewerken`,
  newPlanAction: (id: Id, from: Query = {}) => `/actieplannen/${id}/acties/nieuw${query(from)}`,
  planAction: (id: Id, action: Id) => `/actieplannen/${id}/acties/${action}`,
  growth: (at: Query = {}) => `/programma/groei${query(at)}`,
  exportGrowth: (at: Query = {}) => `/programma/groei.csv${query(at)}`,
  growthList: (list: Query) => `/programma/groei/werkgevers${query(list)}`,
  exportGrowthList: (list: Query) => `/programma/groei/werkgevers.csv${query(list)}`,

  sectors: () => "/sectoren",
  exportSectors: () => "/sectoren.csv",
  sector: (id: Id) => `/sectoren/${id}`,
  sbiTable: (asked: { code?: string; pagina?: number } = {}) => `/sectoren/sbi${query(asked)}`,

  search: (asked: { q?: string; soort?: string; pagina?: number } = {}) => `/zoeken${query(asked)}`,
  quickSearch: () => "/zoeken/snel",

  users: () => "/beheer/gebruikers",
  newUser: () => "/beheer/gebruikers/nieuw",
  user: (id: Id) => `/beheer/gebruikers/${id}`,

  portal: () => "/portaal",
  portalOrganisation: () => "/portaal/organisatie",
  portalPlan: () => "/portaal/actieplan",
  portalEditPlan: () => "/portaal/actieplan/bewerken",
  portalNewPlanAction: (from: Query = {}) => `/portaal/actieplan/acties/nieuw${query(from)}`,
  portalPlanAction: (action: Id) => `/portaal/actieplan/acties/${action}`,
  portalPromise: (id: Id) => `/portaal/toezeggingen/${id}`,
};

/** Where one begins after signing in. */
export function homeOf(roles: readonly string[]): string {
  if (roles.includes("contact")) return paths.portal();
  if (roles.includes("programmeManager") && !roles.includes("broker")) return paths.growth();
  if (roles.includes("broker")) return paths.myDay();
  if (roles.includes("deskAdviser")) return paths.employers();
  if (roles.includes("employmentAdviser")) return paths.conversations();
  if (roles.includes("admin")) return paths.users();
  return paths.ownSettings();
}

/** An address of our own to go on to, from a form or a link; anything else leads home. */
export function ownPath(value: unknown): string | undefined {
  return typeof value === "string" && value.startsWith("/") && !value.startsWith("//") && !value.includes("\\")
    ? value
    : undefined;
}
