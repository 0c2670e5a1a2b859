import { join } from "node:path";
import { foreignFolder } from "../places.ts";
import { environment } from "../python.ts";
import type { Registry } from "../registries/registry.ts";
import { run } from "../run.ts";
import { contents } from "./contents.ts";

const program = `from importlib.metadata import version
from org_error_codes import ErrorCode
print(version("org-error-codes"), *(code.value for code in ErrorCode), sep="\\n")
`;

/** The report of the package in a foreign environment, which has a version of it from the index. */
export async function python(version: string, { env }: Registry): Promise<string> {
  const project = foreignFolder();
  const tools = join(await environment(), "bin/python");
  const interpreter = join(project, "venv/bin/python");
  await run("python3", ["-m", "venv", "--without-pip", "venv"], { cwd: project });
  const pip = ["-m", "pip", `--python=${interpreter}`, "install", "--quiet", "--no-cache-dir"];
  await run(tools, [...pip, `org-error-codes==${version}`], { cwd: project, env });
  return contents(await run(interpreter, ["-c", program], { cwd: project }));
}
