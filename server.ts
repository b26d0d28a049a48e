import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import sirv from "sirv";
import type * as Life from "./app/life.server";

process.env.NODE_ENV ??= "production"; // before React is loaded, or its development build runs
const LARGEST_BODY = 1_000_000;
const LARGEST_UPLOAD = 64_000_000; // a file of over 20 MB is refused beside its field; what is larger than this is not even read
const LARGEST_WITH_PHOTOS = 16_000_000; // as a phone takes one; the form of a talk sends three, made small
const uploads: [RegExp, number][] = [
  [/^\/werkgevers\/importeren(\.data)?$/, LARGEST_UPLOAD],
  [/^\/gesprekken\/(nieuw|verzenden|\d+)(\.data)?$/, LARGEST_WITH_PHOTOS],
];
const largestOf = ({ path }: Request) => uploads.find(([address]) => address.test(path))?.[1] ?? LARGEST_BODY;

// The Remix build brings settings, start and stop along, in development too: else clock and ticker would exist twice.
const vite =
  process.env.NODE_ENV === "production"
    ? undefined
    : await import("vite").then(({ createServer }) =>
        createServer({ server: { middlewareMode: true }, appType: "custom" }),
      );
const load = async () =>
  (vite
    ? await vite.ssrLoadModule("virtual:remix/server-build")
    : await import(/* the build beside this file */ new URL("./server/index.js", import.meta.url).href)) as ServerBuild;
const build = await load();
const life = build.entry.module as unknown as typeof Life;

const stopHere = (error: unknown): never => {
  console.error(`Pactwerk does not start:\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
};
const settings = await Promise.resolve().then(life.settings).catch(stopHere);
await Promise.resolve().then(life.start).catch(stopHere);

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", settings.trustProxy);
app.use(named);
app.use(helmet({ contentSecurityPolicy: false, referrerPolicy: { policy: "same-origin" }, hsts: settings.secure })); // the policy with its nonce is entry.server's

if (vite) app.use(vite.middlewares);
else {
  app.use(
    "/assets",
    sirv("build/client/assets", { immutable: true, maxAge: 31_536_000, brotli: true, gzip: true, etag: true }),
  );
  app.use("/assets", (_request, response) => response.status(404).end());
  app.use(
    sirv("build/client", {
      maxAge: 3600,
      brotli: true,
      gzip: true,
      etag: true,
      setHeaders: (response, path) => path === "/sw.js" && response.setHeader("Cache-Control", "no-cache"), // a new one counts at once
    }),
  );
}

app.use(judged);
app.use((request, _response, next) => {
  request.headers["accept-encoding"] = (request.headers["accept-encoding"]?.toString() ?? "").replace(/\bbr\b,?/, ""); // brotli on the fly costs more than it saves
  next();
});
app.use(compression({ level: 1 }));
app.all("*", createRequestHandler({ build: vite ? load : build, mode: process.env.NODE_ENV }));

const server = app.listen(settings.port, settings.host, () => {
  const { port } = server.address() as AddressInfo;
  console.log(life.greeting(port));
});
server.on("error", stopHere);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    server.close(() => {
      life.stop();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(1), 10_000).unref();
  });
}

/** A request id for the log and the error page, and one log line each, without queries and tokens. */
function named(request: Request, response: Response, next: NextFunction) {
  const given = settings.trustProxy > 0 ? request.get("x-request-id") : undefined;
  const id = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  request.headers["x-request-id"] = id;
  request.headers["x-client"] = request.ip ?? "";
  if (settings.trustProxy === 0) {
    delete request.headers["x-forwarded-host"]; // Remix would believe it from anyone
    delete request.headers["x-forwarded-proto"];
  }
  response.setHeader("X-Request-Id", id);
  const began = performance.now();
  const path = request.path.replace(/^\/(inloggen|toestemming|afmelden|agenda)\/.+/, "/$1/…");
  response.on("finish", () => {
    if (!path.startsWith("/assets/"))
      console.log(`${request.method} ${path} ${response.statusCode} ${Math.round(performance.now() - began)}ms ${id}`);
  });
  next();
}

/** Before Remix: no POST from another site, and none that is too large. */
function judged(request: Request, response: Response, next: NextFunction) {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return next();
  if (!sameSite(request)) return refuse(request, response, 403);
  if (request.get("transfer-encoding")) return refuse(request, response, 411);
  if (Number(request.get("content-length") ?? 0) > largestOf(request)) return refuse(request, response, 413);
  next();
}

/** A browser says where a form stood; a script that says nothing is allowed (it has no cookie to abuse). */
function sameSite(request: Request): boolean {
  const origin = request.get("origin");
  if (origin) return URL.canParse(origin) && new URL(origin).host === request.get("host");
  const site = request.get("sec-fetch-site");
  return site === undefined || site === "same-origin" || site === "none";
}

function refuse(request: Request, response: Response, status: 403 | 411 | 413) {
  response.status(status).setHeader("Connection", "close");
  response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
  response.type("html").send(life.refusal(status, request.get("accept-language")));
}
