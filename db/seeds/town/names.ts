import type { LegalForm } from "~/employers/employer";
import type { Dice } from "../dice";

/** Names are put together from two words that no business here bears together; a test compares them with the register. */
// biome-ignore format: a list of words
const first = [
  "Vlier", "Biezen", "Karper", "Kobalt", "Kwartel", "Linden", "Meers", "Nevel", "Olmen", "Otter", "Pauwen", "Reiger", "Riet", "Roggen", "Schelp", "Snoek", "Spreeuw", "Tichel", "Uiver",
  "Wade", "Wulpen", "Zegge", "Zwaluw", "Ganzen", "Hazel", "Kalmoes", "Klinker", "Koper", "Leem", "Mosterd", "Noten", "Salie", "Tarwe", "Distel", "Egel", "Gruis", "Vuursteen",
];
const withDe = ["werf", "klok", "kade", "stoep", "kolk", "schans", "kreek", "mond", "stee", "terp", "wende", "vlonder"];
const withHet = ["rak", "slag", "zijl", "baken", "loof", "gors", "laar", "lonk", "regt", "wiel", "donk"];

/** What an employer of a sector is called (`*` is its own word), its legal form if it says one, and between how many people it may have. */
type Form = readonly [name: string, legalForm: LegalForm | null, least: number, most: number];
const bv = "privateLimited";
const stichting = "foundation";
const maatschap = "professionalPartnership";
const vof = "generalPartnership";
const alone = "soleProprietorship";

// biome-ignore format: a list of names
const forms: Record<string, readonly Form[]> = {
  care: [
    ["Thuiszorg *", bv, 15, 700], ["Zorggroep *", stichting, 180, 2600], ["Woonzorgcentrum *", stichting, 60, 420], ["Huisartsenpraktijk De *", maatschap, 4, 22], ["Kinderopvang *", bv, 12, 260],
    ["Fysiotherapie *", maatschap, 2, 18], ["* Jeugdhulp", stichting, 25, 480], ["Tandartspraktijk *", null, 3, 24], ["Stichting *", stichting, 8, 160], ["Apotheek De *", bv, 4, 25], ["Welzijn *", stichting, 15, 190],
    ["Dierenkliniek *", null, 3, 30], ["Verloskundigen De *", maatschap, 2, 12], ["Buurtzorgteam *", stichting, 8, 40], ["Revalidatiecentrum *", stichting, 80, 600], ["* Begeleid Wonen", stichting, 20, 240],
  ],
  construction: [
    ["* Installaties B.V.", bv, 12, 240], ["Aannemersbedrijf *", bv, 6, 90], ["* Bouw B.V.", bv, 15, 320], ["Schildersbedrijf *", null, 1, 28], ["* Elektrotechniek", bv, 8, 140], ["Dakdekkers De *", vof, 2, 18],
    ["Hoveniers *", vof, 2, 24], ["* Vastgoedonderhoud B.V.", bv, 20, 280], ["Timmerfabriek De *", bv, 9, 70], ["* Liften", bv, 20, 180], ["* Ingenieurs B.V.", bv, 15, 450], ["Loodgieters *", null, 2, 20],
    ["Stukadoorsbedrijf *", alone, 1, 6], ["* Klimaattechniek B.V.", bv, 14, 210], ["* Wegenbouw", bv, 35, 420],
  ],
  ict: [
    ["* Software", bv, 6, 130], ["* Systemen B.V.", bv, 12, 260], ["* Data", bv, 5, 90], ["Webbureau De *", vof, 2, 16], ["* Security B.V.", bv, 8, 110], ["* IT-beheer", bv, 10, 150],
    ["* Games", bv, 4, 60], ["* Hosting B.V.", bv, 6, 55], ["* Apps", null, 2, 25], ["* Zorg-ICT", bv, 20, 340], ["* Consultancy B.V.", bv, 12, 520], ["* Telecom", bv, 25, 380],
  ],
  business: [
    ["* Accountants", maatschap, 8, 160], ["* Advocaten", maatschap, 4, 90], ["Notariskantoor *", maatschap, 5, 35], ["* Detachering B.V.", bv, 30, 450], ["Uitzendbureau De *", bv, 5, 60],
    ["* Schoonmaak", bv, 40, 900], ["* Beveiliging B.V.", bv, 25, 480], ["Adviesbureau *", null, 1, 30], ["* Communicatie", bv, 4, 45], ["* Architecten", maatschap, 5, 55], ["Vertaalbureau *", null, 1, 18],
    ["* Facilitair B.V.", bv, 35, 620], ["Makelaardij *", null, 2, 20], ["Incassobureau *", bv, 15, 130], ["* Onderzoek en Advies", bv, 10, 95], ["Callcenter De *", bv, 40, 420],
  ],
  finance: [["* Verzekeringen N.V.", "publicLimited", 140, 1800], ["Hypotheekkantoor *", null, 2, 16], ["* Pensioenbeheer", stichting, 60, 420], ["Coöperatie Kredietunie * U.A.", "cooperative", 6, 35], ["* Leasing B.V.", bv, 20, 190], ["* Vermogensbeheer", bv, 8, 90]],
  retail: [
    ["Fietsenmakerij De *", alone, 1, 7], ["Boekhandel De *", alone, 2, 9], ["Supermarkt De *", bv, 35, 180], ["Bouwmarkt *", bv, 25, 130], ["Kaashandel De *", null, 2, 14], ["Bloemist De *", alone, 1, 6], ["* Wonen", bv, 15, 120],
    ["Slagerij *", vof, 3, 15], ["Opticien De *", null, 2, 12], ["* Groothandel B.V.", bv, 30, 380], ["Kringloopwinkel De *", stichting, 12, 140], ["Tuincentrum *", bv, 20, 110], ["Speelgoedwinkel De *", null, 2, 9], ["Modehuis *", bv, 10, 90], ["Drogisterij De *", null, 3, 18],
  ],
  hospitality: [
    ["Restaurant De *", null, 5, 45], ["Eetcafé De *", vof, 3, 22], ["Hotel *", bv, 25, 240], ["Brasserie De *", null, 6, 38], ["Lunchroom De *", alone, 1, 8], ["* Catering B.V.", bv, 20, 420], ["Koffiebar De *", alone, 1, 9],
    ["Pannenkoekenhuis De *", vof, 6, 32], ["IJssalon De *", alone, 1, 9], ["Grand café *", bv, 14, 70], ["Partycentrum De *", bv, 18, 90], ["Afhaalrestaurant *", null, 2, 12], ["Jeugdherberg De *", stichting, 12, 45],
  ],
  logistics: [["* Transport B.V.", bv, 12, 210], ["* Logistiek", bv, 30, 680], ["Koeriersdienst *", null, 2, 35], ["Taxi De *", null, 3, 70], ["* Verhuizers", vof, 4, 30], ["* Warehousing B.V.", bv, 25, 320], ["Touringcarbedrijf *", bv, 15, 90], ["Fietskoeriers De *", "cooperative", 6, 60], ["* Pakketdienst", bv, 60, 540]],
  education: [["Basisschool De *", stichting, 18, 55], ["* College", stichting, 70, 260], ["Taalschool De *", null, 4, 28], ["Rijschool *", alone, 1, 6], ["Muziekschool De *", stichting, 10, 48], ["Praktijkschool De *", stichting, 35, 90], ["* Opleidingen B.V.", bv, 10, 85], ["Scholengroep *", stichting, 220, 1100], ["Huiswerkinstituut *", null, 2, 18]],
  culture: [["Theater De *", stichting, 8, 85], ["Filmhuis De *", stichting, 6, 32], ["Museum De *", stichting, 12, 150], ["Sportschool *", null, 3, 28], ["Poppodium De *", stichting, 12, 75], ["Zwembad De *", bv, 15, 60], ["Galerie De *", alone, 1, 4], ["Klimhal *", bv, 8, 40], ["Stichting Festival *", stichting, 3, 22], ["Sportvereniging De *", "association", 2, 14], ["Uitgeverij *", bv, 5, 65]],
  industry: [["Drukkerij *", bv, 6, 75], ["* Metaal B.V.", bv, 14, 190], ["Brouwerij De *", null, 3, 30], ["* Verpakkingen B.V.", bv, 25, 260], ["Koffiebranderij De *", null, 3, 24], ["Bakkerij De *", vof, 3, 35], ["Machinefabriek *", bv, 40, 340], ["* Instrumenten", bv, 12, 160], ["Meubelmakerij De *", alone, 1, 8], ["Banketbakkerij *", null, 4, 40]],
  government: [["Gemeenschappelijke Regeling *", "publicBody", 45, 240], ["Belastingsamenwerking *", "publicBody", 80, 220], ["Omgevingsdienst *", "publicBody", 110, 380]],
  other: [["Kapsalon *", alone, 1, 9], ["Wasserij De *", bv, 10, 75], ["Uitvaartzorg *", bv, 8, 60], ["Woonstichting *", stichting, 60, 310], ["Schoonheidssalon De *", alone, 1, 5], ["Stomerij De *", null, 2, 14], ["Vakvereniging De *", "association", 6, 45]],
};

export type Named = { name: string; legalForm: LegalForm | null; least: number; most: number };

/** Gives a new name each time it is asked. */
export function nameGiver(dice: Dice): (sector: string) => Named {
  const words = (seconds: readonly string[]) =>
    dice.shuffled(first.flatMap((one) => seconds.map((other) => one + other)));
  const de = words(withDe);
  const any = words([...withDe, ...withHet]);
  const used = new Set<string>();
  const left = new Map<string, readonly Form[]>();
  const next = (list: string[]): string => {
    const word = list.pop();
    if (!word) throw new Error("No name is left");
    if (used.has(word)) return next(list);
    used.add(word);
    return word;
  };
  return (sector) => {
    const known = left.get(sector) ?? [];
    const [form, ...rest] = known.length > 0 ? known : dice.shuffled(forms[sector] ?? []);
    if (!form) throw new Error(`No names for ${sector}`);
    left.set(sector, rest);
    const [pattern, legalForm, least, most] = form;
    return { name: pattern.replace("*", next(pattern.includes("De *") ? de : any)), legalForm, least, most };
  };
}
