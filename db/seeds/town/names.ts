import type { LegalForm } from "~/employers/employer";
import type { Dice } from "../dice";

/** Names are put together from two words that no business here bears together; a test compares them with the register. */
// biome-ignore format: a list of words
const first = [
  "Vlier", "Biezen", "Karper", "Kobalt", "Kwartel", "Linden", "Meers", "Nevel", "Olmen", "Otter", "Pauwen", "Reiger", "Riet", "Roggen", "Schelp", "Snoek", "Spreeuw", "Tichel", "Uiver",
  "Veen", "Wade", "Wulpen", "Zegge", "Zwaluw", "Ganzen", "Hazel", "Kalmoes", "Klinker", "Koper", "Leem", "Mosterd", "Noten", "Salie", "Tarwe", "Distel", "Egel", "Gruis", "Vuursteen",
];
const second = [
  "rak",
  "donk",
  "werf",
  "slag",
  "klok",
  "kade",
  "stoep",
  "horst",
  "wiel",
  "kolk",
  "zijl",
  "schans",
  "kamp",
  "baken",
  "loof",
  "gors",
  "kreek",
  "laar",
  "mond",
  "stee",
  "terp",
  "wende",
  "lonk",
  "regt",
];

/** What an employer of a sector is called: `*` is its own word. Beside it the legal form that goes with it, if it says one. */
// biome-ignore format: a list of names
const forms: Record<string, readonly [name: string, legalForm?: LegalForm][]> = {
  care: [
    ["Thuiszorg *", "privateLimited"], ["Zorggroep *", "foundation"], ["Woonzorgcentrum *", "foundation"], ["Huisartsenpraktijk *", "professionalPartnership"], ["Kinderopvang *", "privateLimited"],
    ["Fysiotherapie *", "professionalPartnership"], ["* Jeugdhulp", "foundation"], ["Tandartspraktijk *"], ["Stichting *", "foundation"], ["Apotheek *", "privateLimited"], ["Welzijn *", "foundation"],
    ["Dierenkliniek *"], ["Verloskundigen *", "professionalPartnership"], ["Buurtzorgteam *", "foundation"], ["Revalidatiecentrum *", "foundation"], ["* Begeleid Wonen", "foundation"],
  ],
  construction: [
    ["* Installaties B.V.", "privateLimited"], ["Aannemersbedrijf *", "privateLimited"], ["* Bouw B.V.", "privateLimited"], ["Schildersbedrijf *"], ["* Elektrotechniek", "privateLimited"], ["Dakdekkers *", "generalPartnership"],
    ["Hoveniers *", "generalPartnership"], ["* Vastgoedonderhoud B.V.", "privateLimited"], ["Timmerfabriek *", "privateLimited"], ["* Liften", "privateLimited"], ["* Ingenieurs B.V.", "privateLimited"], ["Loodgieters *"],
    ["Stukadoorsbedrijf *", "soleProprietorship"], ["* Klimaattechniek B.V.", "privateLimited"], ["* Wegenbouw", "privateLimited"],
  ],
  ict: [
    ["* Software", "privateLimited"], ["* Systemen B.V.", "privateLimited"], ["* Data", "privateLimited"], ["Webbureau *", "generalPartnership"], ["* Security B.V.", "privateLimited"], ["* IT-beheer", "privateLimited"],
    ["* Games", "privateLimited"], ["* Hosting B.V.", "privateLimited"], ["* Apps"], ["* Zorg-ICT", "privateLimited"], ["* Consultancy B.V.", "privateLimited"], ["* Telecom", "privateLimited"],
  ],
  business: [
    ["* Accountants", "professionalPartnership"], ["* Advocaten", "professionalPartnership"], ["Notariskantoor *", "professionalPartnership"], ["* Detachering B.V.", "privateLimited"], ["Uitzendbureau *", "privateLimited"],
    ["* Schoonmaak", "privateLimited"], ["* Beveiliging B.V.", "privateLimited"], ["Adviesbureau *"], ["* Communicatie", "privateLimited"], ["* Architecten", "professionalPartnership"], ["Vertaalbureau *"],
    ["* Facilitair B.V.", "privateLimited"], ["Makelaardij *"], ["Incassobureau *", "privateLimited"], ["* Onderzoek en Advies", "privateLimited"], ["Callcenter *", "privateLimited"],
  ],
  finance: [["* Verzekeringen N.V.", "publicLimited"], ["Hypotheekkantoor *"], ["* Pensioenbeheer", "foundation"], ["Coöperatie Kredietunie * U.A.", "cooperative"], ["* Leasing B.V.", "privateLimited"], ["* Vermogensbeheer", "privateLimited"]],
  retail: [
    ["Fietsenmakerij *", "soleProprietorship"], ["Boekhandel *", "soleProprietorship"], ["Supermarkt *", "privateLimited"], ["Bouwmarkt *", "privateLimited"], ["Kaashandel *"], ["Bloemist *", "soleProprietorship"], ["* Wonen", "privateLimited"],
    ["Slagerij *", "generalPartnership"], ["Opticien *"], ["* Groothandel B.V.", "privateLimited"], ["Kringloopwinkel *", "foundation"], ["Tuincentrum *", "privateLimited"], ["Speelgoedwinkel *"], ["Modehuis *", "privateLimited"], ["Drogisterij *"],
  ],
  hospitality: [
    ["Restaurant *"], ["Eetcafé De *", "generalPartnership"], ["Hotel *", "privateLimited"], ["Brasserie *"], ["Lunchroom *", "soleProprietorship"], ["* Catering B.V.", "privateLimited"], ["Koffiebar *", "soleProprietorship"],
    ["Pannenkoekenhuis De *", "generalPartnership"], ["IJssalon *", "soleProprietorship"], ["Grand café *", "privateLimited"], ["Partycentrum De *", "privateLimited"], ["Afhaalrestaurant *"], ["Jeugdherberg *", "foundation"],
  ],
  logistics: [["* Transport B.V.", "privateLimited"], ["* Logistiek", "privateLimited"], ["Koeriersdienst *"], ["Taxi *"], ["* Verhuizers", "generalPartnership"], ["* Warehousing B.V.", "privateLimited"], ["Touringcarbedrijf *", "privateLimited"], ["Fietskoeriers *", "cooperative"], ["* Pakketdienst"]],
  education: [["Basisschool De *", "foundation"], ["* College", "foundation"], ["Taalschool *"], ["Rijschool *", "soleProprietorship"], ["Muziekschool *", "foundation"], ["Praktijkschool *", "foundation"], ["* Opleidingen B.V.", "privateLimited"], ["Scholengroep *", "foundation"], ["Huiswerkinstituut *"]],
  culture: [["Theater De *", "foundation"], ["Filmhuis *", "foundation"], ["Museum *", "foundation"], ["Sportschool *"], ["Poppodium *", "foundation"], ["Zwembad *", "privateLimited"], ["Galerie *", "soleProprietorship"], ["Klimhal *", "privateLimited"], ["Stichting Festival *", "foundation"], ["Sportvereniging *", "association"], ["Uitgeverij *", "privateLimited"]],
  industry: [["Drukkerij *", "privateLimited"], ["* Metaal B.V.", "privateLimited"], ["Brouwerij *"], ["* Verpakkingen B.V.", "privateLimited"], ["Koffiebranderij *"], ["Bakkerij De *", "generalPartnership"], ["Machinefabriek *", "privateLimited"], ["* Instrumenten", "privateLimited"], ["Meubelmakerij *", "soleProprietorship"], ["Banketbakkerij *"]],
  government: [["Gemeenschappelijke Regeling *", "publicBody"], ["Belastingsamenwerking *", "publicBody"], ["Omgevingsdienst *", "publicBody"]],
  other: [["Kapsalon *", "soleProprietorship"], ["Wasserij *", "privateLimited"], ["Uitvaartzorg *", "privateLimited"], ["Woonstichting *", "foundation"], ["Schoonheidssalon *", "soleProprietorship"], ["Stomerij *"], ["Vakvereniging *", "association"]],
};

export type Named = { name: string; legalForm: LegalForm | null };

/** Gives a new name each time it is asked. */
export function nameGiver(dice: Dice): (sector: string) => Named {
  const words = dice.shuffled(first.flatMap((one) => second.map((other) => one + other)));
  const left = new Map<string, readonly [string, LegalForm?][]>();
  return (sector) => {
    const known = left.get(sector) ?? [];
    const queue = known.length > 0 ? known : dice.shuffled(forms[sector] ?? forms.other ?? []);
    left.set(sector, queue.slice(1));
    const [form = "*", legalForm = null] = queue[0] ?? [];
    return { name: form.replace("*", words.pop() ?? "Vlierrak"), legalForm };
  };
}
