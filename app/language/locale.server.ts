import { isLocale, type Locale } from "./messages";

const name = "taal";

/** Of who is signed in; else the cookie; else the browser's wish; else Dutch. */
export function localeOf(request: Request, personal?: Locale | null): Locale {
  if (personal) return personal;
  const cookie = new RegExp(`(?:^|;\\s*)${name}=(\\w+)`).exec(request.headers.get("Cookie") ?? "")?.[1];
  if (isLocale(cookie)) return cookie;
  const wishes = (request.headers.get("Accept-Language") ?? "").split(",").map((part) => {
    const [tag = "", weight] = part.trim().split(";q=");
    return { tag: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
  });
  const wanted = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return wanted.map(({ tag }) => tag).find(isLocale) ?? "nl";
}

export const localeCookie = (locale: Locale) => `${name}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`;
