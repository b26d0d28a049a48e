import { data } from "@remix-run/node";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { listColleagues } from "../conversations/people.server";
import { type Day, pastDayIn } from "../days";
import { listBrokers, listSectors } from "../employers/list.server";
import { localeOf } from "../language/locale.server";
import type { HeardFilter } from "./filter";
import { type Listed, PAGE } from "./list.server";

type Lists<Row, State extends string> = {
  filterIn: (search: URLSearchParams) => HeardFilter<State>;
  listFor: (viewer: Viewer, filter: HeardFilter<State>) => Listed<Row, State>;
  listOn: (viewer: Viewer, filter: HeardFilter<State> & { day: Day }) => Listed<Row, State>;
};

/** The page of practices or of needs that an address asks for, of today or of a day in the past, with what it can be narrowed by. Whose employers they are, is for who has or sees all of them. */
export function heardPageOf<Row, State extends string>(
  request: Request,
  viewer: Viewer,
  { filterIn, listFor, listOn }: Lists<Row, State>,
) {
  const { searchParams } = new URL(request.url);
  const { day, wrong } = pastDayIn(searchParams, today());
  const filter = { ...filterIn(searchParams), day: day ?? undefined };
  const everybodys = allows(viewer, "employer.change");
  const options = {
    sectors: listSectors(localeOf(request, viewer.locale)),
    brokers: everybodys ? listBrokers() : [],
    hearers: listColleagues().map(({ id, name }) => ({ id, name })),
  };
  const list = day ? listOn(viewer, { ...filter, day }) : listFor(viewer, filter);
  return data({ ...list, filter, wrong, size: PAGE, options, everybodys }, { status: wrong ? 422 : 200 });
}
