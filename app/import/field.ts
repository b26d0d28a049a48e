export const importFields = [
  "name",
  "kvkNumber",
  "branchNumber",
  "sector",
  "sbiCode",
  "sbiVersion",
  "size",
  "address",
  "postcode",
  "place",
  "website",
  "kinds",
  "contactName",
  "contactEmail",
  "contactPhone",
] as const;
export type ImportField = (typeof importFields)[number];

/** What each column of the file holds; null when it is not used. */
export type Columns = (ImportField | null)[];

/** Fields that several columns may make up, in the order of the file: street and house number, first and last name. */
export const joined: readonly ImportField[] = ["address", "contactName"];
