import type { SyntaxNode } from "@lezer/common";
import type { Cell, Plain } from "../table.ts";
import { dedent } from "./comments.ts";
import { isClosed, unescaped, wholeNumber } from "./literals.ts";
import { childrenOf } from "./tree.ts";

/** A long sum of texts is nested as deeply as it has parts. */
const maxDepth = 200;

/** The value of an expression, if the source alone says it, in any language that is read here. */
export function cellOf(node: SyntaxNode, content: string): Cell | undefined {
  const at = node.from;
  const list = listOf(node, content);
  if (list) return list.length > 0 ? { at, value: list } : undefined;
  const value = plainOf(node, content);
  if (value !== undefined) return { at, value };
  const name = content.slice(node.from, node.to);
  return references.has(node.name) && /^[\w.]+$/.test(name)
    ? { at, value: name, isReference: true }
    : undefined;
}

/** What says that nothing is given. */
const nothing = /^(?:null|undefined|None|nil|\[\s*\])$/;

/** The longest expression that is shown. */
const maxShown = 60;

/** The same, or else the expression as it is written; undefined if it gives nothing, or is a function. */
export function givenBy(node: SyntaxNode, content: string): Cell | undefined {
  const written = content.slice(node.from, node.to).replace(/\s+/g, " ");
  const cell = nothing.test(written) ? undefined : cellOf(node, content);
  if (cell || nothing.test(written) || /Function|Lambda|Class/.test(node.name)) return cell;
  const value = written.length > maxShown ? `${written.slice(0, maxShown - 1)}…` : written;
  return { at: node.from, value, isUnread: true };
}

const references = new Set(
  "FieldAccess Identifier MemberExpression ScopedIdentifier SelectorExpr VariableName".split(" "),
);

function listOf(node: SyntaxNode, content: string): Plain[] | undefined {
  if (node.name !== "ArrayExpression") return;
  return childrenOf(node).flatMap((child) => plainOf(child, content) ?? []);
}

function plainOf(node: SyntaxNode, content: string, depth = 0): Plain | undefined {
  if (depth > maxDepth) return;
  const written = content.slice(node.from, node.to);
  const parts = (): (Plain | undefined)[] =>
    childrenOf(node)
      .filter(({ name }) => name !== "ArithOp")
      .map((child) => plainOf(child, content, depth + 1));
  switch (node.name) {
    case "String":
    case "StringLiteral":
    case "TextBlock":
      return textOf(written);
    case "TemplateString":
      return node.getChild("Interpolation") ? undefined : unescaped(written.slice(1, -1));
    case "Number":
    case "IntegerLiteral":
      return wholeNumber(written);
    case "Boolean":
    case "BooleanLiteral":
      return /^true$/i.test(written);
    case "UnaryExp":
    case "UnaryExpression": {
      const [value] = parts();
      return written.startsWith("-") && typeof value === "number" ? -value : undefined;
    }
    case "BinaryExp":
    case "BinaryExpression": {
      const operator = node.getChild("ArithOp");
      if (!operator) return /\b(?:as|satisfies)\b/.test(written) ? parts()[0] : undefined;
      const texts = parts();
      const isSum =
        content[operator.from] === "+" && texts.every((text) => typeof text === "string");
      return isSum ? texts.join("") : undefined;
    }
    case "ContinuedString": {
      const texts = parts();
      return texts.every((text) => typeof text === "string") ? texts.join("") : undefined;
    }
    case "ParenthesizedExpression":
      return parts()[0];
    case "CallExpr":
    case "CallExpression":
    case "MethodInvocation": {
      // A conversion, or a function that marks texts for translation.
      const list =
        node.getChild("Arguments") ?? node.getChild("ArgList") ?? node.getChild("ArgumentList");
      const [argument, ...more] = list ? childrenOf(list) : [];
      return argument && more.length === 0 ? plainOf(argument, content, depth + 1) : undefined;
    }
    default:
      return;
  }
}

/** A string literal: with the letters of Python before it, with one or three quotes. */
function textOf(written: string): string | undefined {
  const [whole, letters = "", quotes = ""] = /^([A-Za-z]*)("""|'''|["'`])/.exec(written) ?? [];
  if (!whole || !isClosed(written) || /[fF]/.test(letters)) return;
  const inner = written.slice(whole.length, written.length - quotes.length);
  const isRaw = quotes === "`" || /[rR]/.test(letters);
  const text = isRaw ? inner : unescaped(inner);
  return quotes.length === 3 ? dedent(text.replace(/^[ \t]*\n/, "").split("\n")) : text;
}
