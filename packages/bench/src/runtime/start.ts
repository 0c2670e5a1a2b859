import { execFileSync } from "node:child_process";
import { table } from "../table.ts";

/** The time of an import, each in its own process; the fastest of several counts. */
const modules = [
  "@org/error-codes",
  "@org/error-codes/constants",
  "http-errors",
  "@hapi/boom",
  "http-status-codes",
  "zod",
  "valibot",
];

const times = modules.map((name) => {
  const program = `const start = performance.now(); await import(${JSON.stringify(name)}); console.log(performance.now() - start);`;
  const runs = Array.from({ length: 7 }, () => {
    const args = ["--input-type=module", "--eval", program];
    return Number(execFileSync(process.execPath, args, { cwd: import.meta.dirname }));
  });
  return Math.min(...runs);
});

const [own = 1] = times;
const rows = modules.map((name, index) => {
  const time = times[index] ?? 0;
  return [name, `${time.toFixed(1)} ms`, `${(time / own).toFixed(2)}x`];
});
console.log(table(["Importing", "time", "to ours"], rows));
