import type { Dice } from "db/seeds/dice";

/** Invented names, all different: a trade, a stem and an ending put together. */
const trades =
  "Bakkerij Thuiszorg Installatiebedrijf Drukkerij Garage Kapsalon Rijwielhandel Schildersbedrijf Adviesbureau Koeriersdienst Restaurant Uitgeverij Kwekerij Opticien Wasserij Aannemersbedrijf Apotheek Slagerij Softwarehuis Transportbedrijf Boekhandel Cateraar Hoveniersbedrijf Notariskantoor Stichting".split(
    " ",
  );
const stems =
  "Alkuin Bremster Corvijn Dolmer Eskader Fluiter Gondel Hagedoorn Iepen Jakobs Klaver Lisdodde Meander Nachtegaal Ooievaar Pimpernel Quintus Rozemarijn Sleutel Tulpen Uilen Veldmuis Waterjuffer Zilverdraad Barnsteen Duinroos Eendenkooi Fazanten Grutto Heermoes Kievits Korenbloem Leeuwerik Margriet Oeverloper Parelmoer Roodborst Smaragd Tureluur Vossen".split(
    " ",
  );
const endings =
  "hoeve wacht burcht gaarde poort werk huis molen hof toren brug singel dreef akker heuvel veste oord borg stede plein gracht bron dal wijk nest spoor zand licht veer trap eik linde schuur kamp kruin punt lust rust zicht zorg meer stroom steen goed land veld weide berg kant boog loop sprong tuin woud gat kop".split(
    " ",
  );
const firstNames =
  "Joke Fatima Pieter Mehmet Anouk Sjoerd Esra Willem Naima Bart Chantal Youssef Hanneke Dilan Koen Priya Ruben Saskia Tariq Marloes".split(
    " ",
  );
const lastNames =
  "Bakker Yilmaz Vonk Haddad Spruit Terpstra Kaya Wiersma Benali Kuiper Oskam Verhagen Aydin Molenaar Dekker Singh Ravensbergen Postma Amrani Zwart".split(
    " ",
  );

const at = (words: string[], index: number) => words[index % words.length] as string;

/** 56,000 of them before a number is added. */
export function employerName(index: number): string {
  const all = trades.length * stems.length * endings.length;
  const place = (index * 7_919) % all; // apart in the alphabet, one after another
  const name = `${at(trades, place)} ${at(stems, Math.floor(place / trades.length))}${at(endings, Math.floor(place / trades.length / stems.length))}`;
  const form = index % 3 === 0 ? " B.V." : "";
  return index < all ? `${name}${form}` : `${name} ${Math.floor(index / all) + 1}${form}`;
}

export const personName = (dice: Dice) => `${dice.pick(firstNames)} ${dice.pick(lastNames)}`;
