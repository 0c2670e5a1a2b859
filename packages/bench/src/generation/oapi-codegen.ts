import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { missing } from "../../../../scripts/toolchains.ts";

const version = "v2.8.2";
const folder = join(import.meta.dirname, "../../node_modules/.cache/oapi-codegen", version);

/** The program of oapi-codegen, built the first time; null without Go. */
export function oapiCodegen(): string | null {
  if (missing("go")) return null;
  const program = join(folder, "oapi-codegen");
  if (!existsSync(program)) {
    const module = `github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@${version}`;
    execFileSync("go", ["install", module], { env: { ...process.env, GOBIN: folder } });
  }
  return program;
}
