import { TableHead } from "../design/table-head";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import type { HandoverFormPage } from "./form.server";
import { handoverWords } from "./messages";

type Option = { value: string; label: string };

/** Where it goes to another than for all: by sector, by wijk, or one by one with a word for who receives it. */
export function Divide({ page, form, names }: { page: HandoverFormPage; form: ServerForm; names: Option[] }) {
  const t = useText(handoverWords);
  const { sectors, districts, employers, more } = page;
  return (
    <>
      {sectors.length > 1 && (
        <details>
          <summary>{t("divide.sector")}</summary>
          <Groups rows={sectors.map(({ key, ...one }) => ({ ...one, field: `sector.s${key}` }))} {...{ form, names }} />
        </details>
      )}
      {districts.length > 1 && (
        <details>
          <summary>{t("divide.district")}</summary>
          <Groups
            rows={districts.map(({ key, ...one }) => ({ ...one, field: `district.${key}` }))}
            {...{ form, names }}
          />
        </details>
      )}
      <details open={employers.length <= 12}>
        <summary>{t("divide.employer")}</summary>
        {more > 0 && (
          <p className="small soft">{t("divide.more", { shown: String(employers.length), more: String(more) })}</p>
        )}
        <table className="table table-stack" role="table">
          <caption className="unseen">{t("divide.employer")}</caption>
          <TableHead labels={[t("divide.name"), t("divide.to"), t("divide.note")]} />
          <tbody role="rowgroup">
            {employers.map(({ rootId, name, sector, district }) => (
              <tr role="row" key={rootId}>
                <th role="rowheader" scope="row">
                  <a href={paths.employer(rootId)}>{name}</a>
                  <span className="sub">{[sector, district].filter(Boolean).join(" · ")}</span>
                </th>
                <td role="cell" data-label={t("divide.to")}>
                  <Receiver
                    form={form}
                    field={`employer.e${rootId}`}
                    label={t("divide.toOf", { name })}
                    names={names}
                  />
                </td>
                <td role="cell" data-label={t("divide.note")}>
                  <input
                    type="text"
                    name={`note.e${rootId}`}
                    maxLength={500}
                    defaultValue={String(form.valueOf(`note.e${rootId}`) ?? "")}
                    aria-label={t("divide.noteOf", { name })}
                    autoComplete="off"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Groups({
  rows,
  form,
  names,
}: {
  rows: { field: string; name: string; count: number }[];
  form: ServerForm;
  names: Option[];
}) {
  const t = useText(handoverWords);
  return (
    <ul className="rows small">
      {rows.map(({ field, name, count }) => (
        <li className="apart" key={field}>
          <span>
            {name} <span className="count">{count}</span>
          </span>
          <Receiver form={form} field={field} label={t("divide.toOf", { name })} names={names} />
        </li>
      ))}
    </ul>
  );
}

/** Plain, without rules: there may be a hundred and fifty of them. */
function Receiver({ form, field, label, names }: { form: ServerForm; field: string; label: string; names: Option[] }) {
  const t = useText(handoverWords);
  return (
    <select name={field} aria-label={label} defaultValue={String(form.valueOf(field) ?? "")}>
      <option value="">{t("divide.asAll")}</option>
      {names.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
