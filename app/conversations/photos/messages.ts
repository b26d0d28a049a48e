import { messages } from "../../language/messages";

/** Of photos in the form of a talk, once their fold is opened. */
export const photoFieldWords = messages(
  {
    choose: "Foto maken of kiezen",
    reminder: "Geen mensen en geen cv’s. De foto wordt verkleind en bewaard zonder de plek waar hij is gemaakt.",
    busy: "De foto wordt verkleind …",
    unreadable: "Dit is geen foto die wij kunnen lezen. Kies een foto (jpg of png).",
    full: "Meer dan {count} foto’s gaan niet mee.",
    nth: "Foto {number}",
    takeOut: "Foto {number} weghalen",
  },
  {
    choose: "Take or choose a photo",
    reminder: "No people and no CVs. The photo is made smaller and kept without the place where it was taken.",
    busy: "Making the photo smaller …",
    unreadable: "This is not a photo that we can read. Choose a photo (jpg or png).",
    full: "No more than {count} photos go along.",
    nth: "Photo {number}",
    takeOut: "Take out photo {number}",
  },
);
