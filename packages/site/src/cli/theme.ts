import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from "culori";

/** The smallest contrast of a text to what is behind it (WCAG 2.2, AA). */
const readable = 4.5;

/** What texts in the accent's color stand on, in each theme: the color that is nearest to them. */
const grounds = { light: "#f6f8f7", dark: "#232d31" };

const oklch = converter("oklch");

/**
 * The styles of an accent. Each theme has the color itself where it can be read there, else the nearest one that
 * can; the other shades are derived from it.
 */
export function accentStyles(accent: string): string {
  const color = oklch(accent) as Oklch;
  const light = readableOn(grounds.light, color, -1);
  const lightLow = shade(color, 0.93, 0.045);
  const dark = readableOn(grounds.dark, color, 1);
  const darkLow = shade(color, 0.3, 0.06);
  return `:root {
  --sl-color-accent-low: ${formatHex(darkLow)};
  --sl-color-accent: ${formatHex(readableOn(formatHex(darkLow), shade(color, 0.55, 0.2), 1, 3))};
  --sl-color-accent-high: ${formatHex(readableOn(formatHex(darkLow), dark, 1))};
  --mark: ${formatHex(light)};
  --code-word: ${formatHex(dark)};
}

:root[data-theme="light"],
[data-theme="light"] ::backdrop {
  --sl-color-accent-low: ${formatHex(lightLow)};
  --sl-color-accent: ${formatHex(light)};
  --sl-color-accent-high: ${formatHex(readableOn(formatHex(lightLow), shade(color, 0.38, 0.2), -1, 7))};
  --mark: ${formatHex(light)};
  --code-word: ${formatHex(light)};
}
`;
}

/** The accent as the mark has it, behind white lines. */
export const markColor = (accent: string): string =>
  formatHex(readableOn(grounds.light, oklch(accent) as Oklch, -1));

/** A color of the same hue, with another lightness and at most a chroma. */
const shade = (color: Oklch, l: number, chroma: number): Oklch => ({
  ...color,
  l,
  c: Math.min(color.c, chroma),
});

/** The color, or the nearest one in a direction that can be read on a ground. */
function readableOn(ground: string, color: Oklch, direction: 1 | -1, contrast = readable): Oklch {
  for (let { l } = color; l >= 0 && l <= 1; l += direction / 100) {
    const next = clampChroma({ ...color, l }, "oklch") as Oklch;
    if (wcagContrast(formatHex(next), ground) >= contrast) return next;
  }
  return { ...color, c: 0, l: direction === 1 ? 1 : 0 };
}
