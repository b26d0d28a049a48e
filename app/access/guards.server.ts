import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findEmployerFor, type VisibleEmployer } from "../employers/employers.server";
import { paths } from "../paths";
import { findLink, type Link, type LinkPurpose } from "./links.server";
import { allows, type Permission } from "./permissions";
import { findViewer } from "./sessions.server";
import type { Viewer } from "./viewer.server";

export type Args = LoaderFunctionArgs | ActionFunctionArgs;
export type Access =
  | { guard: "public"; reason: string }
  | { guard: "member"; permission: Permission }
  | { guard: "employer"; permission: Permission }
  | { guard: "portal"; permission: Permission }
  | { guard: "link"; purpose: LinkPurpose };
export type PortalViewer = Viewer & { contact: NonNullable<Viewer["contact"]> };

const ACCESS = Symbol.for("pactwerk.access"); // Symbol.for, so that a second copy of this module agrees

/** How a loader or action is guarded; nothing when it is not. */
export function accessOf(handler: unknown): Access | undefined {
  return typeof handler === "function" ? (handler as { [ACCESS]?: Access })[ACCESS] : undefined;
}

/** What a viewer may not see does not exist, whatever the reason. */
export const notFound = () => new Response(null, { status: 404, statusText: "Not Found" });
/** What they see but may not do. */
export const refused = () => new Response(null, { status: 403, statusText: "Forbidden" });

function guarded<Given extends object, Result>(
  access: Access,
  admit: (args: Args) => Given,
  handle: (args: Args & Given) => Result,
) {
  const handler = async (args: Args): Promise<Awaited<Result>> => await handle({ ...args, ...admit(args) });
  return Object.assign(handler, { [ACCESS]: access });
}

function signedIn(request: Request): Viewer {
  const viewer = findViewer(request);
  if (viewer) return viewer;
  const { pathname, search } = new URL(request.url);
  throw redirect(paths.signIn({ next: pathname.replace(/\.data$/, "") + search }));
}

/** For everyone; the reason is read in review. */
export function publicRoute<Result>(reason: string, handle: (args: Args) => Result) {
  return guarded({ guard: "public", reason }, () => ({}), handle);
}

/** Signed in, with this permission. Who lacks it gets 404: the page does not exist for them. */
export function memberRoute<Result>(permission: Permission, handle: (args: Args & { viewer: Viewer }) => Result) {
  const admit = ({ request }: Args) => {
    const viewer = signedIn(request);
    if (!allows(viewer, permission)) throw notFound();
    return { viewer };
  };
  return guarded({ guard: "member", permission }, admit, handle);
}

/**
 * The employer in the address is theirs to see (else 404), and they have this permission (else 403). The address of a merged one leads to its
 * survivor; what is sent there is about the survivor: a redirect would throw away what was typed.
 */
export function employerRoute<Result>(
  permission: Permission,
  handle: (args: Args & { viewer: Viewer; employer: VisibleEmployer }) => Result,
) {
  const admit = ({ request, params }: Args) => {
    const viewer = signedIn(request);
    const employer = findEmployerFor(viewer, params.id);
    if (!employer) throw notFound(); // sight first
    if (!allows(viewer, permission)) throw refused(); // then the right
    if (String(employer.id) !== params.id && ["GET", "HEAD"].includes(request.method))
      throw redirect(movedTo(request, String(params.id), employer.id), 301);
    return { viewer, employer };
  };
  return guarded({ guard: "employer", permission }, admit, handle);
}

function movedTo(request: Request, from: string, to: number): string {
  const { pathname, search } = new URL(request.url);
  return pathname.replace(/\.data$/, "").replace(`/${from}`, `/${to}`) + search;
}

/** An employer's own contact; the employer comes from the session, never from the address or the body. */
export function portalRoute<Result>(permission: Permission, handle: (args: Args & { viewer: PortalViewer }) => Result) {
  const admit = ({ request }: Args) => {
    const viewer = signedIn(request);
    if (!viewer.contact || !allows(viewer, permission)) throw notFound();
    return { viewer: viewer as PortalViewer };
  };
  return guarded({ guard: "portal", permission }, admit, handle);
}

/** A stored, revocable token for one subject and one command. No session; a GET never changes anything. */
export function linkRoute<Result>(
  purpose: LinkPurpose,
  handle: (args: Args & { link: Link | undefined; token: string }) => Result,
) {
  const admit = ({ params }: Args) => {
    const token = params.token ?? "";
    return { token, link: findLink(purpose, token) };
  };
  return guarded({ guard: "link", purpose }, admit, handle);
}
