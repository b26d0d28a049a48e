import { useText } from "../language/use-text";
import { searchWords } from "./messages";
import type { useOptions } from "./use-suggestions";

export type OptionGroup = { label: string; options: { key: string; label: string; meta?: string; add?: boolean }[] };

/** The list under a combobox. Its options are not focusable: the input keeps the focus and names the active one. */
export function OptionList({
  id,
  label,
  groups,
  options,
  shown,
  choose,
}: {
  id: string;
  label: string;
  groups: OptionGroup[];
  options: ReturnType<typeof useOptions>;
  shown: boolean;
  choose: (index: number) => void;
}) {
  const t = useText(searchWords);
  const count = groups.reduce((sum, group) => sum + group.options.length, 0);
  let index = -1;
  return (
    <>
      <div className="listbox" hidden={!shown}>
        <div id={`${id}-list`} role="listbox" aria-label={t("listOf", { label })}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
            <div key={group.label} role="group" aria-label={group.label}>
              {groups.length > 1 && (
                <p className="group" aria-hidden="true">
                  {group.label}
                </p>
              )}
              {group.options.map((option) => {
                index += 1;
                const at = index;
                return (
                  <div
                    key={option.key}
                    id={`${id}-${at}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={at === options.chosen}
                    className={option.add ? "add" : undefined}
                    onPointerDown={(event) => {
                      event.preventDefault();
                      choose(at);
                      options.close();
                    }}
                  >
                    <span>{option.label}</span>
                    {option.meta && <span className="meta">{option.meta}</span>}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {count === 0 && <p className="empty-small">{t("nothing")}</p>}
      </div>
      <p className="unseen" role="status">
        {shown ? t("choices", { count }) : ""}
      </p>
    </>
  );
}

/** The attributes that make an input the combobox of the list with this id. */
export const comboboxAttributes = (id: string, shown: boolean, options: ReturnType<typeof useOptions>) =>
  ({
    role: "combobox",
    autoComplete: "off",
    "aria-expanded": shown,
    "aria-autocomplete": "list",
    "aria-controls": `${id}-list`,
    "aria-activedescendant": shown && options.chosen >= 0 ? `${id}-${options.chosen}` : undefined,
    onKeyDown: options.onKeyDown,
    onBlur: options.close,
  }) as const;
