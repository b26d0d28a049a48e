import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { paths } from "../paths";
import type { loader } from "./quick";

/** Employers for what is being typed, asked a moment after the last key. */
export function useSuggestions(question: string, active: boolean) {
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(
      () => load(`${paths.quickSearch()}?${new URLSearchParams({ q: question })}`),
      question ? 120 : 0,
    );
    return () => clearTimeout(timer);
  }, [question, active, load]);
  return data;
}

/** Up and down through a list of options, as a combobox does; Escape closes. */
export function useOptions(count: number, choose: (index: number) => void) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") return close();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (count > 0)
        setChosen(
          (chosen + (event.key === "ArrowDown" ? 1 : -1) + count + (chosen === -1 && event.key === "ArrowUp" ? 1 : 0)) %
            count,
        );
    }
    if (event.key === "Enter" && open && chosen >= 0) {
      event.preventDefault();
      choose(chosen);
      close();
    }
  };
  return { open, setOpen, chosen, setChosen, close, onKeyDown };
}
