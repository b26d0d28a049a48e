import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { DownloadIcon } from "../design/icons";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useRoot, useText, useToday } from "../language/use-text";
import { layoutWords } from "../layouts/messages";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { sectorWords } from "./messages";
import { SectorTable } from "./sector-table";
import { sectorRowsFor } from "./sectors.server";
import { countUnmapped } from "./unmapped.server";

export const loader = memberRoute("sector.view", ({ request, viewer }) => ({
  ...sectorRowsFor(viewer, localeOf(request, viewer.locale)),
  unmapped: countUnmapped(viewer),
}));

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(sectorWords, locale)("title"));

export default function SectorsPage() {
  const t = useText(sectorWords);
  const layout = useText(layoutWords);
  const format = useFormats();
  const today = useToday();
  const root = useRoot();
  const { rows, total, unmapped } = useLoaderData<typeof loader>();
  const unknown = rows.find(({ sector }) => sector?.id === null);
  const { coded, toNothing } = unmapped;
  return (
    <>
      <PageHead
        title={t("title")}
        crumbs={[{ label: layout("programme"), to: paths.growth() }]}
        intro={t("intro", { day: format.day(today) })}
        actions={
          <>
            <Link className="button" to={paths.sbiTable()}>
              {t("sbi.link")}
            </Link>
            <a className="button" href={paths.exportSectors()} download>
              <DownloadIcon /> {t("csv")}
            </a>
          </>
        }
      />
      <SectorTable rows={rows} total={total} />
      <p className="small soft pad">{t("howCounted", { municipality: root?.pact.municipality ?? "" })}</p>
      <section className="section pad" aria-labelledby="zonder">
        <div className="section-head">
          <h2 id="zonder">{t("unmapped.title")}</h2>
          {unknown?.employers.to && <a href={unknown.employers.to}>{t("unmapped.list")}</a>}
        </div>
        {unknown && unknown.employers.n > 0 ? (
          <p>
            {t("unmapped.count", { count: unknown.employers.n })} {t("unmapped.toNothing", { count: toNothing })}{" "}
            {coded > toNothing && t("unmapped.toSector", { count: coded - toNothing })}{" "}
            {coded > 0 && <a href={`${paths.sbiTable()}#zonder`}>{t("unmapped.codes")}</a>}
          </p>
        ) : (
          <p className="empty-small">{t("unmapped.none")}</p>
        )}
      </section>
    </>
  );
}
