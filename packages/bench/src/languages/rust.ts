import type { Language } from "./language.ts";

export const rust: Language = {
  name: "rust",
  prepare: ["cargo", "build", "--quiet", "--release", "--example=bench", "-j2"],
  parse: ["cargo", "run", "--quiet", "--release", "--example=bench"],
  compile: ["cargo", "build", "--quiet", "--lib", "-j2"],
  built: ["target"],
};
