import { join } from "node:path";
import type { Language } from "./language.ts";

const environment = join(import.meta.dirname, "../../../python/.venv/bin/python");

export const python: Language = {
  name: "python",
  prepare: ["python3", "scripts/environment.py"],
  parse: [environment, "bench/parse.py"],
  compile: [environment, "-m", "compileall", "-q", "-f", "src"],
  built: [".venv", "dist"],
};
