import { type Comment, Comments } from "../code/comments.ts";
import { enumTable, type Member } from "../code/enums.ts";
import { wholeNumber } from "../code/literals.ts";
import type { Cell, Reader, Table } from "../table.ts";

/** The lexical grammar of Protocol Buffers: comments, texts, names, numbers and marks. */
const lexeme =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<other>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[A-Za-z_][\w.]*|\d[\w.]*|\S)/g;

interface Token extends Comment {
  readonly word: string;
}

/**
 * Reads the enums of a Protocol Buffers file. `protobufjs`, the parser of this language, has no places and trims
 * comments, and the grammar of an enum is three lines.
 */
export const proto: Reader = (text, problems) => {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  for (const { 0: word, index: from, groups } of text.content.matchAll(lexeme)) {
    const token = { word, from, to: from + word.length };
    if (groups?.comment === undefined) tokens.push(token);
    else comments.push(token);
  }
  const found = new Comments(text.content, comments);
  const tables: Table[] = [];
  for (const [index, { word, from }] of tokens.entries()) {
    const [name, open] = tokens.slice(index + 1, index + 3);
    const before = tokens[index - 1]?.word ?? ";";
    if (word !== "enum" || open?.word !== "{" || !name || !/^[;{}]$/.test(before)) continue;
    const sayLeft = ({ from: at }: Token): void => {
      const fact = `This part of ${name.word} is not \`NAME = NUMBER;\`, and is left.`;
      const fix = "If it is a constant, give it a whole number and a semicolon.";
      problems.push(text.problem(at, "left-part", fact, fix, "warning"));
    };
    const members = membersOf(tokens, index + 3, sayLeft);
    if (members)
      tables.push(enumTable({ text, name: name.word, at: from }, members, found, problems));
    else {
      const fact = `The enum ${name.word} is not closed.`;
      problems.push(text.problem(open.from, "valid-proto", fact, "Close it with }."));
    }
  }
  return tables;
};

/** The statements of an enum that are `NAME = NUMBER`, with or without options; undefined if it does not end. */
function membersOf(
  tokens: readonly Token[],
  start: number,
  sayLeft: (token: Token) => void,
): Member[] | undefined {
  const members: Member[] = [];
  let statement: Token[] = [];
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (depth === 0 && token.word === "}") {
      if (statement[0]) sayLeft(statement[0]);
      return members;
    }
    if (/^[{[(]$/.test(token.word)) depth++;
    if (/^[}\])]$/.test(token.word)) depth--;
    if (depth > 0 || token.word !== ";") {
      statement.push(token);
      continue;
    }
    const member = memberOf(statement, token.to);
    if (member) members.push(member);
    else if (statement[0] && !/^(?:option|reserved)$/.test(statement[0].word))
      sayLeft(statement[0]);
    statement = [];
  }
  return;
}

function memberOf(statement: readonly Token[], to: number): Member | undefined {
  const [name, equals, ...rest] = statement;
  const isNegative = rest[0]?.word === "-";
  const [digits, open] = rest.slice(isNegative ? 1 : 0);
  const number = digits && wholeNumber(digits.word);
  const isMember = equals?.word === "=" && (!open || open.word === "[");
  if (!name || !digits || number === undefined || !isMember) return;
  const cells: [string, Cell][] = [
    ["@value", { at: digits.from, value: isNegative ? -number : number }],
  ];
  const options = rest.map(({ word }) => word).join(" ");
  if (/[[,] deprecated = true\b/.test(options))
    cells.push(["@deprecated", { at: name.from, value: "", deprecated: "" }]);
  return { node: { from: name.from, to }, name: name.word, cells };
}
