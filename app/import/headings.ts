import type { SbiVersion } from "../employers/employer";
import { folded } from "../employers/employer";
import type { ImportField } from "./field";

/** What a heading says: a field, and how surely, or that its column is none of ours; undefined when it says nothing. */
export type Heading = { field: ImportField | null; rank: number; part: boolean };

/** Lower case, single spaces, without accents and signs; without the words that only say of whom. */
function plainOf(text: string): string {
  const plain = folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\bk v k\b/, "kvk");
  const bare = plain
    .replace(
      /\b(de|het|een|van|der|den|the|of|a|uw|your|organisatie|organisation|organization|werkgever|employer)\b/g,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
  return bare || plain;
}

const contact = "(contact(persoon|person)?|contact person|cp)";
const count = "(werknemers|medewerkers|personeelsleden|werkzame personen|mensen|personen|employees|people|staff)";
/** The first rule that fits decides, and of two columns for one field the one with the earlier rule. `part`: may be one of several. */
const rules: [ImportField | null, RegExp, "part"?][] = [
  [
    null,
    /^(id|nr|no|nummer|number|status|opmerking(en)?|notities?|remarks?|notes?|comments?|datum|date|land|country|provincie|gemeente|rechtsvorm|functie|job title|volgnummer|relatienummer|klantnummer|debiteurnummer|rij|row)$/,
  ],
  [
    null,
    /\b(fte|fax|omschrijving|description|datum|date|id|postadres|correspondentie(adres)?|factuuradres|postbus|nevenactiviteit(en)?)\b/,
  ],
  ["sbiVersion", /\bsbi\b.*\b(versie|version|jaar|year)\b/],
  ["sbiCode", /\bsbi\b/],
  ["sbiCode", /^(hoofdactiviteit|activiteitencode)$/],
  [
    "branchNumber",
    /\b(vestigingsn(umme)?r|vestigings? n(umme)?r|vest n(umme)?r|branch (number|no|nr)|establishment number)\b/,
  ],
  [
    "contactEmail",
    new RegExp(`^(e ?mail|mail)( ?adres| address)?( ${contact})?$|^${contact} (e ?mail|mail)( ?adres| address)?$`),
  ],
  [
    "contactPhone",
    new RegExp(
      `^(telefoon|tel|phone|telephone)( ?nummer| nr| number)?( ${contact})?$|^${contact} (telefoon|tel|phone)( ?nummer| nr| number)?$`,
    ),
  ],
  ["contactPhone", new RegExp(`^(mobiel|mobile|gsm|mobiele telefoon)( ?nummer| number| phone)?( ${contact})?$`)],
  ["contactName", new RegExp(`^(naam |name )?${contact}( naam| name)?$`)],
  [
    "contactName",
    new RegExp(
      `^(voornaam|voorletters|roepnaam|tussenvoegsels?|achternaam|familienaam|first name|given name|middle name|last name|surname|family name)( ${contact})?$`,
    ),
    "part",
  ],
  ["kvkNumber", /^(?!.*\b(naam|name)\b).*\b(kvk|kvkn(umme)?r|kamer koophandel|chamber commerce|coc)\b/],
  ["kvkNumber", /^(handelsregister(nummer)?|dossiernummer|trade register number)$/],
  [
    "website",
    /^(website|web ?site|url|homepage|internet|internetadres|webadres|web address|site|domein|domain|www)( adres| address| url)?$/,
  ],
  [
    "address",
    /^((bezoek|vestigings)? ?adres|(visiting |street )?address)( ?regel 1| line 1| 1)?$|^straat (en |and )?(huis ?)?(nummer|nr)$/,
  ],
  [
    "address",
    /^((bezoekadres |vestigingsadres )?(straat|straatnaam|street|street name|huisnummer|huisnr|huis nr|house number|huisletter|toevoeging|huisnummer ?toevoeging|addition))$/,
    "part",
  ],
  [
    "postcode",
    /^(bezoekadres |vestigingsadres )?(postcode|post code|postal code|zip|zip ?code|pc)( bezoekadres| vestigingsadres| vestiging)?$/,
  ],
  [
    "place",
    /^(bezoekadres |vestigingsadres )?(plaats|woonplaats|vestigingsplaats|plaatsnaam|stad|city|town|place)( bezoekadres| vestigingsadres| vestiging)?$/,
  ],
  [
    "size",
    new RegExp(`^(aantal |totaal |totaal aantal |number |total )?${count}$|^(headcount|head count|personeelsbestand)$`),
  ],
  [
    "size",
    /^(grootteklasse|grootte ?klasse|grootte|omvang|personeelsomvang|bedrijfsgrootte|bedrijfsomvang|size|size class|company size)$/,
  ],
  ["sector", /^(branche|sector|bedrijfstak|industry|branch industry)$/],
  ["kinds", /^(soort|soorten|kind|kinds|type|types|categorie|category)$/],
  [
    "name",
    /^(naam|name)( bedrijf| company| kvk| volgens kvk)?$|^(organisatie|organisation|organization|werkgever|employer)$/,
  ],
  [
    "name",
    /^(bedrijf|bedrijfs? ?naam|organisatie ?naam|werkgevers ?naam|company|company name|organisation ?name|organization ?name|employer name|business name|onderneming|instelling|naam instelling)$/,
  ],
  ["name", /^(statutaire naam|handels ?naam|trade name)$/],
];

export function headingOf(text: string): Heading | undefined {
  if (text.length > 60) return;
  const plain = plainOf(text);
  const rank = rules.findIndex(([, expression]) => expression.test(plain));
  const [field = null, , part] = rules[rank] ?? [];
  return rank < 0 ? undefined : { field, rank, part: part === "part" };
}

export function sbiVersionIn(heading: string): SbiVersion | null {
  const [version] = /2008|2025/.exec(heading) ?? [];
  return (version as SbiVersion | undefined) ?? null;
}
