/** With whom something is: an employer or a partner, never both. What is recorded keeps the employer it was recorded at. */
export type At = { employerId: number; partnerId?: null } | { employerId?: null; partnerId: number };
/** The same of a row: an employer also as who it is today (after a merge `rootId` is another), and the name of today. */
export type Party = { withName: string } & (
  | { employerId: number; rootId: number; partnerId: null }
  | { employerId: null; rootId: null; partnerId: number }
);
/** Whom a page or form is about; `id` is an employer's root or a partner's. */
export type PartyRef = { kind: "employer" | "partner"; id: number; name: string };
export type PartyId = Pick<PartyRef, "kind" | "id">;

export const atOf = ({ kind, id }: PartyId): At => (kind === "employer" ? { employerId: id } : { partnerId: id });
export const partyOf = (row: Party): PartyRef =>
  row.partnerId === null
    ? { kind: "employer", id: row.rootId, name: row.withName }
    : { kind: "partner", id: row.partnerId, name: row.withName };
export const sameParty = (one: PartyId | undefined, other: PartyId | undefined) =>
  one?.kind === other?.kind && one?.id === other?.id;
export const keyOf = ({ kind, id }: PartyId) => `${kind} ${id}`;

/** A row before it is shaped: without these, of each of both kinds. */
export type Unshaped<Row, Names extends PropertyKey> = Row extends unknown ? Omit<Row, Names> : never;

/** The party as the query of an address. */
export const partyQuery = ({ kind, id }: PartyId): { werkgever?: number; partner?: number } =>
  kind === "employer" ? { werkgever: id } : { partner: id };
