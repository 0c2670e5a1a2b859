import { describe, expect, test } from "vitest";
import { imported } from "./imported.ts";

/** What each column of a table became. */
async function columnsOf(csv: string): Promise<Readonly<Record<string, string>> | undefined> {
  const { report } = await imported({ "a.csv": csv });
  return report.tables[0]?.columns;
}

describe("a heading is known", () => {
  test.each([
    ["Customer-facing text (EN)", "meaning"],
    ["user_facing_message", "meaning"],
    ["endUserFacingMessage", "meaning"],
    ["Text for customers", "meaning"],
    ["Message for the user", "meaning"],
    ["Message text", "meaning"],
    ["What the customer can do", "action"],
    ["What users should do", "action"],
    ["What to do (EN)", "action"],
  ])("%s", async (heading, role) => {
    const csv = `code;${heading}\nsold;It is sold\nold;It is old\n`;
    expect(await columnsOf(csv)).toEqual({ code: "code", [heading]: role });
  });

  test("with a full stop at its end, or in it", async () => {
    for (const heading of ["Err No.", "Err. No."])
      expect(await columnsOf(`${heading};Message\n17;It is sold\n`)).toEqual({
        [heading]: "code",
        Message: "meaning",
      });
  });
});

describe("no guess takes", () => {
  test.each([
    ["Code (HTTP)", "code,Code (HTTP),message\nsold,409,It is sold\n"],
    ["Code (SAP)", "Name,Code (SAP),message\nsold,17,It is sold\n"],
    ["Customer ID", "Name,Customer ID,message\nsold,17,It is sold\n"],
    ["Message (internal)", "code,Message (internal)\nsold,It went wrong\n"],
    ["internal.message", "code,internal.message,status\nsold,It went wrong,409\n"],
    ["Status (internal)", "code,Status (internal),message\nsold,409,It is sold\n"],
  ])("%s", async (heading, csv) => {
    const map = csv.startsWith("code") && { map: { code: "code" as const } };
    const { report } = await imported({ "a.csv": csv }, { ...map });
    expect(Object.keys(report.tables[0]?.columns ?? {})).not.toContain(heading);
    expect(report.left.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(`The column ${heading} is left`),
    );
  });

  test("one of two languages", async () => {
    const csv = "code,status,Message (EN),Message (DE)\nsold,409,It is sold,Es ist weg\n";
    const { codes, left } = await imported({ "a.csv": csv });
    expect(codes).toEqual({ sold: { meaning: "sold", statuses: [409] } });
    expect(left).toContain(
      "a.csv:1:13 left-column: The column Message (EN) is left: it has no meaning.",
    );
  });

  test.each(["Notes", "notes", "Remarks", "Comment", "Internal description", "Staff only"])(
    "%s, which may not be for clients, until the caller says so",
    async (heading) => {
      const csv = `code,${heading}\nsold,It went wrong in 2019\n`;
      const map = { code: "code" } as const;
      const { codes, report } = await imported({ "a.csv": csv }, { map });
      expect(codes).toEqual({ sold: "sold" });
      const quoted = (role: string): string => `--map "code=code,${heading}=${role}"`;
      expect(report.left.map(({ message, fix }) => [message, fix])).toEqual([
        [
          `The column ${heading} is left: it may not be for clients.`,
          `If clients may read it: ${quoted("description")}. If not: ${quoted("none")}.`,
        ],
        [
          "No text explains sold.",
          "Its key stands in for its meaning. Write it, or import a file that has it, too.",
        ],
      ]);
      const taken = await imported({ "a.csv": csv }, { map: { ...map, [heading]: "meaning" } });
      expect(taken.codes).toEqual({ sold: "It went wrong in 2019" });
    },
  );
});

test("a column of numbers or single words is not suggested as a text", async () => {
  const csv = "code,message,Prio,Owner\nsold,It is sold,1,Bank\nold,It is old,1,Shop\n";
  const { report } = await imported({ "a.csv": csv });
  expect(report.left.map(({ fix }) => fix)).toEqual([
    "To keep it as your own: --map Prio=x-prio. For what else it can be, see import --help.",
    "To keep it as your own: --map Owner=x-owner. For what else it can be, see import --help.",
  ]);
});
