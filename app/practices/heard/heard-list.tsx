import { Link } from "@remix-run/react";
import { useFormats, useText } from "../../language/use-text";
import { paths } from "../../paths";
import type { HeardLine } from "./heard";
import { heardWords } from "./messages";

const addressOf = ({ kind, id }: HeardLine) => (kind === "practice" ? paths.practice(id) : paths.need(id));

function Kind({ kind }: Pick<HeardLine, "kind">) {
  const t = useText(heardWords);
  return <span className={kind === "practice" ? "tag tag-good" : "tag"}>{t(`kind.${kind}`)}</span>;
}

/** What was heard, a line each, with how it stands. */
export function HeardList({ lines, dated }: { lines: HeardLine[]; dated?: boolean }) {
  const t = useText(heardWords);
  const format = useFormats();
  return (
    <ul className="rows">
      {lines.map((line) => (
        <li key={`${line.kind} ${line.id}`}>
          <Link to={addressOf(line)}>{line.words}</Link>
          <br />
          <span className="meta">
            {!dated && (
              <span>
                <Kind kind={line.kind} />
              </span>
            )}
            {dated && <span>{format.dayInYear(line.heardOn)}</span>}
            <span className={line.state === "open" ? "soon" : undefined}>{t(`state.${line.state}`)}</span>
            {line.confidential && <span className="late">{t("confidential")}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Within a conversation on the timeline: one paragraph. */
export function HeardIn({ heard }: { heard: HeardLine[] }) {
  const t = useText(heardWords);
  if (heard.length === 0) return null;
  return (
    <p>
      <strong>{t("heard")}</strong>{" "}
      {heard.map((line, index) => (
        <span key={`${line.kind} ${line.id}`}>
          {index > 0 && " · "}
          <Link to={addressOf(line)}>{line.words}</Link> <span className="soft small">({t(`kind.${line.kind}`)})</span>
        </span>
      ))}
    </p>
  );
}

/** Heard on its own, on the timeline. */
export function HeardItem({ line }: { line: HeardLine }) {
  const t = useText(heardWords);
  return (
    <>
      <h3>
        <Link to={addressOf(line)}>{line.words}</Link>
      </h3>
      <p className="meta">
        <span>
          <Kind kind={line.kind} />
        </span>
        <span>{t(`state.${line.state}`)}</span>
        <span>{line.heardBy}</span>
      </p>
    </>
  );
}
