import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { shownPostcode } from "../employers/employer";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import { useRoot, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { Letter } from "../mail/letter";
import { pageAsked, pageOf } from "../paging";
import { paths } from "../paths";
import { roundRoute } from "./guard.server";
import { roundMailWords } from "./mail-words";
import { useRoundCrumbs } from "./round-crumbs";
import { letterFor } from "./send-page.server";
import { sendWords } from "./send-words";
import { lettersTo, waysOf } from "./sending.server";

/** Letters on one page of the browser: as many as a printer takes at a time. */
const PAGE = 100;

export const loader = roundRoute(({ request, viewer, round }) => {
  const { letter } = waysOf(round);
  const { page, pages, offset } = pageOf(letter.length, PAGE, pageAsked(new URL(request.url).searchParams));
  const sheets = lettersTo(letter.slice(offset, offset + PAGE)).map(({ postcode, ...to }) => ({
    ...to,
    ...letterFor(viewer, round, { ...to, postcode }),
    postcode: postcode && shownPostcode(postcode),
    day: formats(to.locale, today()).day(today()),
    attention: to.contact === null ? null : text(roundMailWords, to.locale)("attention", { name: to.contact }),
  }));
  return { round: { id: round.id, name: round.name }, sheets, total: letter.length, page, pages, size: PAGE };
});
type Sheet = ReturnType<typeof useLoaderData<typeof loader>>["sheets"][number];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(sendWords, locale)("letters.title", { round: data?.round.name ?? "" }));

/** One sheet of A4 per employer, to print. */
export default function LettersPage() {
  const t = useText(sendWords);
  const { round, sheets, total, ...at } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="unprinted">
        <PageHead
          title={t("letters.title", { round: round.name })}
          intro={total > 0 ? t("letters.intro", { count: total }) : undefined}
          crumbs={[...useRoundCrumbs(round), { label: t("title"), to: paths.sendRound(round.id) }]}
          actions={
            sheets.length > 0 && (
              <button className="button button-primary" type="button" onClick={() => window.print()}>
                {t("letters.print")}
              </button>
            )
          }
        />
        {total === 0 && <p className="empty-small">{t("letters.none")}</p>}
      </div>
      {sheets.map((sheet) => (
        <LetterSheet key={sheet.id} sheet={sheet} />
      ))}
      {total > 0 && (
        <Pages
          {...at}
          total={total}
          href={(page) => paths.roundLetters(round.id, { pagina: page === 1 ? undefined : page })}
        />
      )}
    </>
  );
}

function LetterSheet({ sheet }: { sheet: Sheet }) {
  const t = useText(sendWords);
  const { municipality = "" } = useRoot()?.pact ?? {};
  const lines = [
    sheet.employer,
    sheet.attention,
    sheet.address,
    [sheet.postcode, sheet.place].filter(Boolean).join("  "),
  ];
  return (
    <article className="story-sheet letter-sheet" lang={sheet.locale as Locale} aria-label={sheet.employer}>
      <address>
        {lines.filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p>{t("letters.date", { place: municipality, day: sheet.day })}</p>
      <p>
        <strong>{sheet.subject}</strong>
      </p>
      <Letter text={sheet.text} />
    </article>
  );
}
