import { expect, test } from "vitest";
import { changesetsOf, parseChangeset } from "../../src/changesets/read.ts";

const packages = ["@shop/docs", "@shop/errors"];

/** The problems of a changeset, each in a line. */
const said = (text: string): string[] =>
  (parseChangeset("a.md", text, packages).problems ?? []).map(
    ({ file, line, column, message, fix }) => `${file}:${line}:${column} ${message} ${fix}`,
  );

const sound = '---\n"@shop/errors": minor\n"@shop/docs": patch\n---\n\nMore.\n';
const start = 'Start it with three lines: ---, "@shop/docs": patch, ---.';

test("the changesets of this repository can be released", () => {
  const { workspace, problems } = changesetsOf(".");
  expect(problems).toBeUndefined();
  expect(workspace?.packages.map(({ name }) => name)).toContain("@org/error-codes");
});

test("a changeset says which packages it releases, and what it tells", () => {
  expect(parseChangeset("a.md", sound, packages)).toEqual({
    changeset: {
      releases: [
        { name: "@shop/errors", type: "minor" },
        { name: "@shop/docs", type: "patch" },
      ],
      summary: "More.",
      file: "a.md",
      line: 6,
    },
  });
});

test("a changeset may have the line ends of Windows", () => {
  expect(said(sound)).toEqual([]);
  expect(said(sound.replaceAll("\n", "\r\n"))).toEqual([]);
});

test("a package that does not exist is named with its place and the one that was meant", () => {
  const fact = "@shop/eror is no package that is released.";
  const all = "The packages are @shop/docs, @shop/errors.";
  const misspelt = sound.replace("errors", "eror");
  const expected = [`a.md:2:1 ${fact} Did you mean @shop/errors? ${all}`];
  expect(said(misspelt)).toEqual(expected);
  expect(said(misspelt.replaceAll("\n", "\r\n"))).toEqual(expected);
  expect(said('---\n"@shop/docs": patch\nnobody: patch\n---\nMore.\n')).toEqual([
    `a.md:3:1 nobody is no package that is released. ${all}`,
  ]);
});

test("a changeset whose text reaches nobody is refused", () => {
  const nothing = `a.md:1:1 a.md names no package, so nobody is told this. ${start}`;
  expect(said("---\n---\n\nMore.\n")).toEqual([nothing]);
  expect(said("---\n{}\n---\n\nMore.\n")).toEqual([nothing]);
  expect(said("")).toEqual([`a.md:1:1 a.md does not say what it releases. ${start}`]);
  expect(said("More.\n")).toEqual([`a.md:1:1 a.md does not say what it releases. ${start}`]);
  const none = "@shop/docs has no release. Write patch, minor or major behind it.";
  expect(said('---\n"@shop/docs": huge\n---\nMore.\n')).toEqual([`a.md:2:15 ${none}`]);
  expect(said('---\n"@shop/docs":\n---\nMore.\n')).toEqual([`a.md:2:14 ${none}`]);
});

test("a changeset may release nothing on purpose", () => {
  expect(said("---\n---\n")).toEqual([]);
  expect(said('---\n"@shop/docs": none\n---\nA note.\n')).toEqual([]);
});

test("what changesets could not read is refused at its place", () => {
  const fault = 'This is no list of packages. Write lines such as "@shop/docs": patch.';
  expect(said("---\n- a\n---\nMore.\n")).toEqual([`a.md:2:1 ${fault}`]);
  expect(said('---\n"@shop/docs": patch\n"@shop/docs": minor\n---\nMore.\n')).toEqual([
    `a.md:3:1 ${fault}`,
  ]);
  expect(said(sound.replace("\nMore.\n", ""))).toEqual([
    "a.md:1:1 a.md has no text. Write below the second --- what changes for users.",
  ]);
});
