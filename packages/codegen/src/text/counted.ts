/** A number with its noun: `1 code`, `2 codes`. */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
