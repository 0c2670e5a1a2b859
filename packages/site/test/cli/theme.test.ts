import { wcagContrast } from "culori";
import { expect, test } from "vitest";
import { accentStyles } from "../../src/cli/theme.ts";

/** The colors of a theme by their names. */
function themeOf(styles: string, theme: "light" | "dark"): Record<string, string> {
  const [dark = "", light = ""] = styles.split("}");
  const found = (theme === "dark" ? dark : light).matchAll(/--([\w-]+): (#\w+);/g);
  return Object.fromEntries(Array.from(found, ([, name = "", value = ""]) => [name, value]));
}

const accents = [
  "#000000",
  "#ffffff",
  "#808080",
  "#ffeb3b",
  "#b3261e",
  "#0000ff",
  "#00ff00",
  "#635bff",
];

test.each(accents)("texts in the shades of %s can be read in both themes", (accent) => {
  const light = themeOf(accentStyles(accent), "light");
  const dark = themeOf(accentStyles(accent), "dark");
  const at = (theme: Record<string, string>, name: string) => theme[`sl-color-${name}`] ?? "";
  const pairs = [
    [at(light, "accent"), "#ffffff"],
    [at(light, "accent"), "#f6f8f7"],
    [at(light, "accent-high"), at(light, "accent-low")],
    [at(dark, "accent-high"), "#13191b"],
    [at(dark, "accent-high"), at(dark, "accent-low")],
    [light.mark ?? "", "#ffffff"],
  ] as const;
  expect(pairs.filter(([text, ground]) => wcagContrast(text, ground) < 4.5)).toEqual([]);
});

test("a color that can be read is taken as it is", () => {
  expect(themeOf(accentStyles("#b3261e"), "light")["sl-color-accent"]).toBe("#b3261e");
});
