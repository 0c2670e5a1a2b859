import { compile, readCatalog } from "@org/error-codegen";
import { beforeAll, describe, expect, test } from "vitest";
import { go as snippet } from "../../../codegen/src/emitters/markdown/snippets/go.ts";
import { commentOf } from "../../src/comment.ts";
import { filesOf } from "../../src/emitted.ts";
import { importPath, modulePath, published } from "../../src/go.ts";
import { laidDown, shownByInit } from "../../src/laid-down.ts";
import { foreignFolder, inRepository, put } from "../../src/places.ts";
import { blocks, guide, readme } from "../../src/readme.ts";
import { run, tryRun } from "../../src/run.ts";
import { describeWith } from "../../src/toolchains.ts";

/** From the second on, a major version is in the path. */
const version = `${/\/(v\d+)$/.exec(modulePath)?.[1] ?? "v0"}.1.2`;
const name = importPath.split("/").at(-1);

describeWith("go", "the Go module from a proxy, in somebody's own module", () => {
  let project: string;
  let env: NodeJS.ProcessEnv;
  const go = (...args: readonly string[]) => tryRun("go", args, { cwd: project, env });
  beforeAll(async () => {
    project = foreignFolder();
    env = await published(version);
    put(project, { "go.mod": "module example.com/foreign\n\ngo 1.23\n" });
    expect(await go("get", `${modulePath}@${version}`)).toMatchObject({ status: 0 });
  });

  /** What the compiler and go vet say of a program in the project. */
  async function said(folder: string, text: string): Promise<string> {
    put(project, { [`${folder}/main.go`]: text });
    return (await go("vet", `./${folder}`)).output;
  }

  test("is listed with its version, and brings nothing with it", async () => {
    const { stdout } = await go("list", "-m", "all");
    expect(stdout).toBe(`example.com/foreign\n${modulePath} ${version}\n`);
    expect((await go("list", "-m", "-versions", modulePath)).stdout).toBe(
      `${modulePath} ${version}\n`,
    );
  });

  test("runs its example", async () => {
    const { stdout, status } = await go("run", `${modulePath}/examples/roundtrip`);
    expect(status).toBe(0);
    expect(stdout).toBe(`/quota: top up
/model: model_not_found (404): There is no model gpt-9 (correctable, caller; retry: correctable)
/unknown: status 500: Upstream / gateway error (transient, operator; retry: transient)
/nothing: status 404: 404 page not found (correctable, caller; retry: correctable)
`);
  });

  const shown = blocks(readme(inRepository("packages/go")), "go").map((text, index) => ({
    text,
    index,
  }));

  test("has a page that shows how to raise, to receive and to retry", () => {
    expect(shown.length).toBe(3);
  });

  test.each(shown)("compiles block $index of its page", async ({ text, index }) => {
    expect(await said(`readme${index}`, text)).toBe("");
  });

  test("compiles what the guide shows, with the package that the generator writes, and gives a code to what is refused", async () => {
    const own = "example.com/foreign/errorcodes";
    const targets = { go: { out: "errorcodes", importPath: own } };
    put(project, await filesOf(laidDown(), { targets }));
    const ofInit = shownByInit("go");
    expect(ofInit).toHaveLength(2);
    const shown = [...blocks(guide("go.md"), "go"), ...ofInit];
    const imports = `import (\n\t"crypto/rand"\n\t"encoding/hex"\n\t"encoding/json"\n\t"errors"\n\t"fmt"\n\t"log"\n\t"net/http"\n\t"time"\n\n\t"${own}"\n)\n`;
    const main =
      'func main() {\n\thttp.Handle("/", routes())\n\thttp.HandleFunc("/limited", limited)\n\thttp.HandleFunc("/create", create)\n\tpause(fetch(""), 1)\n}\n';
    const program = ["package main\n", imports, ...shown, main].join("\n");
    put(project, { "guide/main.go": program, "guide/main_test.go": ofGuide });
    const tested = await go("test", "-vet=all", "./guide");
    expect(tested).toMatchObject({ status: 0, output: expect.stringMatching(/^ok /) });
    expect(await run("gofmt", ["-l", "guide"], { cwd: project })).toBe("");
  });

  test.each([
    ["a response", true, "response *http.Response"],
    ["a body, without HTTP", false, "body []byte"],
  ])("compiles what the page of each code shows of %s", async (_, isHttp, received) => {
    const { files } = readCatalog(inRepository("catalog"));
    const { catalog } = compile(files ?? expect.unreachable());
    const all = (catalog?.codes ?? []).map((code) =>
      snippet.code(code, importPath, commentOf(code), isHttp),
    );
    const functions = all.map((text, index) => {
      const [imports = "", statements = ""] = text.split("\n)\n");
      expect(imports).toContain(`\t"${importPath}"`);
      return `func catch${index}(${received}) {${statements}\n}\n`;
    });
    expect(functions.length).toBeGreaterThan(20);
    const http = isHttp ? '\t"net/http"\n' : "";
    const imports = `import (\n\t"errors"\n${http}\n\t"${importPath}"\n)\n`;
    const calls = functions.map((_, index) => `\tcatch${index}(nil)\n`).join("");
    const program = `package main\n\n${imports}\n${functions.join("\n")}\nfunc main() {\n${calls}}\n`;
    expect(await said("snippets", program)).toBe("");
  });

  describe("does not compile", () => {
    const using = (expression: string): string =>
      `package main\n\nimport "${importPath}"\n\nfunc main() { _ = ${expression} }\n`;

    test.each([
      [
        "a code that does not exist",
        `${name}.New(${name}.CodeNope)`,
        "undefined: errorcodes.CodeNope",
      ],
      [
        "a text that is no constant",
        `func(s string) any { return ${name}.New(s) }`,
        "cannot use s",
      ],
      ["a status as text", `${name}.WithStatus("404")`, "cannot use"],
      [
        "an error made without New",
        `${name}.Error{code: ${name}.CodeModelNotFound}`,
        "cannot refer to unexported field code",
      ],
    ])("%s", async (_, expression, message) => {
      expect(await said("refused", using(expression))).toContain(message);
    });
  });
});

/** What the program of the guide responds with. */
const ofGuide = `package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestWhatIsRefusedHasACode(t *testing.T) {
	for _, row := range []struct {
		handler      http.Handler
		target, body string
		status       int
		said         string
	}{
		{http.HandlerFunc(create), "/", "{", 400, "\\"code\\":\\"invalid_request\\""},
		{http.HandlerFunc(create), "/", "{\\"item\\":\\"tea\\"}", 200, "ordered tea"},
		{routes(), "/nowhere", "", 404, "\\"code\\":\\"not_found\\""},
		{routes(), "/orders/7", "", 404, "\\"code\\":\\"not_found\\""},
	} {
		recorder := httptest.NewRecorder()
		row.handler.ServeHTTP(recorder, httptest.NewRequest("POST", row.target, strings.NewReader(row.body)))
		if sent := recorder.Body.String(); recorder.Code != row.status || !strings.Contains(sent, row.said) {
			t.Errorf("%s %q: it responds with %d %s", row.target, row.body, recorder.Code, sent)
		}
	}
}
`;
