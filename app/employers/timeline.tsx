import { Link } from "@remix-run/react";
import { PromiseLine } from "../conversations/promise-line";
import { TalkItem } from "../conversations/talk-item";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { HeardItem } from "../practices/heard/heard-list";
import { MilestoneItem } from "../standing/milestone-item";
import { employerWords } from "./messages";
import type { EmployerPageData } from "./page-data";
import type { TimelineKind } from "./timeline.server";

const tabs = ["talks", "promises", "heard", "plan", "charter", "pact", "other"] as const satisfies TimelineKind[];
type Item = EmployerPageData["timeline"]["items"][number];

/** All that happened, newest first, by year; of one kind with the tabs above it. */
export function Timeline({
  id,
  timeline,
  counts,
  heardCount,
  kind,
  older,
}: Pick<EmployerPageData, "id" | "timeline" | "counts" | "heardCount" | "kind" | "older">) {
  const t = useText(employerWords);
  const format = useFormats();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const lines = { ...counts, heard: heardCount }; // among all, what was heard in a talk stands with the talk
  const soort = kind ?? undefined;
  const years = byYear(timeline.items);
  return (
    <section className="section" aria-labelledby="timeline">
      <div className="section-head">
        <h2 id="timeline">{t("page.timeline")}</h2>
        <span className="count">{format.number(total)}</span>
      </div>
      <nav className="views" aria-label={t("page.filterTimeline")}>
        <Link to={paths.employer(id)} preventScrollReset aria-current={kind === null ? "true" : undefined}>
          {t("tab.all")}
        </Link>
        {tabs.map(
          (tab) =>
            lines[tab] > 0 && (
              <Link
                key={tab}
                to={paths.employer(id, { soort: tab })}
                preventScrollReset
                aria-current={kind === tab ? "true" : undefined}
              >
                {t(`tab.${tab}`)} <span className="count">{format.number(lines[tab])}</span>
              </Link>
            ),
        )}
      </nav>
      {counts.talks === 0 && total <= 1 && kind === null && <p className="empty-small">{t("page.nothing")}</p>}
      {timeline.items.length === 0 && kind !== null && <p className="empty-small">{t("page.nothingOfKind")}</p>}
      <ol className="timeline">
        {years.flatMap(({ year, items }) => [
          <li className="year" key={year}>
            {year}
          </li>,
          ...items.map((item) => <Line key={`${item.kind} ${item.id}`} item={item} />),
        ])}
      </ol>
      <p className="actions">
        {timeline.next && (
          <Link className="button" to={paths.employer(id, { soort, voor: timeline.next })}>
            {t("page.older")}
          </Link>
        )}
        {older && <Link to={paths.employer(id, { soort })}>{t("page.newest")}</Link>}
      </p>
    </section>
  );
}

function byYear(items: Item[]): { year: string; items: Item[] }[] {
  const years: { year: string; items: Item[] }[] = [];
  for (const item of items) {
    const year = item.on.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.items.push(item);
    else years.push({ year, items: [item] });
  }
  return years;
}

function Line({ item }: { item: Item }) {
  const t = useText(employerWords);
  const format = useFormats();
  const firm = item.kind === "talks" && item.talk.confidential;
  const className =
    item.kind === "talks"
      ? firm
        ? "firm"
        : "talk"
      : item.kind === "charter" && item.milestone.what === "signed"
        ? "sign"
        : undefined;
  return (
    <li className={className}>
      <time dateTime={item.on}>{format.dayAndMonth(item.on)}</time>
      <div>
        {item.kind === "talks" && <TalkItem talk={item.talk} promises={item.promises} heard={item.heard} />}
        {item.kind === "promises" && <PromiseLine promise={item.promise} />}
        {item.kind === "heard" && <HeardItem line={item.heard} />}
        {"milestone" in item && <MilestoneItem milestone={item.milestone} />}
        {item.kind === "other" && <h3>{t(`other.${item.what}`)}</h3>}
      </div>
    </li>
  );
}
