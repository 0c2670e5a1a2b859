import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { digest } from "../../../src/write/record.ts";
import { mark, recordName } from "../changes.ts";
import type { Random } from "./random.ts";

/** Where people do things. */
export interface Ground {
  readonly root: string;
  readonly random: Random;
  /** Paths of the files that are there. */
  readonly files: readonly string[];
  /** Is told of a record that people have changed to another that could be one of ours. */
  readonly changedRecord: (text: string) => void;
  /** Is told of a folder that people have put a copy of files and their record into. */
  readonly copiedRecord: (folder: string) => void;
}

export const project = "home/project";
export const outs = ["gen/a", "gen/b", "deep/er/c"];

const isGenerated = (path: string): boolean =>
  outs.some((out) => path.startsWith(`${project}/${out}/`)) && !path.includes("/.error-codegen");

/** What people do between commands, each with one thing at random. */
export const deeds: Readonly<Record<string, (ground: Ground) => void>> = {
  "write a file": ({ root, random }) => {
    const folders = [...outs, "gen", "", "errors", "../notes", "../../elsewhere", ".git"];
    const names = ["README.md", "index.md", "codes/order-0.md", "openapi-3.1.json", "a/b/c.txt"];
    const temporary = [".error-codegen-1-x", `.error-codegen-${process.pid}-${"0".repeat(32)}`];
    const path = `${random.one(folders)}/${random.one([...names, ...temporary, "catalog.lock.json"])}`;
    write(root, `${project}/${path}`, random.once(2) ? `${mark} ${random.below(9)}` : "by hand");
  },
  "edit a generated file": (ground) =>
    change(ground, isGenerated, (text) => `${text}by hand ${ground.random.below(9)}\n`),
  "check a file out with CRLF": (ground) =>
    change(ground, isGenerated, (text) => text.replace(/\r?\n/g, "\r\n")),
  "delete a generated file": ({ root, random, files }) => {
    const path = random.one(files.filter(isGenerated));
    if (path) rmSync(join(root, path));
  },
  "copy a generated file": ({ root, random, files }) => {
    const from = random.one(files.filter(isGenerated));
    const to = `${project}/${random.one(outs)}/${random.one(["copy.md", "codes/copy.md", "index.md"])}`;
    if (from && makeWay(root, to)) copyFileSync(join(root, from), join(root, to));
  },
  "put a folder in the place of a file": ({ root, random, files }) => {
    const path = random.one(files.filter(isGenerated));
    if (!path) return;
    rmSync(join(root, path));
    mkdirSync(join(root, path));
    if (random.once(2)) write(root, `${path}/mine.txt`, "by hand");
  },
  "delete a record": ({ root, random, files }) => {
    const path = random.one(files.filter((file) => file.endsWith(recordName)));
    if (path) rmSync(join(root, path));
  },
  "merge a record": (ground) =>
    change(ground, isRecord, (text) => {
      const kept = text.split("\n").filter(() => !ground.random.once(4));
      const merged = `<<<<<<< HEAD\n${kept.join("\n")}\n=======\n${text}>>>>>>> theirs\n`;
      const changed = ground.random.once(2) ? merged : `${kept.join("\n")}\n`;
      ground.changedRecord(changed);
      return changed;
    }),
  "forge a record": (ground) => {
    const victims = [
      "../../precious.txt",
      "../../errors/catalog.yaml",
      "/etc/hosts",
      "./x",
      ".git/x",
    ];
    change(
      ground,
      isRecord,
      (text) => `${text}${digest("precious")}  ${ground.random.one(victims)}\n`,
    );
  },
  "forge a record that leads through links": (ground) => {
    const out = `${project}/${ground.random.one(outs)}`;
    link(ground.root, "home/treasures", `${out}/codes`);
    link(ground.root, "home/treasures/precious.txt", `${out}/precious.txt`);
    change(
      ground,
      (path) => path === `${out}/${recordName}`,
      (text) => {
        const forged = `${text}${digest("precious")}  codes/precious.txt\n${digest("precious")}  precious.txt\n`;
        ground.changedRecord(forged);
        return forged;
      },
    );
  },
  "write over a record": (ground) => change(ground, isRecord, () => "Checksums of mine\n"),
  "copy a folder with its record": ({ root, random, copiedRecord }) => {
    const [from, to] = [random.one(outs), random.one(outs)];
    if (from === to || !existsSync(join(root, project, `${from}`))) return;
    try {
      cpSync(join(root, project, `${from}`), join(root, project, `${to}`), { recursive: true });
    } catch {
      // Where a folder and a file of one name meet, a part is copied.
    }
    copiedRecord(`${project}/${to}`);
  },
  "put a link in the place of a file": ({ root, random, files }) => {
    const path = random.one(files.filter((file) => isGenerated(file) || isRecord(file)));
    if (!path) return;
    copyFileSync(join(root, path), join(root, "home/treasures/linked"));
    rmSync(join(root, path));
    link(root, "home/treasures/linked", path);
  },
  "put a link in the place of a folder": ({ root, random }) => {
    const path = `${project}/${random.one([...outs, "gen", "deep/er", "gen/a/codes"])}`;
    rmSync(join(root, path), { recursive: true, force: true });
    link(root, `${random.one(["home/treasures", "elsewhere", `${project}/src`, "home"])}`, path);
  },
  "back up with hard links": ({ root, random, files }) => {
    const path = random.one(files.filter((file) => isGenerated(file) || isRecord(file)));
    const to = join(root, "elsewhere", `backup-${random.below(1000)}`);
    if (path && !existsSync(to)) linkSync(join(root, path), to);
  },
  "edit the lock": (ground) =>
    change(
      ground,
      (path) => path.endsWith("catalog.lock.json"),
      (text) => (ground.random.once(2) ? text.replace('"404"', '"403"') : "mine"),
    ),
};

const isRecord = (path: string): boolean => path.endsWith(recordName);

/** Changes one of the files that are wanted; a link is let be. */
function change(
  { root, random, files }: Ground,
  isWanted: (path: string) => boolean,
  edit: (text: string) => string,
): void {
  const path = random.one(files.filter(isWanted));
  if (!path || !lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile()) return;
  const text = readFileSync(join(root, path), "utf8");
  // A new file, as editors write: another name of the old one keeps what it had.
  rmSync(join(root, path));
  writeFileSync(join(root, path), edit(text));
}

function write(root: string, path: string, text: string): void {
  if (makeWay(root, path)) writeFileSync(join(root, path), text);
}

function link(root: string, to: string, path: string): void {
  if (makeWay(root, path)) symlinkSync(join(root, to), join(root, path));
}

/** Whether something can be put at a path: nothing is there, and a folder above it can be. */
function makeWay(root: string, path: string): boolean {
  const at = join(root, path);
  if (lstatSync(at, { throwIfNoEntry: false })) return false;
  try {
    mkdirSync(dirname(at), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
