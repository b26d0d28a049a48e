import { transaction } from "db/connection.server";
import { newLink } from "../access/links.server";
import { pactwerk } from "../access/viewer.server";
import { today } from "../clock.server";
import { madeAsDemo } from "../demo/demo.server";
import { paths } from "../paths";
import { baseUrl } from "../settings.server";
import { addColleague, listColleagues } from "./people.server";
import { newUserSchema } from "./user.schema.server";

const wrong: Record<string, string> = {
  name: "Give a name of at most 120 letters: --name “Samira el Amrani”.",
  email: "Give an e-mail address, such as --email name@example.org.",
  role: "Give a role: --role broker, programmeManager, deskAdviser, employmentAdviser, admin or partner.",
};

/**
 * Adds somebody from the machine itself, where nobody can sign in yet: the first administrator. Returns a link to sign in with, since there may
 * be no mail yet. Refused in a demo (whose links anyone can read), and for an address that is taken.
 */
export function addUser(input: { name?: string | undefined; email?: string | undefined; role?: string | undefined }): {
  name: string;
  link: string;
} {
  if (madeAsDemo())
    throw new Error(
      "This database is a demo: its people are invented and anyone may sign in as them. Nobody real is added to it. Start a new one with PACTWERK_DEMO=0 and another DATABASE_FILE.",
    );
  const read = newUserSchema.safeParse({ name: "", email: "", phone: "", ...input });
  if (!read.success)
    throw new Error([...new Set(read.error.issues.map(({ path }) => wrong[String(path[0])] ?? ""))].join("\n"));
  const { name, email, role } = read.data;
  return transaction(() => {
    const { added } = addColleague(pactwerk("command"), { name, email, role });
    if (added === null) throw new Error(`${email} is taken: npm run user -- list shows by whom.`);
    return { name, link: baseUrl() + paths.signInLink(newLink("invite", { personId: added })) };
  });
}

/** One line a colleague: name, address, roles that run today. */
export function listUsers(): string[] {
  const day = today();
  return listColleagues().map(({ name, email, roles, deactivatedAt }) => {
    const running = roles.filter(({ untilOn }) => untilOn === null || untilOn > day).map(({ role }) => role);
    return `${name}, ${email ?? "no address"}: ${deactivatedAt || running.length === 0 ? "no access" : running.join(", ")}`;
  });
}
