import { resetDemo } from "~/demo/reset.server";
import { stop } from "~/life.server";

try {
  console.log(resetDemo());
  stop();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
