import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tryAgain } from "./try-again";

let page: EventTarget & { visibilityState?: string };
beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const show = (visibilityState: string) => {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event("visibilitychange"));
};

test("a try that failed is tried again with growing pauses, until one succeeds", async () => {
  const attempt = vi.fn(async () => attempt.mock.calls.length === 6);
  const end = tryAgain(attempt);
  for (const [tries, pause] of [5, 15, 60, 300, 300].entries()) {
    await vi.advanceTimersByTimeAsync(pause * 1000 - 1);
    expect(attempt).toHaveBeenCalledTimes(tries + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempt).toHaveBeenCalledTimes(tries + 2);
  }
  expect(vi.getTimerCount()).toBe(0);
  end();
});

test("nothing is tried out of view; back in view it is tried at once, and the pauses begin anew", async () => {
  const attempt = vi.fn(async () => false);
  const end = tryAgain(attempt);
  await vi.advanceTimersByTimeAsync(5_000);
  show("hidden");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(attempt).toHaveBeenCalledTimes(2);
  show("visible");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(attempt).toHaveBeenCalledTimes(4);
  end();
  await vi.advanceTimersByTimeAsync(600_000);
  expect([attempt.mock.calls.length, vi.getTimerCount()]).toEqual([4, 0]);
});

test("a try that is under way is not joined by another", async () => {
  let fail = (_: boolean) => {};
  const attempt = vi.fn(
    () =>
      new Promise<boolean>((resolve) => {
        fail = resolve;
      }),
  );
  const end = tryAgain(attempt);
  show("visible");
  window.dispatchEvent(new Event("online"));
  expect(attempt).toHaveBeenCalledTimes(1);
  fail(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(1);
  end();
});
