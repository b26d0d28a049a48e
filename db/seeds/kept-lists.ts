import { saveView } from "~/employers/saved-views.server";
import type { Agenda, Ago } from "./agenda";
import type { People } from "./people";

/** Lists with a name: one that Hanneke shares, and one that Samira keeps for herself. */
export function keptLists(agenda: Agenda, { hanneke, samira }: People, ago: Ago) {
  const filter = { sort: "name", page: 1 } as const;
  agenda.on(ago(7, 2), "15:05", () => {
    saveView(hanneke, {
      name: "Leerbedrijven ICT",
      filter: { ...filter, sector: "ict", training: "yes" },
      shared: true,
    });
  });
  agenda.on(ago(3, 4), "16:20", () => {
    saveView(samira, {
      name: "Zorg zonder plan",
      filter: { ...filter, sector: "care", plan: "no", pact: 3 },
      shared: false,
    });
  });
}
