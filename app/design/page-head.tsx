import { Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";

type Crumb = { label: string; to: string | null };

/**
 * The head of a page: where it stands, its title, what is to know first and what can be done. `actions` stand in a paragraph, there even
 * when nothing in it is allowed; where they are a form, that form is given as `actionForm`.
 */
export function PageHead({
  title,
  crumbs,
  intro,
  actions,
  actionForm,
  children,
}: {
  title: string;
  crumbs?: Crumb[];
  intro?: ReactNode;
  actions?: ReactNode;
  actionForm?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="page-head">
      <div>
        {crumbs && <Crumbs crumbs={crumbs} />}
        <h1>{title}</h1>
        {intro && <p className="soft">{intro}</p>}
        {children}
      </div>
      {actions !== undefined && <p className="actions">{actions}</p>}
      {actionForm}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <p className="crumb">
      {crumbs.map(({ label, to }, index) => (
        <Fragment key={to ?? label}>
          {index > 0 && " / "}
          {to === null ? label : <Link to={to}>{label}</Link>}
        </Fragment>
      ))}
    </p>
  );
}
