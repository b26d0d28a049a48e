import { useFormats, useText } from "../language/use-text";
import { charterWords, themeWords } from "./messages";
import type { Signature } from "./signature";

/** What was recorded of a signature. A proof that is a link leads there. */
export function SignatureDetails({ signature }: { signature: Signature }) {
  const t = useText(charterWords);
  const theme = useText(themeWords);
  const format = useFormats();
  const { signatoryName, signatoryTitle, occasion, place, proof, themes, textVersion, ending } = signature;
  return (
    <section className="section" aria-label={t("facts.title")}>
      <dl className="facts">
        <dt>{t("signature.by")}</dt>
        <dd>
          {signatoryName}, {signatoryTitle}
        </dd>
        <dt>{t("signature.themes")}</dt>
        <dd>
          {themes.length > 0 ? (
            format.list(themes.map((one) => theme(one)))
          ) : (
            <span className="soft">{t("signature.unknown")}</span>
          )}
        </dd>
        <dt>{t("signature.occasion")}</dt>
        <dd>{t(`occasion.${occasion}`)}</dd>
        {place && (
          <>
            <dt>{t("signature.place")}</dt>
            <dd>{place}</dd>
          </>
        )}
        {proof && (
          <>
            <dt>{t("signature.proof")}</dt>
            <dd>
              {/^https?:\/\/\S+$/.test(proof) ? (
                <a href={proof} rel="noreferrer">
                  {proof}
                </a>
              ) : (
                proof
              )}
            </dd>
          </>
        )}
        <dt>{t("signature.text")}</dt>
        <dd>{t("signature.textOf", { version: textVersion })}</dd>
        <dt>{t("signature.recorded")}</dt>
        <dd>{t("signature.recordedBy", { name: signature.recordedBy, day: format.moment(signature.recordedAt) })}</dd>
        {ending && (
          <>
            <dt>{t("end.title")}</dt>
            <dd>
              {format.day(ending.endedOn)}: {t(`endReason.${ending.reason}`)}
              {ending.note && <p>{ending.note}</p>}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
