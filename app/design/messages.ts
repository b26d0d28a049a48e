import { messages } from "../language/messages";

export const designWords = messages(
  {
    pages: {
      label: "Pagina’s",
      range: "{from} tot {to} van {total}",
      previous: "Vorige",
      next: "Volgende",
      at: "pagina {page} van {pages}",
    },
  },
  {
    pages: {
      label: "Pages",
      range: "{from} to {to} of {total}",
      previous: "Previous",
      next: "Next",
      at: "page {page} of {pages}",
    },
  },
);
