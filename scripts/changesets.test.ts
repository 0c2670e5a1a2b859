import type { NewChangeset } from "@changesets/types";
import type { Audience, Finding, Report } from "@org/error-codegen";
import { describe, expect, it } from "vitest";
import { changelogEntry } from "./approvals.ts";
import { draft, shortfalls, unlocked } from "./changesets.ts";

const contract = new Map<Audience, string>([
  ["wire", "@shop/vectors"],
  ["typescript", "@shop/errors"],
  ["docs", "@shop/docs"],
]);

const change = (more: Partial<Finding>): Finding => ({
  kind: "code-added",
  subject: "sold:out",
  path: ["codes", "sold:out"],
  fact: "sold:out is new: Sold out.",
  file: "catalog.yaml",
  line: 7,
  column: 3,
  severity: "additive",
  reaches: { wire: "additive", typescript: "additive", go: "additive", docs: "text" },
  why: "Clients go by the status.",
  ...more,
});

const retired = change({
  kind: "code-retired",
  subject: "ch:old",
  fact: "ch:old is retired.",
  severity: "breaking",
  reaches: { typescript: "breaking", docs: "text" },
  line: 20,
});

const report = (...changes: Finding[]): Report => ({ since: "1.2.3", next: "?", changes });

const changeset = (summary: string, type: "major" | "minor" | "patch"): NewChangeset => ({
  id: "some-change",
  summary,
  releases: [{ name: "@shop/errors", type }],
});

describe("draft", () => {
  it("lists each affected package with the release it needs, and what changed", () => {
    const drafted = draft(report(retired, change({})), [], contract);
    expect(drafted?.name).toMatch(/^catalogue-[0-9a-f]{8}\.md$/);
    expect(drafted?.text).toBe(`---
"@shop/errors": major
"@shop/docs": patch
"@shop/vectors": minor
---

- **Breaking:** ch:old is retired. Clients go by the status.
- sold:out is new: Sold out.

approve: code-retired ch:old: 
`);
  });

  it("leaves out changes that a changeset already mentions, and is undefined if all are mentioned", () => {
    const told = changeset("- sold:out is new: Sold out.", "minor");
    expect(draft(report(change({})), [told], contract)).toBeUndefined();
    expect(draft(report(retired, change({})), [told], contract)?.text).not.toContain("sold:out");
  });
});

describe("shortfalls", () => {
  const rulesFor = (changes: Finding[], ...changesets: NewChangeset[]): string[] =>
    shortfalls(report(...changes), changesets, contract).map(
      ({ rule, file, line, fix }) => `${file}:${line} ${rule}: ${fix}`,
    );

  it("names the line that needs a larger release than promised", () => {
    const short = "catalog.yaml:7 promised-release: Run: pnpm diff --write";
    expect(rulesFor([change({})])).toEqual([short]);
    expect(rulesFor([change({})], changeset("A fix.", "patch"))).toEqual([short]);
    expect(rulesFor([change({})], changeset("More.", "minor"))).toEqual([]);
  });

  it("counts only promises for the contract's packages", () => {
    const other = {
      ...changeset("More.", "minor"),
      releases: [{ name: "x", type: "major" as const }],
    };
    expect(rulesFor([change({})], other)).toHaveLength(1);
  });

  it("demands a reason for a breaking change, by its name", () => {
    const demand =
      "catalog.yaml:20 approved-break: Add this line to one: approve: code-retired ch:old: <the reason>";
    const promise = (text: string): NewChangeset => changeset(text, "major");
    expect(rulesFor([retired], promise("Gone."))).toEqual([demand]);
    expect(rulesFor([retired], promise("Gone.\n\napprove: code-retired ch:old: "))).toEqual([
      demand,
    ]);
    expect(rulesFor([retired], promise("approve: code-retired other: Why not."))).toEqual([demand]);
    expect(rulesFor([retired], promise("approve: code-retired ch:old: Nobody met it."))).toEqual(
      [],
    );
  });
});

describe("unlocked", () => {
  it("finds packages that were released and have no lock", () => {
    const fact = "The packages have version 1.2.3, but catalog has no lock.";
    const before = { ...report(), since: "0.0.0" };
    expect(unlocked(before, "1.2.3", "catalog").map(({ message }) => message)).toEqual([fact]);
    expect(unlocked(before, "0.0.0", "catalog")).toEqual([]);
    expect(unlocked(report(), "1.2.3", "catalog")).toEqual([]);
  });
});

describe("changelogEntry", () => {
  it("is a list that ends with the reasons for breaking changes", () => {
    const summary = "- ch:old is retired.\n\napprove: code-retired ch:old: Nobody met it: ever.";
    const entry = "- ch:old is retired.\n- Why `code-retired ch:old`: Nobody met it: ever.";
    expect(changelogEntry({ summary })).toBe(entry);
    expect(changelogEntry({ summary: summary.replaceAll("\n", "\r\n") })).toBe(entry);
  });

  it("turns other text into a list", () => {
    expect(changelogEntry({ summary: "One.\n\nTwo." })).toBe("- One.\n\n  Two.");
  });
});
