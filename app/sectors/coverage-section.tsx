import { useFormats, useText } from "../language/use-text";
import { Count } from "../programme/counted";
import type { Counted } from "../programme/list-query";
import { sectorWords } from "./messages";
import { shareOf } from "./sector";
import type { SectorPage } from "./sector-page.server";
import { useShare } from "./use-share";

/** How many of the sector take part, and how far the members are: a bar for each, its number, and in words what it comes to. */
export function CoverageSection({ page }: { page: SectorPage }) {
  const t = useText(sectorWords);
  const format = useFormats();
  const share = useShare();
  const { base, coverage, members, ofMembers, jobs, outside, municipality } = page;
  const jobsOf = base?.jobs ?? null;
  return (
    <section className="section" aria-labelledby="deel">
      <div className="section-head">
        <h2 id="deel">{t("coverage.title")}</h2>
        {members.to && <a href={members.to}>{t("page.showMembers", { count: members.n })}</a>}
      </div>
      <figure className="chart">
        <figcaption>{useCaption(page)}</figcaption>
        <ol className="rows bars">
          {coverage && (
            <Bar
              label={t(`coverage.${coverage.counts}`)}
              part={coverage.part}
              whole={coverage.whole}
              of={t("of", { whole: format.number(coverage.whole), share: share(coverage.part.n, coverage.whole) })}
            />
          )}
          {jobsOf !== null && jobs.jobs > 0 && (
            <Bar
              label={t("coverage.jobs")}
              part={{ n: jobs.jobs, to: null }}
              whole={jobsOf}
              of={t(jobs.unknown > 0 && jobs.jobs / jobsOf >= 0.005 ? "ofAtLeast" : "of", {
                whole: format.number(jobsOf),
                share: share(jobs.jobs, jobsOf),
              })}
            />
          )}
          {members.n > 0 &&
            (["signed", "planned", "training"] as const).map((what) => (
              <Bar
                key={what}
                label={t(`coverage.${what}`)}
                part={ofMembers[what]}
                whole={members.n}
                of={t("page.ofMembers", { count: members.n })}
              />
            ))}
        </ol>
        {base && (
          <p className="small soft">
            {t("coverage.source", {
              what: t(base.jobs === null ? "coverage.employersOnly" : "coverage.withJobs"),
              source: base.source,
              day: format.day(base.countedOn),
            })}{" "}
            {base.counts === "establishments" && t("coverage.likeWithLike", { municipality })}{" "}
            {outside > 0 && t("coverage.outside", { count: outside, municipality })}{" "}
            {jobsOf !== null && jobs.unknown > 0 && t("coverage.jobsUnknown", { count: jobs.unknown, municipality })}
          </p>
        )}
      </figure>
    </section>
  );
}

function Bar({ label, part, whole, of }: { label: string; part: Counted; whole: number; of: string }) {
  const t = useText(sectorWords);
  const format = useFormats();
  const said = { label, part: format.number(part.n), whole: format.number(whole) };
  return (
    <li>
      <span>{label}</span>
      <progress max={whole} value={Math.min(part.n, whole)} aria-label={t("coverage.bar", said)} />
      <span className="num">
        <strong>
          <Count of={part} />
        </strong>{" "}
        <span className="soft">{of}</span>
      </span>
    </li>
  );
}

/** What the bars come to. Of jobs only what is known is said: at least. */
function useCaption({ base, coverage, members, jobs, municipality }: SectorPage): string {
  const t = useText(sectorWords);
  const format = useFormats();
  if (!base || !coverage) return members.n > 0 ? t("coverage.noBase", { municipality }) : t("coverage.nobody");
  const share = shareOf(coverage.part.n, coverage.whole);
  const said = t(`share.${coverage.counts}.${share.said}`, {
    each: share.said === "oneOf" ? format.number(share.each) : "",
    tenths: share.said === "ofTen" ? String(share.tenths) : "",
    municipality,
  });
  if (base.jobs === null || jobs.jobs / base.jobs < 0.005 || jobs.jobs > base.jobs) return said;
  return `${said} ${t("coverage.jobsWorking", { share: format.share(jobs.jobs, base.jobs) })}`;
}
