import { checkFlag } from "./flags.ts";
import { script } from "./run.ts";
import { stamping } from "./stamping.ts";

await script("stamp", async () => {
  await stamping(checkFlag("stamp") ? "check" : "write");
});
