import { messages } from "../language/messages";

/** What a talk or an appointment is for. */
export const purposeWords = messages(
  {
    acquaint: "Kennismaken",
    mobilise: "Mobiliseren",
    support: "Ondersteunen",
    goodPractice: "Voorbeeld ophalen",
    holdToAccount: "Aanspreken",
    followUpSignal: "Signaal opvolgen",
  },
  {
    acquaint: "Get acquainted",
    mobilise: "Mobilise",
    support: "Support",
    goodPractice: "Gather a practice",
    holdToAccount: "Hold to account",
    followUpSignal: "Follow up a signal",
  },
);
