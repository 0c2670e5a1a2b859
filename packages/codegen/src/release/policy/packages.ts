import { type Row, row } from "./row.ts";

const everyPackage = (severity: "breaking" | "additive") =>
  ({ source: severity, "json-schema": severity, openapi: severity, docs: severity }) as const;

/** The changes of the packages that are generated. Each concerns the users of one of them. */
export type PackageKind =
  | "target-added"
  | "target-removed"
  | "package-renamed"
  | "package-named"
  | "components-renamed"
  | "part-added"
  | "part-removed";

/** What a change of the packages means. */
export const packageRows: Readonly<Record<PackageKind, Row>> = {
  "target-added": row(everyPackage("additive"), "The package is new. No action is needed."),
  "target-removed": row(
    everyPackage("breaking"),
    "The package gets no new versions. Its users stay on the old version or switch to another package.",
  ),
  "package-renamed": row(
    everyPackage("breaking"),
    "The old name gets no new versions, and imports of it fail. Users of the package install and import the new name.",
  ),
  "package-named": row(
    { docs: "text" },
    "Pages now show how to import the package. No action is needed.",
  ),
  "components-renamed": row(
    { openapi: "breaking" },
    "References to the old names break. API descriptions refer to the new names, and the types that are generated from them change theirs.",
  ),
  "part-added": row(
    { source: "additive", docs: "text" },
    "The package can do more. No action is needed.",
  ),
  "part-removed": row(
    { source: "breaking", docs: "text" },
    "Imports of the part fail. Its users stay on the old version or write what they need themselves.",
  ),
};
