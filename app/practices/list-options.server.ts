import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { listColleagues } from "../conversations/people.server";
import { listBrokers, listSectors } from "../employers/list.server";
import type { Locale } from "../language/messages";
import type { ListOptions } from "./list-parts";

/** What the lists can be narrowed by. Whose employers they are, is for who has or sees all of them. */
export const listOptionsFor = (viewer: Viewer, locale: Locale): ListOptions => ({
  sectors: listSectors(locale),
  brokers: allows(viewer, "employer.change") ? listBrokers() : [],
  hearers: listColleagues().map(({ id, name }) => ({ id, name })),
});
