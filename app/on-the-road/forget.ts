/** Takes the page that was kept for the road off this device; sw.js calls it by the same name. */
export async function forgetTheRoad() {
  if ("caches" in window) await caches.delete("pactwerk-road");
}
