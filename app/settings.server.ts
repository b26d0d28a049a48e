import { z } from "zod";

const truth = z.enum(["0", "1"]).transform((value) => value === "1");

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_FILE: z.string().min(1).default("data/pactwerk.db"),
  PACTWERK_DEMO: truth.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Pactwerk <pactwerk@localhost>"),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
});

export type Settings = ReturnType<typeof readSettings>;

/** The settings from the environment, checked: an unusable value is refused with one plain line each. An empty value counts as absent. */
export function readSettings(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const read = environment.safeParse(given);
  if (!read.success)
    throw new Error(read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
  const { PORT, HOST, BASE_URL, ...rest } = read.data;
  const loopback = ["127.0.0.1", "::1", "localhost"].includes(HOST);
  return {
    port: PORT,
    host: HOST,
    loopback,
    baseUrl: BASE_URL?.replace(/\/$/, ""),
    secure: BASE_URL?.startsWith("https:") ?? false,
    databaseFile: rest.DATABASE_FILE,
    demo: rest.PACTWERK_DEMO,
    smtpUrl: rest.SMTP_URL,
    mailFrom: rest.MAIL_FROM,
    trustProxy: rest.TRUST_PROXY,
  };
}

let read: Settings | undefined;

/** Read and checked once, at the first question. */
export function settings(): Settings {
  read ??= readSettings(process.env);
  return read;
}

let heardOn: number | undefined;
/** Which port it became, where the settings leave the choice to the machine. */
export function listeningOn(port: number) {
  heardOn = port;
}

/** Where links in mails lead. */
export const baseUrl = () => settings().baseUrl ?? `http://localhost:${heardOn ?? settings().port}`;
