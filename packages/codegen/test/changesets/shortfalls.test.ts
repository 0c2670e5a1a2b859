import { describe, expect, it } from "vitest";
import { changelogEntry } from "../../src/changesets/approvals.ts";
import type { Changeset } from "../../src/changesets/changeset.ts";
import { draft } from "../../src/changesets/draft.ts";
import { shortfalls } from "../../src/changesets/shortfalls.ts";
import type { Audience } from "../../src/release/policy/row.ts";
import type { Finding, Report } from "../../src/release/report.ts";

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

const report = (...changes: Finding[]): Report => ({
  since: "1.2.3",
  isFirst: false,
  next: "?",
  changes,
});

const changeset = (summary: string, type: "major" | "minor" | "patch"): Changeset => ({
  summary,
  releases: [{ name: "@shop/errors", type }],
});

describe("draft", () => {
  it("lists each affected package with the release it needs, and what changed", () => {
    const drafted = draft(report(retired, change({})), [], contract);
    expect(drafted?.name).toMatch(/^breaking-[0-9a-f]{8}\.md$/);
    expect(drafted?.text).toBe(`---
"@shop/errors": major
"@shop/docs": patch
"@shop/vectors": minor
---

- **Breaking:** ch:old is retired. Clients go by the status.
approve: code-retired ch:old: 
- sold:out is new: Sold out.
`);
  });

  it("promises what the catalogue needs, even if it breaks nobody of these packages", () => {
    const ofGo = change({ severity: "breaking", reaches: { go: "breaking", typescript: "text" } });
    const head = (...changes: Finding[]): unknown =>
      draft(report(...changes), [], contract)?.text.split("\n\n")[0];
    expect(head(ofGo)).toBe('---\n"@shop/errors": major\n---');
    expect(head(change({ reaches: { go: "additive" } }))).toBe(
      '---\n"@shop/vectors": minor\n"@shop/errors": minor\n"@shop/docs": minor\n---',
    );
  });

  it("leaves out changes that a changeset already mentions, and is undefined if all are mentioned", () => {
    const told = changeset("- sold:out is new: Sold out.", "minor");
    expect(draft(report(change({})), [told], contract)).toBeUndefined();
    expect(draft(report(retired, change({})), [told], contract)?.text).not.toContain("sold:out");
  });

  it.each(["- half-sold:out is new: Sold out.", "- **Breaking:** é.sold:out is new: Sold out."])(
    "does not take %j for the change of a code that ends so",
    (line) => {
      const drafted = draft(report(change({})), [changeset(line, "minor")], contract);
      expect(drafted?.text).toContain("\n- sold:out is new: Sold out.\n");
    },
  );
});

describe("shortfalls", () => {
  const rulesFor = (changes: Finding[], ...changesets: Changeset[]): string[] =>
    shortfalls(report(...changes), changesets, contract, "make changeset").map(
      ({ rule, file, line, fix }) => `${file}:${line} ${rule}: ${fix}`,
    );

  it("names the line that needs a larger release than promised", () => {
    const short = "catalog.yaml:7 promised-release: Run: make changeset";
    expect(rulesFor([change({})])).toEqual([short]);
    expect(rulesFor([change({})], changeset("A fix.", "patch"))).toEqual([short]);
    expect(rulesFor([change({})], changeset("More.", "minor"))).toEqual([]);
    expect(rulesFor([change({})], changeset("- sold:out is new: Sold out.", "patch"))).toEqual([
      "catalog.yaml:7 promised-release: Write minor in the changeset that says so.",
    ]);
  });

  it("counts only promises for the contract's packages", () => {
    const other = {
      ...changeset("More.", "minor"),
      releases: [{ name: "x", type: "major" as const }],
    };
    expect(rulesFor([change({})], other)).toHaveLength(1);
  });

  it("demands a reason for a breaking change, by its name", () => {
    const demand = "catalog.yaml:20 approved-break: Run: make changeset";
    const promise = (text: string): Changeset => changeset(text, "major");
    expect(rulesFor([retired], promise("Gone."))).toEqual([demand]);
    const told = { ...promise("Gone.\n\n- ch:old is retired."), file: "a.md", line: 5 };
    expect(rulesFor([retired], told)).toEqual([
      "catalog.yaml:20 approved-break: Add this line below line 7 of a.md: approve: code-retired ch:old: <the reason>",
    ]);
    const drafted = { ...promise("Gone.\n\napprove: code-retired ch:old:"), file: "a.md", line: 5 };
    expect(rulesFor([retired], drafted)).toEqual([
      "catalog.yaml:20 approved-break: Complete line 7 of a.md: approve: code-retired ch:old: <the reason>",
    ]);
    expect(rulesFor([retired], promise("approve: code-retired other: Why not."))).toEqual([demand]);
    expect(rulesFor([retired], promise("approve: code-retired ch:old: Nobody met it."))).toEqual(
      [],
    );
  });

  describe("refuses a reason below the item of another change", () => {
    const item = "- sold:out is new: Sold out.";
    const reason = "approve: code-retired ch:old: Nobody met it.";
    const own = "- **Breaking:** ch:old is retired. Clients go by the status.";
    const fixFor = (...texts: string[]): string[] =>
      rulesFor(
        [retired, change({})],
        ...texts.map((text, index) => ({
          ...changeset(text, "major"),
          file: `${index}.md`,
          line: 5,
        })),
      );

    it("with the item to put above it, or the line to move it to", () => {
      expect(fixFor(`${item}\n${reason}`)).toEqual([
        `0.md:6 approved-break: Put the item of its own change above it: ${own}`,
      ]);
      expect(fixFor(`${own}\n${item}\n${reason}`)).toEqual([
        "0.md:7 approved-break: Move it below line 5.",
      ]);
      expect(fixFor(`${item}\n${reason}`, own)).toEqual([
        "0.md:6 approved-break: Move it below line 5 of 1.md.",
      ]);
    });

    it("and none below its own item, below words of your own, or apart", () => {
      expect(fixFor(`${item}\n${own}\n${reason}`)).toEqual([]);
      expect(fixFor(`${item}\n- We tidied up.\n${reason}`)).toEqual([]);
      expect(fixFor(`${item}\n\n${reason}`)).toEqual([]);
    });

    it("and none of a change whose code starts alike", () => {
      const of = { ...changeset(`${item}\n${reason}`, "major"), file: "a.md", line: 5 };
      const short = { ...retired, subject: "ch", fact: "ch is retired." };
      expect(rulesFor([short, change({})], of)).toEqual([
        "catalog.yaml:20 approved-break: Run: make changeset",
      ]);
    });

    it("once, if several changes share the reason", () => {
      const again = { ...retired, fact: "ch:old is gone." };
      const of = { ...changeset(`${item}\n${reason}`, "major"), file: "a.md", line: 5 };
      expect(rulesFor([retired, again, change({})], of)).toHaveLength(1);
    });
  });
});

describe("changelogEntry", () => {
  it("is a list that ends with the reasons that are not in its items", () => {
    const summary = "- ch:old is retired.\n\napprove: code-retired ch:old: Nobody met it: ever.";
    const entry = "- ch:old is retired.\n- Why `code-retired ch:old`: Nobody met it: ever.";
    expect(changelogEntry({ summary })).toBe(entry);
    expect(changelogEntry({ summary: summary.replaceAll("\n", "\r\n") })).toBe(entry);
  });

  it("has a reason in the item that it is directly below", () => {
    const summary =
      "- **Breaking:** ch:old is retired.\napprove: code-retired ch:old: Nobody met it.\n- sold:out is new.";
    const entry = "- **Breaking:** ch:old is retired. Why: Nobody met it.\n- sold:out is new.";
    expect(changelogEntry({ summary })).toBe(entry);
    expect(changelogEntry({ summary: summary.replaceAll("\n", "\r\n") })).toBe(entry);
  });

  it("turns other text into a list", () => {
    expect(changelogEntry({ summary: "One.\n\nTwo." })).toBe("- One.\n\n  Two.");
  });

  it("has nothing but the reasons, if the changeset has nothing else", () => {
    const summary = "approve: code-retired ch:old: Nobody met it.";
    expect(changelogEntry({ summary })).toBe("- Why `code-retired ch:old`: Nobody met it.");
  });
});
