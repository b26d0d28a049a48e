import { layout, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the product, by room. */
export default [
  layout("layouts/site.tsx", [
    route("/", "pact-site/index.tsx"),
    route("melden", "pact-site/report.tsx"),
    route("toegankelijkheid", "pact-site/accessibility.tsx"),
    route("privacy", "pact-site/privacy.tsx"),
    route("inloggen", "account/sign-in.tsx"),
    route("inloggen/:token", "account/sign-in-link.tsx"),
    route("demo", "demo/index.tsx"),
    route("postvak/:id?", "mail/mailbox.tsx"),
  ]),

  layout("layouts/staff.tsx", [
    route("werkgevers", "employers/index.tsx"),
    route("werkgevers/nieuw", "employers/new.tsx"),
    route("werkgevers/:id", "employers/show.tsx"),
    route("werkgevers/:id/bewerken", "employers/edit.tsx"),
    route("werkgevers/:id/historie", "employers/history.tsx"),
    route("werkgevers/:id/loket", "employers/refer.tsx"),
    route("werkgevers/:id/actieplan", "action-plans/start.tsx"),
    route("werkgevers/:id/pact", "pact/show.tsx"),
    route("werkgevers/:id/charter", "charter/show.tsx"),
    route("werkgevers/:id/charter/tekenen", "charter/new.tsx"),
    route("werkgevers/:id/charter/:signatureId", "charter/signature-page.tsx"),
    route("werkgevers/:id/contacten/nieuw", "employers/new-contact.tsx"),
    route("werkgevers/:id/contacten/:contactId", "employers/contact.tsx"),
    route("werkgevers/:id/vestigingen/nieuw", "employers/new-establishment.tsx"),
    route("werkgevers/:id/vestigingen/:establishmentId", "employers/establishment.tsx"),

    route("gesprekken", "conversations/index.tsx"),
    route("gesprekken/nieuw", "conversations/new.tsx"),
    route("gesprekken/:id", "conversations/show.tsx"),
    route("gesprekken/:id/bewerken", "conversations/edit.tsx"),
    route("toezeggingen", "conversations/promises.tsx"),
    route("toezeggingen/nieuw", "conversations/new-promise.tsx"),
    route("toezeggingen/:id", "conversations/promise.tsx"),

    route("actieplannen", "action-plans/index.tsx"),
    route("actieplannen/:id", "action-plans/show.tsx"),
    route("actieplannen/:id/bewerken", "action-plans/edit.tsx"),
    route("actieplannen/:id/acties/nieuw", "action-plans/new-action.tsx"),
    route("actieplannen/:id/acties/:actionId", "action-plans/action.tsx"),
    route("programma/groei", "programme/growth.tsx"),
    route("programma/groei/werkgevers", "programme/list.tsx"),

    route("zoeken", "search/index.tsx"),

    route("beheer/gebruikers", "account/users.tsx"),
    route("beheer/gebruikers/nieuw", "account/new-user.tsx"),
    route("beheer/gebruikers/:id", "account/user.tsx"),
  ]),

  layout("layouts/member.tsx", [
    route("portaal", "portal/index.tsx"),
    route("portaal/actieplan", "portal/plan.tsx"),
    route("portaal/actieplan/bewerken", "portal/plan-text.tsx"),
    route("portaal/actieplan/acties/nieuw", "portal/plan-action.tsx", { id: "portal/new-plan-action" }),
    route("portaal/actieplan/acties/:actionId", "portal/plan-action.tsx"),
    route("portaal/organisatie", "portal/organisation.tsx"),
    route("portaal/toezeggingen/:id", "portal/promise.tsx"),
    route("mijn-instellingen", "account/own-settings.tsx"),
    route("rol", "account/choose-role.tsx"),
  ]),

  route("werkgevers/export.csv", "employers/export-csv.ts"),
  route("werkgevers/export.xlsx", "employers/export-xlsx.ts"),
  route("programma/groei.csv", "programme/growth-csv.ts"),
  route("programma/groei/werkgevers.csv", "programme/list-csv.ts"),
  route("zoeken/snel", "search/quick.ts"),
  route("uitloggen", "account/sign-out.ts"),
  route("taal", "language/switch.ts"),
  route("demo/klok", "demo/clock.ts"),
  route("healthz", "pact-site/healthz.ts"),
  route("*", "layouts/not-found.tsx"),
] satisfies RouteConfig;
