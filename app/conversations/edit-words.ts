import { messages } from "../language/messages";

/** Of the page where a talk is changed or corrected. */
export const editTalkWords = messages(
  {
    title: "Gesprek wijzigen",
    words:
      "De tekst verandert waar hij staat. Andere feiten verbeter je met een reden; de eerste versie blijft te lezen.",
    notAuthor: "Alleen wie het gesprek vastlegde mag de tekst wijzigen. De andere feiten kun je wel verbeteren.",
    reason: "Waarom verbeter je het?",
    reasonHint: "Alleen nodig als dag, soort, waarvoor of ‘niemand gesproken’ anders wordt.",
    saved: "De wijziging is opgeslagen.",
    corrected: "Het gesprek is verbeterd. De eerste versie blijft in de historie.",
    stale:
      "Iemand anders wijzigde deze tekst terwijl jij bezig was. Hieronder staat jouw tekst. Vergelijk hem met wat er nu staat, en sla dan op.",
    nowStands: "Dit staat er nu",
    void: "Laat dit gesprek vervallen",
    voidText:
      "Bijvoorbeeld omdat het bij een andere werkgever hoort. Open toezeggingen en wat alleen hierin is gehoord vervallen mee. Niets wordt weggegooid.",
    voidReason: "Waarom?",
    voidButton: "Ja, laat het vervallen",
    voided: "Het gesprek is vervallen.",
  },
  {
    title: "Change conversation",
    words: "The text changes where it stands. Other facts you correct with a reason; the first version stays readable.",
    notAuthor: "Only who logged the conversation may change the text. You can correct the other facts.",
    reason: "Why do you correct it?",
    reasonHint: "Only needed when day, kind, purpose or ‘spoke to nobody’ changes.",
    saved: "The change has been saved.",
    corrected: "The conversation has been corrected. The first version stays in the history.",
    stale:
      "Somebody else changed this text while you were working. Below is your text. Compare it with what is there now, then save.",
    nowStands: "This is there now",
    void: "Void this conversation",
    voidText:
      "For example because it belongs to another employer. Open promises made in it, and what was only heard in it, are voided with it. Nothing is thrown away.",
    voidReason: "Why?",
    voidButton: "Yes, void it",
    voided: "The conversation has been voided.",
  },
);
