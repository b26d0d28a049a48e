import { useEffect, useState } from "react";
import type { Day } from "../days";
import { useToday } from "../language/use-text";
import { dayNow } from "./days-passed";

/** Whether there is a line, as far as the device knows. On the server there is. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return online;
}

/** The day it is on the device, looked up again when the page comes back into view. On the server it is the server's. */
export function useDayNow(page: { now: string; machineNow: string }): Day {
  const [day, setDay] = useState(useToday());
  useEffect(() => {
    const look = () => setDay(dayNow(page, Date.now()));
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [page]);
  return day;
}
