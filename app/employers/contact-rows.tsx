import { Link } from "@remix-run/react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { employerWords } from "./messages";

type Somebody = {
  id: number;
  name: string;
  jobTitle: string | null;
  phone: string | null;
  email: string | null;
  maySignIn: boolean;
};

/** The people of an organisation, to call and to mail at a tap. `to`: where somebody is changed, when one may. */
export function ContactRows({ contacts, to }: { contacts: Somebody[]; to: (contact: number) => string | null }) {
  const t = useText(employerWords);
  return (
    <ul className="rows small">
      {contacts.map((contact) => {
        const name = <strong>{contact.name}</strong>;
        const page = to(contact.id);
        return (
          <li key={contact.id}>
            {page ? <Link to={page}>{name}</Link> : name} <span className="soft">{contact.jobTitle}</span>{" "}
            {contact.maySignIn && <span className="tag">{t("page.mayVisit")}</span>}
            {(contact.phone || contact.email) && (
              <>
                <br />
                {contact.phone && (
                  <a href={paths.call(contact.phone)} aria-label={t("page.call", { name: contact.name })}>
                    {contact.phone}
                  </a>
                )}
                {contact.phone && contact.email && " · "}
                {contact.email && (
                  <a href={`mailto:${contact.email}`} aria-label={`${t("page.mail")} ${contact.name}`}>
                    {t("page.mail")}
                  </a>
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
