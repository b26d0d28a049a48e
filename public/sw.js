// What a broker needs without a connection: one page, with what it is made of. Everything else goes to the network as if this were not here.
const CACHE = "pactwerk-road";
const PAGE = "/onderweg";
const PATIENCE = 6000; // for the page that is here already: a line that does not answer is no line

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep).catch(() => undefined));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(navigated(request, url));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(kept(request));
});

/** The page as it is now, each file it names, and those it will ask for later: all of them, or none. A page that leads to the door is not kept, and takes the old one along. */
async function keep(asked) {
  const answer = await fetch(PAGE, { credentials: "same-origin", redirect: "manual" });
  if (!answer.ok) {
    if (answer.type === "opaqueredirect" || answer.status === 404) await caches.delete(CACHE);
    return;
  }
  const html = await answer.clone().text();
  const files = new Set([...(html.match(/\/assets\/[\w.~-]+\.(?:js|css)/g) ?? []), ...asked]);
  for (const style of [...files].filter((file) => file.endsWith(".css"))) {
    const css = await (await fetch(style)).text();
    for (const font of css.match(/\/assets\/noto-sans-latin-[\w.~-]+\.woff2/g) ?? []) files.add(font);
  }
  const cache = await caches.open(CACHE);
  const known = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  await cache.addAll([...files].filter((file) => !known.has(file)));
  await cache.put(PAGE, answer);
  for (const path of known) if (path !== PAGE && !files.has(path)) await cache.delete(path);
}

async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fetch(request);
}

/** The network first. Without it the kept page; any other address leads there, since it can do nothing here. */
async function navigated(request, url) {
  const cached = await caches.match(PAGE, { cacheName: CACHE });
  try {
    const answer = await (cached && url.pathname === PAGE ? withPatience(fetch(request)) : fetch(request));
    if (url.pathname === PAGE && answer.type === "opaqueredirect") await caches.delete(CACHE); // signed out meanwhile
    return answer;
  } catch (error) {
    if (!cached) throw error;
    if (url.pathname === PAGE) return cached;
    const appointment = url.searchParams.get("afspraak");
    const query = new URLSearchParams({ van: url.pathname, ...(appointment && { afspraak: appointment }) });
    return Response.redirect(`${PAGE}?${query}`, 302);
  }
}

const withPatience = (answer) =>
  Promise.race([answer, new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), PATIENCE))]);
