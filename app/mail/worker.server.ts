import { randomUUID } from "node:crypto";
import { transaction } from "db/connection.server";
import { createTransport, type Transporter } from "nodemailer";
import { isDemo } from "../demo/demo.server";
import { askAgain } from "../practices/consent.server";
import { settings } from "../settings.server";
import { type Letter, letters } from "./letters.server";
import { claimNext, type Leased, markFailed, markSent, markWithdrawn } from "./outbox.server";

type Transport = Pick<Transporter, "sendMail">;
const worker = randomUUID();

// On globalThis, so that the mailbox page of the demo sees what the worker sent in whichever copy of this module.
const memory = globalThis as typeof globalThis & { pactwerkLetters?: Map<string, Letter> };
const openLetters = () => (memory.pactwerkLetters ??= new Map());
/** The full text of a mail of the demo, links and all: in memory only, the database has it masked. */
export const openLetter = (messageId: string) => openLetters().get(messageId);

let smtp: Transport | undefined;
function transport(): Transport | undefined {
  const { smtpUrl } = settings();
  if (smtpUrl) smtp ??= createTransport(smtpUrl, { connectionTimeout: 30_000, socketTimeout: 30_000 } as never);
  return smtp;
}

let busy = false;

/** Sends what is due, one after the other, and first asks what the calendar says must be asked. Done every few seconds, and by moving the demo's clock. Resolves to how many went. */
export async function runDueJobs(via: Transport | undefined = transport()): Promise<number> {
  if (busy || (!via && !isDemo())) return 0;
  busy = true;
  try {
    try {
      askAgain();
    } catch (error) {
      console.error("asking for consent again failed:", error); // what waits goes all the same
    }
    let sent = 0;
    for (let leased = claimNext(worker); leased; leased = claimNext(worker)) sent += await send(leased, via);
    return sent;
  } finally {
    busy = false;
  }
}

/** A crash between the server's 250 and our note may send a mail twice, under the same Message-ID. */
async function send(leased: Leased, via: Transport | undefined): Promise<0 | 1> {
  const letter = compose(leased);
  if (!letter) {
    markWithdrawn(leased.id, worker);
    return 0;
  }
  try {
    if (via)
      await via.sendMail({
        from: settings().mailFrom,
        to: leased.recipient,
        subject: letter.subject,
        text: letter.text,
        messageId: leased.messageId,
        ...(letter.replyTo && { replyTo: letter.replyTo }),
        ...(letter.unsubscribe && { list: { unsubscribe: letter.unsubscribe } }),
        ...(letter.calendar && { icalEvent: { filename: "afspraak.ics", ...letter.calendar } }),
      });
    else openLetters().set(leased.messageId, letter);
    transaction(() => {
      markSent(leased.id, worker, letter.subject, masked(letter));
      letter.whenSent?.();
    });
    return 1;
  } catch (error) {
    markFailed(leased, worker, error instanceof Error ? error.message : String(error));
    return 0;
  }
}

function compose({ template, parameters, ...to }: Leased): Letter | undefined {
  if (!(template in letters)) return;
  return transaction(() => letters[template as keyof typeof letters](JSON.parse(parameters), to));
}

const masked = ({ text, secrets }: Letter) => secrets.reduce((shown, secret) => shown.replaceAll(secret, "…"), text);
