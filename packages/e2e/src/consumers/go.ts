import { importPath, modulePath } from "../go.ts";
import { foreignFolder, put } from "../places.ts";
import { run } from "../run.ts";
import { contents } from "./contents.ts";

const program = `package main

import (
	"fmt"
	"runtime/debug"

	"${importPath}"
)

func main() {
	build, _ := debug.ReadBuildInfo()
	fmt.Println(build.Deps[0].Version[1:])
	for _, code := range errorcodes.Codes() {
		fmt.Println(code)
	}
}
`;

/** The report of the module in another module, which requires a version of it from git, by its tag. */
export async function go(version: string, repository: string): Promise<string> {
  const project = foreignFolder();
  const [host, owner, name] = modulePath.split("/");
  const env = {
    GOFLAGS: "-p=2 -modcacherw",
    GOMODCACHE: foreignFolder(),
    GOPRIVATE: modulePath,
    GOWORK: "off",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `url.${repository}.insteadOf`,
    GIT_CONFIG_VALUE_0: `https://${host}/${owner}/${name}`,
  };
  put(project, { "go.mod": "module example.com/foreign\n\ngo 1.23\n", "main.go": program });
  await run("go", ["get", `${modulePath}@v${version}`], { cwd: project, env });
  return contents(await run("go", ["run", "."], { cwd: project, env }));
}
