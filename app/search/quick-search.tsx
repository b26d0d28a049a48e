import { Form, useNavigate, useSearchParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { SearchIcon } from "../design/icons";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { searchWords } from "./messages";
import { comboboxAttributes, OptionList } from "./option-list";
import { useOptions, useSuggestions } from "./use-suggestions";

/** The search field of every staff page: shows employers while one types; Enter, or no JavaScript, opens the page with all of them. */
export function QuickSearch() {
  const t = useText(searchWords);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [params] = useSearchParams();
  const [question, setQuestion] = useState("");
  const asked = question.trim();
  const found = useSuggestions(asked, asked !== "");
  const hits = asked && found?.question === asked ? found.hits : [];
  const choose = (index: number) => {
    const hit = hits[index];
    if (hit) navigate(paths.employer(hit.id));
  };
  const options = useOptions(hits.length, choose);
  const shown = options.open && asked !== "" && found?.question === asked;
  useSlashKey(input);

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
        ref={input}
        id="find"
        type="search"
        name="q"
        placeholder={t("quick")}
        maxLength={200}
        aria-keyshortcuts="/"
        defaultValue={params.get("q") ?? ""}
        key={params.get("q") ?? ""}
        onInput={(event) => {
          setQuestion(event.currentTarget.value);
          options.setOpen(true);
        }}
        {...comboboxAttributes("find", shown, options)}
      />
      <kbd>/</kbd>
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

/** `/` goes to the search field, unless one is typing. */
function useSlashKey(input: React.RefObject<HTMLInputElement>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}
