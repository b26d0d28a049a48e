/** Which page of a list is shown: the one asked for, or the last when there are not so many. No list is paged further than a thousand pages: it is narrowed. */
export function pageOf(total: number, size: number, asked: number): { page: number; pages: number; offset: number } {
  const pages = Math.min(1000, Math.max(1, Math.ceil(total / size)));
  const page = Math.min(asked, pages);
  return { page, pages, offset: (page - 1) * size };
}
