import { num, TableHead } from "../design/table-head";
import { useText } from "../language/use-text";
import { CountCell } from "../programme/counted";
import type { Counted } from "../programme/list-query";
import { standingWords } from "../standing/messages";
import { CharterStage, PactStage } from "../standing/stages";
import { sectorWords } from "./messages";
import type { SectorPage } from "./sector-page.server";

/** Where the sector's employers stand today on both tracks: everyone on exactly one step of each. */
export function StepsSection({ page }: { page: SectorPage }) {
  const t = useText(sectorWords);
  return (
    <section className="section" aria-labelledby="stappen">
      <div className="section-head">
        <h2 id="stappen">{t("steps.title")}</h2>
        {page.employers.to && <a href={page.employers.to}>{t("page.showAll", { count: page.employers.n })}</a>}
      </div>
      <div className="pair">
        <Track track="pact" steps={page.pact} />
        <Track track="charter" steps={page.charter} />
      </div>
    </section>
  );
}

function Track({ track, steps }: { track: "pact" | "charter"; steps: { step: string; count: Counted }[] }) {
  const t = useText(sectorWords);
  const standing = useText(standingWords);
  const Stage = track === "pact" ? PactStage : CharterStage;
  return (
    <table className="table table-tight" role="table">
      <caption className="unseen">{standing(`${track}Track`)}</caption>
      <TableHead labels={[standing(`${track}Track`), num(t("steps.employers"))]} />
      <tbody role="rowgroup">
        {steps.map(({ step, count }, at) => (
          <tr role="row" key={step}>
            <th role="rowheader" scope="row">
              <Stage step={at} />
            </th>
            <CountCell of={count} label={t("steps.employers")} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
