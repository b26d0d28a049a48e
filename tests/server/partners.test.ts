import { database, statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { action as editEmployer } from "~/employers/edit";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { loader as csv } from "~/employers/export-csv";
import { loader as employerHistory } from "~/employers/history";
import { loader as employersPage } from "~/employers/index";
import { mergeEmployers } from "~/employers/merge/merge.server";
import { loader as newEmployer } from "~/employers/new";
import { loader as employerPage } from "~/employers/show";
import type { Membership } from "~/pact/membership";
import { correctMembership, findMembership, join, leave, membershipsAt } from "~/pact/memberships.server";
import { action as pactAction, loader as pactLoader } from "~/pact/show";
import * as contactPage from "~/partners/contact";
import * as edit from "~/partners/edit";
import { loader as historyPage } from "~/partners/history";
import { loader as list } from "~/partners/index";
import type { PartnerRow } from "~/partners/list.server";
import * as fresh from "~/partners/new";
import * as newContact from "~/partners/new-contact";
import { addPartner, partnerChoices } from "~/partners/partners.server";
import { loader as show } from "~/partners/show";
import { loader as searchPage } from "~/search/index";
import { fillRecordIndex } from "~/search/record-index.server";
import type { Found } from "~/search/results.server";
import { ask, freshDatabase, staff } from "./house";
import { employerNamed, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let college: number;
beforeEach(() => {
  city = smallCity();
  college = added("Mbo-college Singelpoort");
});

function added(name: string): number {
  const made = addPartner(city.samira, { name, kind: "school", website: null });
  if ("refused" in made) throw new Error(made.refused);
  return made.id;
}
let keys = 0;
const key = () => `0b6f9f0e-5b1f-4f7a-9d3c-${String(++keys).padStart(12, "0")}`;
const params = () => ({ id: String(college) });
const pageOf = async (as: { token: string } = city.samira) =>
  (await ask(show, `/partners/${college}`, { as, params: params() })).data as {
    contacts: { present: { id: number; name: string; phone: string }[]; former: { name: string }[] };
    forward: { rows: { name: string; pactStep: number }[]; total: number };
    joined: { rows: { name: string; joinedOn: string; leftOn: string | null }[]; total: number; now: number };
  };
const rowsOf = async (query = "") =>
  ((await ask(list, `/partners${query}`, { as: city.samira })).data as { rows: PartnerRow[] }).rows;
const putForward = (employer: number, introducedById: number | null = college) => {
  const { version, ...details } = detailsOf(employer);
  return changeEmployer(city.samira, employer, { ...details, introducedById }, version);
};
const addSomebody = (form: Record<string, string> = {}) =>
  ask(newContact.action, "/", {
    as: city.samira,
    params: params(),
    form: { key: key(), name: "Esma Karaca", jobTitle: "stagecoördinator", phone: "030 000 01 20", ...form },
  });
const found = async (as: { token: string }, q: string) =>
  ((await ask(searchPage, `/zoeken?${new URLSearchParams({ q })}`, { as })).data as { found: Found[] }).found;
const partnersFound = async (as: { token: string }, q: string) =>
  (await found(as, q)).find(({ name }) => name === "partners")?.count;

describe("who sees partners", () => {
  test("the broker and the programme manager; for everybody else there are none", async () => {
    const petra = staff("Petra Partner", "partner");
    await addSomebody();
    const id = String((await pageOf()).contacts.present[0]?.id);
    const handlers = [
      list,
      fresh.loader,
      show,
      edit.loader,
      historyPage,
      newContact.loader,
      contactPage.loader,
      fresh.action,
      edit.action,
      newContact.action,
      contactPage.action,
    ];
    for (const [index, handler] of handlers.entries()) {
      const form = index > 6 ? { form: { name: "X" } } : {};
      const status = async (as: { token: string }) =>
        (await ask(handler, "/", { as, params: { id: String(college), contactId: id }, ...form })).status;
      for (const as of [city.nadia, city.anouk, city.ruben, city.jorien, petra]) expect(await status(as)).toBe(404);
      for (const as of [city.samira, city.hanneke]) expect(await status(as)).toBeLessThan(423);
    }
  });

  test("what is not there is not found", async () => {
    for (const id of ["999", "0", "x", "1e1"])
      expect((await ask(show, "/", { as: city.samira, params: { id } })).status).toBe(404);
    await addSomebody();
    const other = added("UWV Vechtstad");
    const contactId = String((await pageOf()).contacts.present[0]?.id);
    const elsewhere = { as: city.samira, params: { id: String(other), contactId } };
    expect((await ask(contactPage.loader, "/", elsewhere)).status).toBe(404);
    const atEmployer = { as: city.samira, params: { ...params(), contactId: String(city.jorien.contactId) } };
    expect((await ask(contactPage.loader, "/", atEmployer)).status).toBe(404);
  });
});

describe("a partner", () => {
  const post = (form: Record<string, string>) => ask(fresh.action, "/", { as: city.samira, form });

  test("is added once", async () => {
    const form = {
      key: key(),
      name: "Vakbond Domkwartier",
      kind: "union",
      website: "https://www.domkwartier.example/",
    };
    const first = await post(form);
    expect(first.location).toMatch(/^\/partners\/\d+$/);
    expect((await post(form)).location).toBe(first.location);
    expect(await rowsOf("?soort=union")).toMatchObject([{ name: "Vakbond Domkwartier", kind: "union", forward: 0 }]);
  });

  test.each([
    [{ name: "" }, "name"],
    [{ name: "x".repeat(201) }, "name"],
    [{ kind: "bank" }, "kind"],
    [{ kind: "" }, "kind"],
    [{ website: "geen site" }, "website"],
    [{ name: "  MBO-college  SINGELPOORT " }, "name"],
  ])("with %o is refused beside the field, with what was typed", async (wrong, field) => {
    const form = { key: key(), name: "Vakbond Domkwartier", kind: "union", ...wrong };
    const answer = await post(form);
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({ values: { name: form.name }, errors: { [field]: expect.any(String) } });
    expect(partnerChoices()).toHaveLength(1);
  });

  test("is changed against its version: other fields go together, the same field shows both", async () => {
    const send = (form: Record<string, string>) =>
      ask(edit.action, "/", {
        as: city.samira,
        params: params(),
        form: { name: "Mbo-college Singelpoort", kind: "school", website: "", version: "1", ...form },
      });
    expect((await send({ website: "singelpoort.example" })).status).toBe(302);
    expect((await send({ name: "Singelpoort College" })).status).toBe(302);
    expect((await ask(edit.loader, "/", { as: city.samira, params: params() })).data).toMatchObject({
      partner: { name: "Singelpoort College", website: "singelpoort.example", version: 3 },
    });
    const both = await send({ name: "Singelpoort Mbo" });
    expect(both.status).toBe(409);
    expect(both.data).toMatchObject({
      version: 3,
      conflict: { by: "Samira el Amrani", fields: [{ name: "name", theirs: { shown: "Singelpoort College" } }] },
    });
    expect((await send({ name: "Singelpoort Mbo", version: "3", "choose.name": "theirs" })).status).toBe(302);
    expect(partnerChoices()).toMatchObject([{ name: "Singelpoort College" }]);
    added("Vakbond Domkwartier");
    expect((await send({ name: "vakbond domkwartier", version: "3" })).status).toBe(422);
  });

  test("has a history of its own and its people's", async () => {
    await addSomebody();
    const form = { name: "Singelpoort", kind: "community", website: "", version: "1" };
    await ask(edit.action, "/", { as: city.hanneke, params: params(), form });
    const { lines } = (await ask(historyPage, "/", { as: city.samira, params: params() })).data as {
      lines: { action: string; recordKind: string; actor: string; changes: { name: string; after: string }[] }[];
    };
    expect(lines).toMatchObject([
      { recordKind: "partner", action: "changed", actor: "Hanneke Wolters" },
      { recordKind: "contact", action: "added" },
      { recordKind: "partner", action: "added" },
    ]);
    expect(lines[0]?.changes.find(({ name }) => name === "kind")).toMatchObject({
      before: "School",
      after: "Maatschappelijke organisatie",
    });
  });

  test("its list is searched by name and people, filtered and sorted", async () => {
    added("Úw Werkplaats");
    await addSomebody();
    putForward(city.bakery);
    const names = async (query: string) => (await rowsOf(query)).map(({ name }) => name);
    expect(await names("")).toEqual(["Mbo-college Singelpoort", "Úw Werkplaats"]);
    expect(await names("?q=uw")).toEqual(["Úw Werkplaats"]);
    expect(await names("?q=karaca")).toEqual(["Mbo-college Singelpoort"]);
    expect(await names("?soort=union")).toEqual([]);
    expect(await names("?sorteer=forward&soort=onzin&pagina=99")).toEqual(["Mbo-college Singelpoort", "Úw Werkplaats"]);
    expect((await rowsOf())[0]).toMatchObject({ contacts: 1, forward: 1, joined: 0 });
  });
});

describe("a contact at a partner", () => {
  const act = async (form: Record<string, string>, which = 0) =>
    ask(contactPage.action, "/", {
      as: city.samira,
      form,
      params: { ...params(), contactId: String((await pageOf()).contacts.present[which]?.id) },
    });

  test("is added, changed, and leaves: then no longer addressed nor found", async () => {
    expect((await addSomebody({ email: "geen adres" })).status).toBe(422);
    expect((await addSomebody()).location).toBe(`/partners/${college}`);
    expect((await pageOf()).contacts.present).toMatchObject([{ name: "Esma Karaca", phone: "030 000 01 20" }]);
    expect((await act({ name: "Esma Karaca-Vos", jobTitle: "directeur" })).status).toBe(302);
    expect(await partnersFound(city.samira, "vos")).toBe(1);
    expect((await act({ intent: "leave", leftOn: "2026-11-25" })).status).toBe(422);
    expect((await act({ intent: "leave", leftOn: "2026-11-24" })).location).toBe(`/partners/${college}`);
    expect((await pageOf()).contacts).toMatchObject({ present: [], former: [{ name: "Esma Karaca-Vos" }] });
    expect(await partnersFound(city.samira, "vos")).toBe(0);
  });

  test("is erased: from the page, the search and the history", async () => {
    await addSomebody();
    expect((await act({ intent: "erase" })).status).toBe(302);
    expect((await pageOf()).contacts).toEqual({ present: [], former: [] });
    expect(await partnersFound(city.samira, "karaca")).toBe(0);
    const lines = (await ask(historyPage, "/", { as: city.samira, params: params() })).data;
    expect(JSON.stringify(lines)).not.toContain("Karaca");
  });
});

describe("put forward by a partner", () => {
  const send = (form: Record<string, string>) =>
    ask(editEmployer, "/", {
      as: city.samira,
      params: { id: String(city.bakery) },
      form: {
        name: "Bakkerij Korenkruim",
        sizeClass: "2-9",
        version: String(detailsOf(city.bakery).version),
        ...form,
      },
    });

  test("is chosen at the employer, shown there and at the partner, and in the history by name", async () => {
    expect((await send({ introducedById: "999" })).data).toMatchObject({
      errors: { introducedById: expect.any(String) },
    });
    expect((await send({ introducedById: String(college) })).status).toBe(302);
    const page = await ask(employerPage, "/", { as: city.samira, params: { id: String(city.bakery) } });
    expect(page.data).toMatchObject({ introducedBy: { id: college, name: "Mbo-college Singelpoort" } });
    expect((await pageOf()).forward).toMatchObject({ rows: [{ name: "Bakkerij Korenkruim", pactStep: 2 }], total: 1 });
    const lines = await ask(employerHistory, "/", { as: city.samira, params: { id: String(city.bakery) } });
    expect(JSON.stringify(lines.data)).toContain('"after":"Mbo-college Singelpoort"');
  });

  test("is filled in for a new employer that is added from the partner's page", async () => {
    const initial = async (query: string) =>
      (
        (await ask(newEmployer, `/werkgevers/nieuw${query}&sleutel=${key()}`, { as: city.samira })).data as {
          initial: object;
        }
      ).initial;
    expect(await initial(`?partner=${college}`)).toMatchObject({ introducedById: String(college) });
    expect(await initial("?partner=999")).toMatchObject({ introducedById: "" });
  });

  test("filters the list and stands in the export", async () => {
    putForward(city.bakery);
    const listed = await ask(employersPage, `/werkgevers?partner=${college}`, { as: city.samira });
    expect(listed.data).toMatchObject({ total: 1, rows: [{ name: "Bakkerij Korenkruim" }] });
    const request = new Request("http://localhost/werkgevers/export.csv", {
      headers: { Cookie: `pactwerk=${city.samira.token}` },
    });
    const file = await (await csv({ request, params: {}, context: {} })).text();
    expect(file).toContain("Aangedragen door");
    expect(file).toMatch(/Bakkerij Korenkruim;.*;Mbo-college Singelpoort;/);
  });

  test("is not known to the desk adviser, in the page nor by filtering", async () => {
    putForward(city.bakery);
    const page = await ask(employerPage, "/", { as: city.nadia, params: { id: String(city.bakery) } });
    expect(page.data).toMatchObject({ introducedBy: null });
    expect(JSON.stringify(page.data)).not.toContain("Singelpoort");
    const other = added("Vakbond Domkwartier");
    for (const id of [college, other])
      expect((await ask(employersPage, `/werkgevers?partner=${id}`, { as: city.nadia })).data).toMatchObject({
        total: 1,
        options: { partners: [] },
      });
  });

  test("is chosen when two employers become one", () => {
    putForward(city.garage);
    const versions = { into: detailsOf(city.bakery).version, from: detailsOf(city.garage).version };
    mergeEmployers(city.samira, { intoId: city.bakery, fromId: city.garage, picks: {}, versions });
    expect(detailsOf(city.bakery).introducedById).toBe(college);
    return expect(pageOf()).resolves.toMatchObject({ forward: { total: 1, rows: [{ name: "Bakkerij Korenkruim" }] } });
  });
});

describe("joined through a partner", () => {
  const through = { joinedOn: "2026-11-20", route: "partner" as const, contactId: null };
  const send = (form: Record<string, string>, as: { token: string } = city.samira) =>
    ask(pactAction, "/", { as, params: { id: String(city.bakery) }, form: { key: key(), part: "join", ...form } });

  test("says which one; without, or with one that is not there, it is refused beside the field", async () => {
    const form = { joinedOn: "2026-11-20", route: "partner" };
    for (const partnerId of ["", "999"])
      expect((await send({ ...form, partnerId })).data).toMatchObject({ errors: { partnerId: expect.any(String) } });
    expect(membershipsAt(city.bakery)).toEqual([]);
    expect((await send({ ...form, partnerId: String(college) }, city.nadia)).status).toBe(302);
    expect(membershipsAt(city.bakery)).toMatchObject([{ route: "partner", partner: "Mbo-college Singelpoort" }]);
  });

  test("is offered as the one that put it forward, to who may know that", async () => {
    putForward(city.bakery);
    const offered = async (as: { token: string }) =>
      (await ask(pactLoader, `/?sleutel=${key()}`, { as, params: { id: String(city.bakery) } })).data;
    expect(await offered(city.samira)).toMatchObject({ introducedBy: college, partners: [{ id: college }] });
    expect(await offered(city.nadia)).toMatchObject({ introducedBy: null });
  });

  test("on another route no partner is kept", async () => {
    await send({ joinedOn: "2026-11-20", route: "event", partnerId: String(college) });
    expect(membershipsAt(city.bakery)).toMatchObject([{ route: "event", partnerId: null }]);
  });

  test("counts at the partner, with who left no longer among the members of now", async () => {
    join(city.samira, city.bakery, { ...through, partnerId: college });
    const left = employerNamed(city.samira, "Smederij Aambeeld");
    join(city.samira, left, { ...through, partnerId: college });
    leave(city.samira, membershipsAt(left)[0] as Membership, { leftOn: "2026-11-23", reason: "left", note: null });
    join(city.samira, city.garage, { ...through, route: "broker" });
    const { joined } = await pageOf();
    expect(joined).toMatchObject({ total: 2, now: 1, members: 2 });
    expect(joined.rows).toMatchObject([
      { name: "Smederij Aambeeld", leftOn: "2026-11-23" },
      { name: "Bakkerij Korenkruim", leftOn: null },
    ]);
    expect((await rowsOf())[0]).toMatchObject({ joined: 1 });
    const page = await ask(employerPage, "/", { as: city.samira, params: { id: String(city.bakery) } });
    expect(JSON.stringify(page.data)).toContain('"joinedThrough","detail":"Mbo-college Singelpoort"');
  });

  test("an older one that does not say stays valid, and is corrected to one that does", async () => {
    join(city.samira, city.bakery, { ...through, route: "broker" });
    statement("UPDATE membership SET route = 'partner'").run({});
    const [older] = membershipsAt(city.bakery) as [Membership];
    expect(older).toMatchObject({ route: "partner", partner: null });
    expect(correctMembership(city.samira, older, through, "Datum")).toMatchObject({ refused: "partner" });
    const done = correctMembership(city.samira, older, { ...through, partnerId: college }, "Via het college");
    expect(findMembership(city.bakery, "id" in done ? done.id : 0)).toMatchObject({
      partner: "Mbo-college Singelpoort",
    });
    const lines = await ask(employerHistory, "/", { as: city.samira, params: { id: String(city.bakery) } });
    expect(JSON.stringify(lines.data)).toContain('"name":"partnerId","before":"","after":"Mbo-college Singelpoort"');
  });
});

describe("in the search", () => {
  test("a partner is found by its name and its people, by who may see partners only", async () => {
    await addSomebody();
    expect(await partnersFound(city.samira, "singel")).toBe(1);
    expect(await partnersFound(city.hanneke, "karaca")).toBe(1);
    for (const as of [city.nadia, city.anouk])
      expect(JSON.stringify(await found(as, "singelpoort"))).not.toContain("Singelpoort");
  });

  test("those that were there before the index knew partners are found after a start", async () => {
    database().$client.exec(
      "DELETE FROM record_search; UPDATE meta SET value = replace(value, ' partner', '') WHERE key = 'recordSearchFilled'",
    );
    expect(await partnersFound(city.samira, "singel")).toBe(0);
    fillRecordIndex();
    expect(await partnersFound(city.samira, "singel")).toBe(1);
  });
});

test("lists of one partner come from their indexes", () => {
  const plan = (sql: string) =>
    statement<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ id: 1 })
      .map(({ detail }) => detail)
      .join("\n");
  expect(plan("SELECT id FROM employer WHERE introduced_by_id = :id")).toContain("employer_introduced");
  expect(
    plan("SELECT id FROM membership WHERE partner_id = :id AND voided_at IS NULL ORDER BY joined_on DESC, id DESC"),
  ).toBe("SEARCH membership USING INDEX membership_partner (partner_id=?)");
});
