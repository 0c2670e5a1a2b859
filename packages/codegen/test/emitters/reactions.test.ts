import { expect, test } from "vitest";
import { emitters } from "../../src/index.ts";
import { compiled, emitted } from "./compiled.ts";

const catalog = compiled({
  "catalog.yaml": `name: shop
title: Shop errors
docs: https://shop.example/errors/
wire: { format: problem }
statuses:
  409: { meaning: Two orders met, recovery: transient }
codes:
  stated: { meaning: Stated, statuses: [503], recovery: terminal, actor: caller }
  by_status: { meaning: By its status, statuses: [409] }
  by_http: { meaning: By HTTP, statuses: [503] }
  unknown: Nothing says it
`,
});

test("pages, llms.txt and errors.json say what clients do, where HTTP alone says it, too", async () => {
  const [markdown = expect.unreachable()] = emitters.filter(({ name }) => name === "markdown");
  const files = await emitted(markdown, catalog);
  const textOf = (path: string): string => files.get(path) ?? expect.unreachable(path);
  const { codes } = JSON.parse(textOf("errors.json"));
  const llms = textOf("llms.txt");
  for (const [code, recovery, actor, retry, who] of [
    ["stated", "terminal", "caller", "No. ", "The caller"],
    ["by_status", "transient", "caller", "Yes. ", "The caller"],
    ["by_http", "transient", "operator", "Yes. ", "The service operator"],
    ["unknown", undefined, undefined, undefined, undefined],
  ] as const) {
    const page = textOf(`codes/${code.replaceAll("_", "-")}.md`);
    const cellOf = (label: string): string | undefined =>
      new RegExp(`^\\| ${label} \\| (.*?) \\|$`, "m").exec(page)?.[1];
    const said = [cellOf("Retry\\?")?.slice(0, retry?.length), cellOf("Who must act")];
    expect([code, ...said]).toEqual([code, retry, who]);
    expect(cellOf("How long to wait") !== undefined).toBe(recovery === "transient");
    const data = codes.find((one: { code: string }) => one.code === code);
    expect([data.recovery, data.actor]).toEqual([recovery, actor]);
    if (recovery)
      expect(llms).toMatch(new RegExp(`^- \\[${code}\\].*; ${recovery}; ${actor}\\b`, "m"));
  }
});
