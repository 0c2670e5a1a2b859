import type { Language } from "./language.ts";

export const go: Language = {
  name: "go",
  prepare: ["go", "build", "-o", "dist/bench", "./internal/bench"],
  parse: ["dist/bench"],
  compile: ["go", "build", "-p", "2", "./errorcodes"],
  built: ["dist", "node_modules"],
};
