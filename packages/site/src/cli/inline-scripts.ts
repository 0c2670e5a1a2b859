import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { source } from "./source.ts";

/**
 * The inline scripts of the templates, by their hashes in the policy. They come from the templates'
 * sources, never from a page, so that no text of a catalogue can become one. A page with any other script
 * is not built. If a new version of Starlight brings one, review it, then add it.
 */
export const inlineScripts: Readonly<Record<string, string>> = {
  "Starlight: ThemeProvider.astro": "sha256-VWo5Wp4aqSj6nSgMpeAp9cKieaoIfwFUAunAVugI5gA=",
  "Starlight: ThemeSelect.astro": "sha256-GkZBRnvSuhtx/cvzvukVkX2JJZW+DdPlVr7BX8Tefqo=",
  "Starlight: Search.astro": "sha256-f/zAUE74ucc3JYp4r4QQvkJofoQdkOIhHYK+jeZ6eko=",
  "Starlight: SidebarPersister.astro, before":
    "sha256-wX2yOADeV+NMngflD5uYi3vl50SHC4sfM1EmylVjlX4=",
  "Starlight: SidebarPersister.astro, behind":
    "sha256-7eCV4jtsr4t4knb3c4FCRPeu7GGZeOUGE3XvWix0XOQ=",
  "client/tabs.js": hashOf(readFileSync(join(source, "client/tabs.js"), "utf8")),
};

/** The hash of a script, as a policy names it. */
export function hashOf(script: string): string {
  return `sha256-${createHash("sha256").update(script).digest("base64")}`;
}
