import { prepared } from "db/connection.server";
import { identitiesOf } from "../account/people.server";

/** Who a visitor of the demo can be: the value of the form's field `persona`, and the address the seeds gave them. */
export const personas = {
  makelaar: "samira.elamrani@utrecht.example",
  makelaar2: "tom.bakker@utrecht.example",
  programmamanager: "hanneke.wolters@utrecht.example",
  loket: "nadia.yilmaz@utrecht.example",
  bedrijfsadviseur: "anouk.verhoeven@utrecht.example",
  beheerder: "ruben.hofstra@utrecht.example",
  werkgever: "jorien@korenkruim.example",
  werkgever2: "emre.kaya@vechtgaarde.example",
  werkgever3: "m.brandsma@merelwal.example",
} as const;
export type PersonaKey = keyof typeof personas;

export type Persona = {
  key: PersonaKey;
  personId: number;
  contactId: number | null;
  name: string;
  employer: { name: string; jobTitle: string | null; headCount: number | null } | null;
};

const person = prepared((db) =>
  db.$client.prepare<{ email: string }, { id: number; name: string }>(
    "SELECT p.id, p.name FROM sign_in_address a JOIN person p ON p.id = a.person_id WHERE a.email = :email",
  ),
);
const place = prepared((db) =>
  db.$client.prepare<{ contactId: number }, { name: string; jobTitle: string | null; headCount: number | null }>(
    `SELECT e.name, c.job_title AS jobTitle, s.head_count AS headCount FROM contact c
      JOIN employer m ON m.id = c.employer_id JOIN employer e ON e.id = m.root_id
      JOIN employer_summary s ON s.employer_id = e.id WHERE c.id = :contactId`,
  ),
);

/** A persona who can sign in today; nothing for another word, or when their role or place ended meanwhile. */
export function findPersona(key: string): Persona | undefined {
  if (!Object.hasOwn(personas, key)) return;
  const known = key as PersonaKey;
  const found = person().get({ email: personas[known] });
  const [identity] = found ? identitiesOf(found.id) : [];
  if (!found || !identity) return;
  const { contactId } = identity;
  return {
    key: known,
    personId: found.id,
    contactId,
    name: found.name,
    employer: contactId === null ? null : (place().get({ contactId }) ?? null),
  };
}

/** Everyone a visitor can be, the municipality's people first. */
export const listPersonas = (): Persona[] => Object.keys(personas).flatMap((key) => findPersona(key) ?? []);
