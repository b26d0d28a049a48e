import { text } from "../language/messages";
import { layoutWords } from "./messages";

/** A small page for a request that is turned away before the product is asked: no script, no style of its own. */
export function refusalPage(status: 403 | 411 | 413, acceptLanguage: string | undefined): string {
  const locale = acceptLanguage?.trim().toLowerCase().startsWith("en") ? "en" : "nl";
  const t = text(layoutWords, locale);
  const message = status === 403 ? t("refusal.origin") : t("refusal.large");
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${t("refusal.title")}</title></head><body><main><h1>${t("refusal.title")}</h1><p>${message}</p><p><a href="/">${t("refusal.home")}</a></p></main></body></html>`;
}
