import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { conversationWords } from "../conversations/messages";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { refreshDue } from "../standing/summary.server";
import { beforeVisit } from "./before-visit.server";
import { beforeVisitWords } from "./before-visit-words";
import { SheetAbout, VisitSheet } from "./visit-sheet";

export const loader = employerRoute("conversation.record", ({ request, viewer, employer }) => {
  refreshDue();
  return { id: employer.id, sheet: beforeVisit(viewer, employer.id, localeOf(request, viewer.locale)) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(beforeVisitWords, locale)("title", { name: data?.sheet.name ?? "" }));

/** One sheet of A4 for the car park, also for the fullest employer. */
export default function BeforeVisitPage() {
  const t = useText(beforeVisitWords);
  const talk = useText(conversationWords);
  const { id, sheet } = useLoaderData<typeof loader>();
  return (
    <div className="sheet">
      <PageHead
        title={t("title", { name: sheet.name })}
        crumbs={[{ label: sheet.name, to: paths.employer(id) }]}
        actions={
          <>
            <button className="button" type="button" onClick={() => window.print()}>
              {t("print")}
            </button>
            <Link className="button button-primary" to={paths.logConversation({ werkgever: id })}>
              {talk("form.title")}
            </Link>
          </>
        }
      >
        <SheetAbout sheet={sheet} />
      </PageHead>
      <VisitSheet sheet={sheet} />
      <p className="small soft">{t("keep")}</p>
    </div>
  );
}
