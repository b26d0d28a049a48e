import { Form, useNavigate, useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { SearchIcon } from "../design/icons";
import { useRoot, useText } from "../language/use-text";
import { paths } from "../paths";
import { searchWords } from "./messages";
import { comboboxAttributes, OptionList } from "./option-list";
import { useOptions, useSuggestions } from "./use-suggestions";

/** The search field of every staff page: shows employers while one types; Enter, or no JavaScript, opens the page with all of them. */
export function QuickSearch({ suggests }: { suggests: boolean }) {
  const t = useText(searchWords);
  const navigate = useNavigate();
  const keys = useRoot()?.viewer?.shortcuts;
  const [params] = useSearchParams();
  const [question, setQuestion] = useState("");
  const asked = question.trim();
  const found = useSuggestions(asked, suggests && asked !== "");
  const hits = asked && found?.question === asked ? found.hits : [];
  const choose = (index: number) => {
    const hit = hits[index];
    if (hit) navigate(paths.employer(hit.id));
  };
  const options = useOptions(hits.length, choose);
  const shown = options.open && asked !== "" && found?.question === asked;

  const group = hits.map((hit) => ({
    key: String(hit.id),
    label: hit.name,
    meta: [hit.contact && t("contact", { name: hit.contact }), hit.sector, hit.place].filter(Boolean).join(" · "),
  }));
  return (
    <Form className="find" role="search" action={paths.search()} onSubmit={options.close}>
      <SearchIcon />
      <label className="unseen" htmlFor="find">
        {t("quick")}
      </label>
      <input
        id="find"
        type="search"
        name="q"
        placeholder={t("quick")}
        maxLength={200}
        aria-keyshortcuts={keys ? "/" : undefined}
        defaultValue={params.get("q") ?? ""}
        key={params.get("q") ?? ""}
        onInput={(event) => {
          setQuestion(event.currentTarget.value);
          options.setOpen(true);
        }}
        {...comboboxAttributes("find", shown, options)}
      />
      {keys && <kbd>/</kbd>}
      <OptionList
        id="find"
        label={t("others")}
        groups={[{ label: t("others"), options: group }]}
        options={options}
        shown={shown}
        choose={choose}
      />
    </Form>
  );
}
