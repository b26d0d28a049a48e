import { messages } from "../../language/messages";

/** Of the fold of photos in the form of a talk. */
export const photoFoldWords = messages(
  {
    title: "Foto",
    summary: "van een flip-over of kaartje",
    counted: "{count, plural, one {# foto} other {# foto’s}}",
  },
  {
    title: "Photo",
    summary: "of a flip-over or a card",
    counted: "{count, plural, one {# photo} other {# photos}}",
  },
);
