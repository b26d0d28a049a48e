import { Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import type { Duplicate } from "./duplicates.server";

/** The question before an employer is added that looks like one that is there; it takes the focus, since it came up after saving. */
export function PerhapsTheSame({
  duplicates,
  to,
  nameOf = ({ name }) => name,
  notSame,
  children,
}: {
  duplicates: Duplicate[];
  to: (employerId: number) => string;
  nameOf?: (duplicate: Duplicate) => string;
  notSame: string;
  children: ReactNode;
}) {
  const question = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each answer of the server
  useEffect(() => question.current?.focus(), [duplicates]);
  return (
    <div className="notice notice-soon" role="alert" tabIndex={-1} ref={question}>
      <p>{children}</p>
      <ul className="rows small">
        {duplicates.map((one) => (
          <li key={one.id}>
            <Link to={to(one.id)} preventScrollReset>
              {nameOf(one)}
            </Link>{" "}
            <span className="meta">
              {[one.kvkNumber && `KvK ${one.kvkNumber}`, one.place].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <p className="actions">
        <button className="button" type="submit" name="notSame" value="yes">
          {notSame}
        </button>
      </p>
    </div>
  );
}
