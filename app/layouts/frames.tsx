import { Form, Link, NavLink, useLocation, useMatches, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import { BuildingIcon, CalendarIcon, MenuIcon, PencilIcon, PersonIcon, SearchIcon } from "../design/icons";
import { useFormats, useLocale, useRoot, useText, useToday } from "../language/use-text";
import { OutboxBarLater } from "../on-the-road/outbox-bar-later";
import { homeOf, paths } from "../paths";
import { QuickSearch } from "../search/quick-search";
import { FlashMessage } from "./flash-message";
import { layoutWords } from "./messages";
import { Shortcuts } from "./shortcuts";
import { SignOutForm } from "./sign-out-form";

export type Handle = { frame?: "site"; scripts?: false; focus?: true };

/** The frame follows who is looking, except on the public pages: there everyone sees the public one. */
export function useFrame(): { frame: "staff" | "portal" | "site"; body: string; scripts: boolean; focus: boolean } {
  const root = useRoot();
  const handles = useMatches().map(({ handle }) => (handle ?? {}) as Handle);
  const viewer = root?.viewer;
  const frame =
    handles.some((handle) => handle.frame === "site") || !viewer
      ? "site"
      : viewer.roles.includes("contact")
        ? "portal"
        : "staff";
  const focus = handles.some((handle) => handle.focus);
  return {
    frame,
    focus,
    body: frame === "staff" ? (focus ? "staff is-focus" : "staff") : "site",
    scripts: handles.every((handle) => handle.scripts !== false),
  };
}

export function Frame({
  children,
  counts,
  close,
}: {
  children: ReactNode;
  counts?: Counts | undefined;
  close?: string;
}) {
  const { frame, focus } = useFrame();
  if (frame === "staff")
    return (
      <StaffFrame counts={counts} focus={focus} close={close}>
        {children}
      </StaffFrame>
    );
  return frame === "portal" ? <PortalFrame>{children}</PortalFrame> : <SiteFrame>{children}</SiteFrame>;
}

export type Counts = { employers: number | null; latePromises: number | null; plansToRead: number | null };

function StaffFrame({
  children,
  counts,
  focus,
  close,
}: {
  children: ReactNode;
  counts?: Counts | undefined;
  focus: boolean;
  close?: string | undefined;
}) {
  const t = useText(layoutWords);
  const format = useFormats();
  const viewer = useRoot()?.viewer;
  useClosingMenu();
  const werkgever = useEmployerOnPage();
  const inProgramme = useMatches().some(({ id }) => /^(programme|sectors)\//.test(id));
  if (!viewer) return null;
  const { may } = viewer;
  const home = homeOf(viewer.roles);
  return (
    <>
      <SkipLink />
      <DemoBanner />
      <header className="topbar">
        <Loading />
        <Link className="mark" to={home}>
          {t("product")}
        </Link>
        {may.seeConversations && <QuickSearch suggests={may.seeEmployers} />}
        {focus ? (
          <Link className="button button-quiet record" to={close ?? home}>
            {t("close")}
          </Link>
        ) : (
          may.record && (
            <Link
              className="button button-primary record"
              to={paths.logConversation({ werkgever })}
              aria-keyshortcuts={viewer.shortcuts ? "n" : undefined}
            >
              <PencilIcon /> {t("record")}
            </Link>
          )
        )}
      </header>
      <nav className="rail" id="menu" aria-label={t("menu")} popover="auto">
        <ul>
          {may.record && (
            <li>
              <NavLink to={paths.myDay()}>{t("myDay")}</NavLink>
            </li>
          )}
          {may.record && (
            <li>
              <NavLink to={paths.appointments()}>{t("appointments")}</NavLink>
            </li>
          )}
          {may.record && (
            <li>
              <NavLink to={paths.onTheRoad()}>{t("onTheRoad")}</NavLink>
            </li>
          )}
          {may.seeEmployers && (
            <li>
              <NavLink to={paths.employers()}>
                {t("employers")}{" "}
                {counts?.employers != null && <span className="count">{format.number(counts.employers)}</span>}
              </NavLink>
            </li>
          )}
          {may.seeConversations && (
            <li>
              <NavLink to={paths.conversations()}>{t("conversations")}</NavLink>
            </li>
          )}
          {may.seePromises && (
            <li>
              <NavLink to={paths.promises()}>
                {t("promises")}{" "}
                {counts?.latePromises ? (
                  <span className="count">{t("late", { count: counts.latePromises })}</span>
                ) : null}
              </NavLink>
            </li>
          )}
          {may.seePractices && (
            <li>
              <NavLink to={paths.practices()}>{t("practices")}</NavLink>
            </li>
          )}
          {may.seeNeeds && (
            <li>
              <NavLink to={paths.needs()}>{t("needs")}</NavLink>
            </li>
          )}
          {may.seePartners && (
            <li>
              <NavLink to={paths.partners()}>{t("partners")}</NavLink>
            </li>
          )}
          {may.runRounds && (
            <li>
              <NavLink to={paths.rounds()}>{t("rounds")}</NavLink>
            </li>
          )}
          {may.seePlans && (
            <li>
              <NavLink to={paths.plans()}>
                {t("plans")}{" "}
                {counts?.plansToRead ? (
                  <span className="count">{t("toRead", { count: format.number(counts.plansToRead) })}</span>
                ) : null}
              </NavLink>
            </li>
          )}
          {may.seeGrowth && (
            <li>
              <Link to={paths.growth()} aria-current={inProgramme ? "page" : undefined}>
                {t("programme")}
              </Link>
            </li>
          )}
        </ul>
        <ul className="rail-end">
          {may.importOnly && (
            <li>
              <NavLink to={paths.imports()}>{t("imports")}</NavLink>
            </li>
          )}
          {may.manageUsers && (
            <li>
              <NavLink to={paths.users()}>{t("users")}</NavLink>
            </li>
          )}
          <li>
            <NavLink to={paths.ownSettings()}>{viewer.name}</NavLink>
          </li>
          <li>
            <SignOutForm />
          </li>
        </ul>
      </nav>
      <main className="page" id="inhoud">
        <FlashMessage />
        {may.record && <OutboxBarLater />}
        {children}
      </main>
      <footer className="page-foot">
        <FootList />
      </footer>
      <nav className="thumbbar" aria-label={t("quick")}>
        <ul>
          {may.record && (
            <li>
              <NavLink to={paths.myDay()}>
                <CalendarIcon /> {t("myDay")}
              </NavLink>
            </li>
          )}
          {may.seeEmployers && (
            <li>
              <NavLink to={paths.employers()}>
                <BuildingIcon /> {t("employers")}
              </NavLink>
            </li>
          )}
          {may.record && (
            <li>
              <Link className="record" to={paths.logConversation({ werkgever })}>
                <PencilIcon /> {t("recordShort")}
              </Link>
            </li>
          )}
          {may.seeConversations && (
            <li>
              <NavLink to={paths.search()}>
                <SearchIcon /> {t("searchShort")}
              </NavLink>
            </li>
          )}
          {may.manageUsers && (
            <li>
              <NavLink to={paths.users()}>
                <PersonIcon /> {t("users")}
              </NavLink>
            </li>
          )}
          <li>
            <button type="button" popovertarget="menu">
              <MenuIcon /> {t("more")}
            </button>
          </li>
        </ul>
      </nav>
      {viewer.shortcuts && <Shortcuts log={may.record && !focus ? paths.logConversation({ werkgever }) : undefined} />}
    </>
  );
}

/** On the phone the menu is a sheet: it closes when one of its links was followed. */
function useClosingMenu() {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page is another one
  useEffect(() => {
    const menu = document.getElementById("menu");
    if (menu?.matches(":popover-open")) menu.hidePopover();
  }, [pathname]);
}

/** On an employer's page "log a conversation" is about that employer. */
function useEmployerOnPage(): string | undefined {
  return useMatches().find(({ id }) => id.startsWith("employers/") && id !== "employers/new")?.params.id;
}

function PortalFrame({ children }: { children: ReactNode }) {
  const t = useText(layoutWords);
  const root = useRoot();
  return (
    <>
      <SkipLink />
      <DemoBanner />
      <header className="site-head">
        <Loading />
        <Link className="mark" to={paths.portal()}>
          {root?.pact.pact}
        </Link>
        <nav aria-label={t("menu")}>
          <ul>
            <li>
              <NavLink to={paths.portal()} end>
                {t("begin")}
              </NavLink>
            </li>
            <li>
              <NavLink to={paths.portalPlan()}>{t("ownPlan")}</NavLink>
            </li>
            <li>
              <NavLink to={paths.portalOrganisation()}>{t("organisation")}</NavLink>
            </li>
            <li>
              <NavLink to={paths.ownSettings()}>{t("mySettings")}</NavLink>
            </li>
          </ul>
        </nav>
        <div className="end small">
          <span className="soft">{root?.viewer?.organisation} · </span>
          <SignOutForm />
        </div>
      </header>
      <main className="site-main" id="inhoud">
        <FlashMessage />
        {children}
      </main>
      <footer className="site-foot">
        <FootList />
      </footer>
    </>
  );
}

function SiteFrame({ children }: { children: ReactNode }) {
  const t = useText(layoutWords);
  const root = useRoot();
  return (
    <>
      <SkipLink />
      <DemoBanner />
      <header className="site-head">
        <a className="mark" href={paths.home()}>
          {root?.pact.pact}
        </a>
        <p className="end small">
          {root?.viewer ? (
            <a href={homeOf(root.viewer.roles)}>{root.viewer.name}</a>
          ) : (
            <a href={paths.signIn()}>{t("signIn")}</a>
          )}
        </p>
      </header>
      {children}
      <footer className="site-foot">
        <FootList />
      </footer>
    </>
  );
}

function SkipLink() {
  const t = useText(layoutWords);
  return (
    <a className="skip" href="#inhoud">
      {t("skip")}
    </a>
  );
}

function FootList() {
  const t = useText(layoutWords);
  const root = useRoot();
  const locale = useLocale();
  const other = locale === "nl" ? "en" : "nl";
  return (
    <ul aria-label={t("foot")}>
      <li>{t("municipality", { municipality: root?.pact.municipality ?? "" })}</li>
      <li>
        <a href={paths.accessibility()}>{t("accessibility")}</a>
      </li>
      <li>
        <a href={paths.privacy()}>{t("privacy")}</a>
      </li>
      <li>
        <a href={paths.report()}>{t("report")}</a>
      </li>
      <li>
        <Form method="post" action={paths.language()} reloadDocument>
          <button className="link" type="submit" name="locale" value={other} lang={other}>
            {t("otherLanguage")}
          </button>
        </Form>
      </li>
    </ul>
  );
}

function DemoBanner() {
  const t = useText(layoutWords);
  const format = useFormats();
  const today = useToday();
  if (!useRoot()?.demo) return null;
  return (
    <aside className="demo-banner" aria-label={t("demo.banner")}>
      <span>
        {t("demo.banner")} {t("demo.today", { day: format.weekday(today) })}
      </span>
      <a href={paths.demo()}>{t("demo.personas")}</a>
      <a href={paths.mailbox()}>{t("demo.mailbox")}</a>
    </aside>
  );
}

/** A thin bar when a page takes longer than a moment. */
function Loading() {
  const t = useText(layoutWords);
  const busy = useNavigation().state !== "idle";
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!busy) return setShown(false);
    const timer = setTimeout(() => setShown(true), 250);
    return () => clearTimeout(timer);
  }, [busy]);
  return shown ? <div className="loading" role="progressbar" aria-label={t("loading")} /> : null;
}
