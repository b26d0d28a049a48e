import { messages } from "../language/messages";

/** Of an employer that is added while a talk with it is logged. */
export const newEmployerWords = messages(
  {
    title: "Nieuwe werkgever",
    text: "Hij komt erbij als je opslaat. De rest vul je later aan.",
    name: "Naam",
    kvkNumber: "KvK-nummer",
    place: "Plaats",
    existing: "Kies toch een bestaande werkgever",
    perhaps: "Is het misschien deze? Wat je typte blijft staan.",
    take: "Neem {name}",
    notSame: "Nee, sla op met een nieuwe werkgever",
    saved: "{name} is toegevoegd en het gesprek is vastgelegd.",
    error: {
      missing: "vul de naam van de werkgever in.",
      nameTooLong: "een naam heeft hooguit 200 tekens.",
      kvk: "een KvK-nummer heeft 8 cijfers.",
      kvkKnown: "dit nummer is van een werkgever die er al is: kies hem hieronder.",
    },
  },
  {
    title: "New employer",
    text: "It is added when you save. You fill in the rest later.",
    name: "Name",
    kvkNumber: "KvK number",
    place: "Place",
    existing: "Choose an existing employer after all",
    perhaps: "Is it perhaps this one? What you typed stays.",
    take: "Take {name}",
    notSame: "No, save with a new employer",
    saved: "{name} was added and the conversation recorded.",
    error: {
      missing: "fill in the name of the employer.",
      nameTooLong: "a name has at most 200 characters.",
      kvk: "a KvK number has 8 digits.",
      kvkKnown: "this number belongs to an employer that is here already: choose it below.",
    },
  },
);
