import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { addUser, listUsers } from "~/account/user-command.server";
import { openOrCreate, settings, stop } from "~/life.server";

const usage = `npm run user -- add --name "…" --email … --role broker|programmeManager|deskAdviser|employmentAdviser|admin|partner\nnpm run user -- list`;

function main() {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: text, email: text, role: text },
  });
  const [command] = positionals;
  if (positionals.length !== 1 || (command !== "add" && command !== "list")) throw new Error(usage);
  const { databaseFile, demo } = settings();
  if (!existsSync(databaseFile) && demo !== false)
    throw new Error(
      `There is no database ${databaseFile} yet. With PACTWERK_DEMO=0 before this command it is made, for real work.`,
    );
  openOrCreate();
  if (command === "list") console.log(listUsers().join("\n") || "Nobody yet.");
  else {
    const { name, link } = addUser(values);
    console.log(`${name} can sign in with this link, once, within 7 days:\n${link}`);
  }
  stop();
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
