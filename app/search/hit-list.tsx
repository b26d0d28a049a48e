import { Link } from "@remix-run/react";
import type { Hit } from "./kinds.server";
import type { Part } from "./words";

/** What was found, each with the words in their context. */
export function HitList({ hits }: { hits: Hit[] }) {
  return (
    <ul className="rows hits">
      {hits.map(({ id, to, title, piece, facts, tag }) => (
        <li key={id}>
          <Link to={to}>
            <strong>
              <Marked parts={title} />
            </strong>
          </Link>{" "}
          {tag && <span className={tag.tone === "plain" ? "tag" : `tag tag-${tag.tone}`}>{tag.text}</span>}
          {piece.length > 0 && (
            <p className="prose">
              <Marked parts={piece} />
            </p>
          )}
          {facts.length > 0 && (
            <p className="meta">
              {facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Marked({ parts }: { parts: Part[] }) {
  return parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
    part.marked ? <mark key={index}>{part.text}</mark> : part.text,
  );
}
