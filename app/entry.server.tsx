import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { tokenOf } from "./access/sessions.server";
import type { Locale } from "./language/messages";
import { NonceProvider } from "./nonce";

export { greeting, refusal, settings, start, stop } from "./life.server";

const development = import.meta.env.DEV;

const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** The scripts of the reader's language: the build has each in Dutch and in English (scripts/one-language.mjs). */
function inTheirLanguage(context: EntryContext): EntryContext {
  const { locale } = (context.staticHandlerContext.loaderData.root ?? {}) as { locale?: Locale };
  if (development || locale !== "en") return context;
  english ??= JSON.parse(JSON.stringify(context.manifest).replace(/(\/assets\/[\w~.-]+)\.js"/g, '$1.en.js"'));
  return { ...context, manifest: english as EntryContext["manifest"] };
}
let english: EntryContext["manifest"] | undefined;

/** The page in one piece (nothing is deferred here), so that it compresses as one and its length is known. */
export default async function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const nonce = randomBytes(16).toString("base64url");
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", policy(nonce));
  keepPrivate(request, headers);
  const html = await rendered(
    <NonceProvider value={nonce}>
      <RemixServer context={inTheirLanguage(context)} url={request.url} nonce={nonce} />
    </NonceProvider>,
    nonce,
  );
  return new Response(new Uint8Array(html), { headers, status });
}

export function handleDataRequest(response: Response, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  keepPrivate(request, response.headers);
  return response;
}

/** Nothing of a signed-in page stays in the browser, so that Back after signing out shows nothing. */
function keepPrivate(request: Request, headers: Headers) {
  if (tokenOf(request)) headers.set("Cache-Control", "no-store");
  else if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
}

function rendered(page: React.ReactElement, nonce: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const chunks: Buffer[] = [];
        const body = new PassThrough();
        body.on("data", (chunk: Buffer) => chunks.push(chunk));
        body.on("end", () => resolve(Buffer.concat(chunks)));
        body.on("error", reject);
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => console.error(error),
    });
    setTimeout(abort, 10_000).unref();
  });
}

/** What a reader gets is a page with the request's id; what happened stands in the log under it. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  console.error(request.headers.get("X-Request-Id"), error);
}
