import { messages } from "../../language/messages";

/** Of the photos on the page of a talk. */
export const talkPhotosWords = messages(
  {
    title: "Foto’s",
    none: "Nog geen foto.",
    alt: "Foto {number} bij dit gesprek",
    by: "{who}, {day}",
    add: "Foto toevoegen",
    choose: "Kies een foto",
    reminder:
      "Geen mensen en geen cv’s. De foto wordt verkleind en bewaard zonder de plek waar hij is gemaakt. De werkgever ziet hem niet.",
    remove: "Weghalen",
    removeSure: "De foto wordt gewist en komt niet terug. In de historie blijft staan dat er een was.",
    removeNow: "Foto {number} wissen",
    added: "{count, plural, one {De foto staat erbij.} other {De foto’s staan erbij.}}",
    removed: "De foto is gewist.",
    error: {
      nothing: "Kies eerst een foto.",
      unreadable: "Dit is geen foto die wij kunnen lezen. Kies een jpg of png van je toestel.",
      tooMany: "Voeg er hoogstens drie tegelijk toe.",
      photos: "De foto is niet te lezen. Haal hem weg of kies een andere.",
    },
  },
  {
    title: "Photos",
    none: "No photo yet.",
    alt: "Photo {number} with this conversation",
    by: "{who}, {day}",
    add: "Add a photo",
    choose: "Choose a photo",
    reminder:
      "No people and no CVs. The photo is made smaller and kept without the place where it was taken. The employer does not see it.",
    remove: "Take away",
    removeSure: "The photo is erased and does not come back. The history keeps that there was one.",
    removeNow: "Erase photo {number}",
    added: "{count, plural, one {The photo was added.} other {The photos were added.}}",
    removed: "The photo was erased.",
    error: {
      nothing: "Choose a photo first.",
      unreadable: "This is not a photo that we can read. Choose a jpg or png from your device.",
      tooMany: "Add three at most at a time.",
      photos: "The photo cannot be read. Take it out or choose another.",
    },
  },
);
