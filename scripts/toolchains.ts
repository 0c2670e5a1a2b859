import { spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/** A command that has to be there, and the least version that does. */
interface Tool {
  readonly command: string;
  readonly version: readonly string[];
  readonly least: string;
}

/** What a language's package is built and tested with. */
interface Toolchain {
  readonly title: string;
  readonly tools: readonly Tool[];
  readonly install: string;
}

/** The toolchains that a machine may lack, by the name of the folder in `packages/`. */
export const toolchains = {
  go: {
    title: "Go",
    tools: [{ command: "go", version: ["version"], least: "1.23" }],
    install: "apt-get install golang-go, or see go.dev/doc/install",
  },
  java: {
    title: "Java",
    tools: [
      { command: "javac", version: ["-version"], least: "17" },
      { command: "mvn", version: ["--version"], least: "3.8" },
    ],
    install: "apt-get install openjdk-17-jdk-headless maven",
  },
  python: {
    title: "Python",
    tools: [{ command: "python3", version: ["--version"], least: "3.11" }],
    install: "apt-get install python3 python3-venv",
  },
  rust: {
    title: "Rust",
    tools: [
      { command: "cargo", version: ["--version"], least: "1.85" },
      { command: "rustfmt", version: ["--version"], least: "1.8" },
      { command: "cargo-clippy", version: ["--version"], least: "0.1.85" },
    ],
    install: "see rustup.rs",
  },
} satisfies Readonly<Record<string, Toolchain>>;

export type ToolchainName = keyof typeof toolchains;

/** What a machine lacks to build and test a language's package, and how to get it; nothing if all is there. */
export function missing(name: ToolchainName): string | undefined {
  const { title, tools, install } = toolchains[name];
  const lacking = tools.filter((tool) => !isThere(tool));
  if (lacking.length === 0) return;
  const wanted = lacking.map(({ command, least }) => `${command} ${least} or newer`).join(" and ");
  return `${title}: the PATH lacks ${wanted}, so packages/${name} is neither built nor tested. To install: ${install}`;
}

function isThere({ command, version, least }: Tool): boolean {
  const { stdout, stderr } = spawnSync(command, version, { encoding: "utf8" });
  const said = stripVTControlCharacters(`${stdout ?? ""}${stderr ?? ""}`);
  const found = /\d+(?:\.\d+)*/.exec(said)?.[0];
  return found !== undefined && !isBelow(found, least);
}

/** Whether a version comes before another, number by number. */
function isBelow(version: string, least: string): boolean {
  const own = version.split(".").map(Number);
  for (const [index, number] of least.split(".").map(Number).entries())
    if (own[index] !== number) return (own[index] ?? 0) < number;
  return false;
}
