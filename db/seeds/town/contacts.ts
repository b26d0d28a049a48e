import { folded } from "~/employers/employer";
import type { Dice } from "../dice";

// biome-ignore format: a list of names
const firstNames = [
  "Fatima", "Jeroen", "Sanne", "Mohamed", "Ayşe", "Wouter", "Precious", "Rajesh", "Marleen", "Daan", "Esra", "Kees", "Ingrid", "Hassan", "Lotte", "Bram", "Naima", "Youssef", "Anneke", "Thijs", "Soraya", "Ruud",
  "Femke", "Karim", "Petra", "Joost", "Chantal", "Emine", "Sjoerd", "Rachida", "Peter", "Loes", "Abdel", "Maaike", "Dennis", "Nadira", "Gerrit", "Iris", "Murat", "Willemijn", "Aziza", "Pieter", "Sevda", "Marloes",
  "Erik", "Hanane", "Frits", "Ilse", "Orlando", "Renske", "Saïd", "Tamara", "Ömer", "Judith", "Bas", "Shanti", "Roel", "Leila", "Koen", "Mariska", "Farid", "Tineke", "Jamal", "Elif", "Hendrik", "Samantha", "Victor",
  "Zohra", "Arjan", "Nicole", "Mees", "Xenia", "Carlo", "Vera", "Ans", "Gülay", "Edwin", "Simone",
];
// biome-ignore format: a list of names
const lastNames = [
  "de Vries", "van den Berg", "El Idrissi", "Yıldız", "Ramdin", "Kuipers", "van Dijk", "Biharie", "Jansen", "Hoekstra", "Aydın", "Benali", "Visser", "Mulder", "Osei", "de Boer", "Çelik", "Smit", "Tahiri", "Kok",
  "van Leeuwen", "Bouzid", "Postma", "Şahin", "Meijer", "Doelwijt", "van der Linden", "Arslan", "Schouten", "Azzouzi", "Brouwer", "Verhagen", "Koç", "Prins", "van Beek", "Lahlou", "Hendriks", "Martina", "Vos",
  "Karaca", "Dekker", "Gerritsen", "Pinas", "Willems", "Demir", "de Graaf", "Haddad", "Maas", "Sital", "Bos", "Kaplan", "van Vliet", "Boukhari", "Huisman", "Nguyen", "Terpstra", "Kurt", "Groen", "van Rijn", "Sewnath",
  "Molenaar", "Ait Baha", "Peeters", "Wolff", "Oduber", "Kooistra", "Timmer", "Ouhaddou", "Veenstra", "Blom",
];

const small = ["eigenaar", "mede-eigenaar", "bedrijfsleider", "medewerker planning"];
const functions: Record<string, { middle: string[]; large: string[] }> = {
  care: {
    middle: ["praktijkmanager", "locatiemanager", "zorgmanager", "praktijkopleider"],
    large: ["hr-manager", "hr-adviseur", "opleidingsadviseur", "teammanager", "bestuurder"],
  },
  construction: {
    middle: ["bedrijfsleider", "directeur", "praktijkopleider", "planner"],
    large: ["hr-adviseur", "hoofd personeel", "opleidingscoördinator", "directeur"],
  },
  education: {
    middle: ["schoolleider", "adjunct-directeur", "stagecoördinator"],
    large: ["hr-adviseur", "bestuurder", "directeur", "stagecoördinator"],
  },
  hospitality: {
    middle: ["bedrijfsleider", "chef-kok", "operationeel manager"],
    large: ["hr-manager", "hotelmanager", "regiomanager"],
  },
  retail: { middle: ["filiaalmanager", "bedrijfsleider"], large: ["hr-adviseur", "regiomanager", "hoofd winkels"] },
  culture: {
    middle: ["zakelijk leider", "directeur", "hoofd publiek", "coördinator vrijwilligers"],
    large: ["hr-adviseur", "directeur", "hoofd techniek"],
  },
  other: {
    middle: ["directeur", "bedrijfsleider", "officemanager", "teamleider", "operationeel manager"],
    large: ["hr-manager", "hr-adviseur", "hr-businesspartner", "recruiter", "directeur", "lid van de ondernemingsraad"],
  },
};

const ofAssociation = ["coördinator", "voorzitter", "zakelijk leider"];

export type Somebody = { name: string; jobTitle: string; email: string | null; phone: string | null };
export type Workplace = { sector: string; headCount: number; domain: string; owned: boolean };

/** People with a name that nobody else here has; at one workplace each has work of their own. */
export function peopleGiver(dice: Dice): (at: Workplace, count: number) => Somebody[] {
  const used = new Set<string>();
  const nameOf = (): string => {
    const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`;
    if (used.has(name)) return nameOf();
    used.add(name);
    return name;
  };
  return ({ sector, headCount, domain, owned }, count) => {
    const jobs = functions[sector] ?? functions.other;
    const little = owned ? small : ofAssociation;
    const titles = dice.shuffled([...new Set(headCount < 10 ? little : headCount < 50 ? jobs?.middle : jobs?.large)]);
    return Array.from({ length: count }, (_, index) => {
      const name = nameOf();
      const email = `${folded(name).replace(/[^a-z]+/g, ".")}@${domain}`;
      const phone = dice.chance(0.5)
        ? `030 000 ${String(dice.between(1, 89)).padStart(2, "0")} ${String(dice.between(0, 99)).padStart(2, "0")}`
        : `06 000 ${dice.between(10, 99)} ${dice.between(100, 999)}`;
      return {
        name,
        jobTitle: titles[index % titles.length] ?? "medewerker",
        email: dice.chance(0.85) ? email : null,
        phone: dice.chance(0.8) ? phone : null,
      };
    });
  };
}
