import { expect, test } from "vitest";
import { parseUsage } from "../../src/cli/usage.ts";

test("commands take their own options", () => {
  expect(parseUsage(["build"])).toEqual({ command: "build", config: "error-codegen.yaml" });
  expect(parseUsage(["build", "--config", "a.yaml", "--url", "https://a.example/b"])).toEqual({
    command: "build",
    config: "a.yaml",
    url: "https://a.example/b/",
  });
  expect(parseUsage(["dev", "--port", "8080"])).toMatchObject({ command: "dev", port: 8080 });
  expect([parseUsage(["-h"]), parseUsage(["--version"])]).toEqual(["help", "version"]);
});

test.each<[string[], string]>([
  [[], "No command given. Use build or dev."],
  [["biuld"], "Unknown command biuld. Use build or dev."],
  [["build", "x"], "build takes options only, not x."],
  [["build", "--port", "1"], "build takes no --port; only dev does."],
  [["dev", "--url", "https://a.example/"], "dev takes no --url; only build does."],
  [["dev", "--port", "0"], '--port is "0". Use a number from 1 to 65535.'],
  [["dev", "--port"], "--port needs a value."],
  [["dev", "--prot", "1"], "Unknown option --prot. Did you mean --port? See --help."],
  [["dev", "--drafts"], "Unknown option --drafts. See --help."],
  ...["docs.example.com", "javascript:alert(1)", "https://example.com//evil.example/", ""].map(
    (url): [string[], string] => [["build", `--url=${url}`], "which is not the URL of a site."],
  ),
])("%j is wrong use: %s", (argv, message) => {
  expect(() => parseUsage(argv)).toThrow(message);
});
