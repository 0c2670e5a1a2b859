/** Where a line has the status of an error. */
const places = [
  /(?<![A-Za-z])status(?:[_ ]?code)?["']?\s?[:=]\s?["']?(?:Some\()?([45]\d\d)\b(?![.-])/i,
  /\bHTTP\/\d(?:\.\d)?["']? ([45]\d\d)\b(?![.-])/,
  /\bHTTP ([45]\d\d)\b(?![.-])/,
  /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) ["']?(?:\/|https?:)\S* ([45]\d\d)\b(?![.-])/,
];

/** The status of an error that a line says. */
export function statusSaid(line: string): number | null {
  const [, told] = places.map((place) => place.exec(line)).find((match) => match) ?? [];
  return told === undefined ? null : Number(told);
}
