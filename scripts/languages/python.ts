import { packPython, pythonPublications } from "../publications/python.ts";
import type { Language } from "./language.ts";

export const python: Language<"python"> = {
  name: "python",
  title: "Python",
  target: {
    out: "packages/python/src/org_error_codes/_generated",
    package: "org-error-codes",
    with: ["django", "flask", "starlette"],
  },
  tools: [{ command: "python3", version: ["--version"], least: "3.11" }],
  install: "apt-get install python3 python3-venv",
  judges: [
    // The environment of the judges, which is rebuilt only when its requirements change.
    {
      name: "environment.py",
      command: ["python3", "scripts/environment.py"],
      fix: ["python3", "scripts/environment.py"],
    },
    {
      name: "ruff check",
      command: [".venv/bin/ruff", "check", "--no-cache"],
      fix: [".venv/bin/ruff", "check", "--no-cache", "--fix"],
    },
    {
      name: "ruff format",
      command: [".venv/bin/ruff", "format", "--no-cache", "--check"],
      fix: [".venv/bin/ruff", "format", "--no-cache"],
    },
    { name: "mypy", command: [".venv/bin/mypy"] },
  ],
  pack: packPython,
  publications: pythonPublications,
};
