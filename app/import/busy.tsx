import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { BusyView } from "./busy-view";
import { importWords } from "./messages";
import { progressOf } from "./progress.server";
import { pathOfRun } from "./run-list";
import { askUndo, findRunFor } from "./runs.server";
import { begin } from "./work.server";

export const loader = memberRoute("employer.import", ({ params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found) throw notFound();
  const { run, step } = found;
  if (step !== "importing" && step !== "undoing") throw redirect(pathOfRun({ id: run.id, step }));
  return progressOf(run, step);
});

/** Stop, and take back what came in. */
export const action = memberRoute("employer.import", ({ request, params, viewer }) => {
  const found = findRunFor(viewer, params.id);
  if (!found) throw notFound();
  const t = text(importWords, localeOf(request, viewer.locale));
  if (found.step !== "importing") return redirect(pathOfRun({ id: found.run.id, step: found.step }));
  askUndo(viewer, found.run, t("busy.stopped"));
  begin();
  return redirect(paths.importBusy(found.run.id), { headers: flash({ text: t("busy.stopping") }) });
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(importWords, locale)("title"));

export default function BusyPage() {
  const progress = useLoaderData<typeof loader>();
  return <BusyView progress={progress} here={paths.importBusy(progress.id)} />;
}
