import type { ReactNode } from "react";

/** A public page of plain text: a lead and headed paragraphs. */
export function TextPage({
  title,
  lead,
  parts,
}: {
  title: string;
  lead: string;
  parts: { title: string; text: string; link?: ReactNode }[];
}) {
  return (
    <main className="site-main" id="inhoud">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <div className="stack pad">
        {parts.map((part) => (
          <section className="section" key={part.title}>
            <h2>{part.title}</h2>
            <p>{part.text}</p>
            {part.link && <p>{part.link}</p>}
          </section>
        ))}
      </div>
    </main>
  );
}
