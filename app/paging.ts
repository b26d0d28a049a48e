/** No list is paged further: it is narrowed. */
const MOST = 1000;

/** The page that an address asks for by `pagina`; the first when it says nothing that is a page. */
export function pageAsked(search: URLSearchParams): number {
  return Math.min(MOST, Math.max(1, Number.parseInt(search.get("pagina") ?? "", 10) || 1));
}

/** Which page of a list is shown: the one asked for, or the last when there are not so many. */
export function pageOf(total: number, size: number, asked: number): { page: number; pages: number; offset: number } {
  const pages = Math.min(MOST, Math.max(1, Math.ceil(total / size)));
  const page = Math.min(asked, pages);
  return { page, pages, offset: (page - 1) * size };
}
