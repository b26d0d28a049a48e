/** What just happened, said once on the next page: a cookie of one minute. `undo` posts to an address; `saved` names the draft that may go. */
export type Flash = {
  text: string;
  undo?: { label: string; action: string; fields: Record<string, string> };
  saved?: string;
};

const name = "melding";

export function flash(message: Flash): Record<string, string> {
  return {
    "Set-Cookie": `${name}=${Buffer.from(JSON.stringify(message)).toString("base64url")}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`,
  };
}

export function readFlash(request: Request): Flash | null {
  const value = new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(request.headers.get("Cookie") ?? "")?.[1];
  if (!value) return null;
  try {
    return JSON.parse(Buffer.from(value, "base64url").toString()) as Flash;
  } catch {
    return null;
  }
}

export const clearFlash = `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
