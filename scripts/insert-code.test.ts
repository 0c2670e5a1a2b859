import { readFileSync } from "node:fs";
import { compile } from "@org/error-codegen";
import { describe, expect, it } from "vitest";
import { insertCode } from "./insert-code.ts";

const catalogue = `# The head.
categories:
  request: { title: Request } # about it
  quota: { title: Quota }
  empty: { title: Empty }
codes:
  # First comment.
  bad_body:
    category: request
    meaning: Bad body # why not
    statuses: [400]
    description: >-
      Folded
      text.

  # Second comment.
  no_quota:
    category: quota
    statuses: [403] # the end
`;

const entry = {
  code: "too_long",
  category: "request",
  meaning: "Too long: 20 MB",
  action: "Shorten it",
  statuses: ["413", "4xx"],
  recovery: "correctable",
  actor: "caller",
};

const written = `  too_long:
    category: request
    meaning: "Too long: 20 MB"
    action: Shorten it
    statuses: [413, 4xx]
    recovery: correctable
    actor: caller
`;

describe("insertCode", () => {
  it("puts a code after the last one of its category and leaves everything else unchanged", () => {
    const after = insertCode(catalogue, entry);
    expect(after).toContain(`      text.\n\n${written}\n  # Second comment.`);
    expect(after.replace(`\n${written}`, "")).toBe(catalogue);
  });

  it("puts a code after a comment that ends the last line of the file", () => {
    const after = insertCode(catalogue, { ...entry, category: "quota" });
    expect(after).toBe(`${catalogue}\n${written.replace("request", "quota")}`);
  });

  it("puts the first code of a category after those of the categories before it", () => {
    const after = insertCode(catalogue, { ...entry, category: "empty" });
    expect(after).toBe(`${catalogue}\n${written.replace("request", "empty")}`);
  });

  it("puts the first code of the first category before all others", () => {
    const reordered = catalogue.replace("  empty: { title: Empty }\n", "");
    const text = reordered.replace("categories:\n", "categories:\n  empty: { title: Empty }\n");
    const after = insertCode(text, { ...entry, category: "empty" });
    expect(after).toContain(`codes:\n${written.replace("request", "empty")}\n  # First comment.`);
  });

  it("keeps the gateway's own catalogue valid", () => {
    const path = "catalog/catalog.yaml";
    const text = insertCode(readFileSync(path, "utf8"), entry);
    const { catalog } = compile({ catalog: [{ path, bytes: Buffer.from(text) }], locales: [] });
    expect(catalog?.codes.map(({ code }) => code)).toContain("too_long");
  });
});
