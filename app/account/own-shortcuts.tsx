import { Form } from "@remix-run/react";
import { useRoot, useText } from "../language/use-text";
import { KeyList } from "../layouts/shortcuts";
import { accountWords } from "./messages";

/** The keys, and the switch that turns them off. */
export function OwnShortcuts() {
  const t = useText(accountWords);
  const viewer = useRoot()?.viewer;
  if (!viewer) return null;
  const on = viewer.shortcuts;
  return (
    <section className="section" aria-labelledby="own-keys">
      <h2 id="own-keys">{t("own.keys")}</h2>
      {on && <KeyList record={viewer.may.record} />}
      <p className="prose">{on ? t("own.keysOn") : t("own.keysOff")}</p>
      <Form method="post">
        <input type="hidden" name="on" value={on ? "no" : "yes"} />
        <button className="button" type="submit" name="intent" value="shortcuts">
          {on ? t("own.turnOff") : t("own.turnOn")}
        </button>
      </Form>
    </section>
  );
}
