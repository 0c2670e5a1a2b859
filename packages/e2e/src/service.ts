import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { foreignFolder, inRepository, put } from "./places.ts";
import { bundled, type Description } from "./redocly.ts";

const written = readFileSync(inRepository("packages/e2e/test/service/openapi.yaml"), "utf8");

/** The description of the service in each version of OpenAPI, without what 3.0 does not have. */
export const descriptions = {
  "3.1": written,
  "3.0": written
    .replace("openapi: 3.1.1", "openapi: 3.0.4")
    .replace("identifier: MIT", "url: https://opensource.org/license/mit")
    .replaceAll("openapi-3.1.yaml", "openapi-3.0.yaml"),
} as const;

/** A project with a description of the service in `openapi.yaml` and the installed components. */
function serviceFolder(version: keyof typeof descriptions): string {
  const folder = foreignFolder();
  mkdirSync(join(folder, "node_modules/@org"), { recursive: true });
  symlinkSync(inRepository("packages/openapi"), join(folder, "node_modules/@org/error-openapi"));
  put(folder, { "openapi.yaml": descriptions[version] });
  return folder;
}

/** The same, with the bundled description in `bundle.json`, which client generators read. */
export async function bundledService(
  version: keyof typeof descriptions,
): Promise<{ readonly folder: string; readonly whole: Description }> {
  const folder = serviceFolder(version);
  const whole = await bundled(join(folder, "openapi.yaml"));
  put(folder, { "bundle.json": whole });
  return { folder, whole };
}
