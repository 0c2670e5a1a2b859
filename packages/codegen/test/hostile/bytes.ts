import { content, type Hostile, sound, title } from "./catalog.ts";

/** Bytes of a title between bytes that are fine, behind letters that take more than one byte. */
const broken = (...hostile: number[]): Hostile =>
  content(
    Buffer.concat([
      Buffer.from("name: shop\ntitle: Größe 🙂 "),
      Buffer.from(hostile),
      Buffer.from("!\n"),
    ]),
  );

const utf16 = Buffer.from(`\uFEFF${sound}`, "utf16le");

/** Bytes and characters. */
export const bytes: Readonly<Record<string, Hostile>> = {
  "a byte order mark": content(`\uFEFF${sound}`),
  "line ends of Windows behind a byte order mark": content(
    `\uFEFF${sound.replaceAll("\n", "\r\n")}`,
  ),
  "line ends of an old Mac": content(sound.replaceAll("\n", "\r")),
  "a byte of Latin-1": broken(0xe9),
  "a continuation byte alone": broken(0x80),
  "an overlong slash": broken(0xc0, 0xaf),
  "a surrogate in UTF-8": broken(0xed, 0xa0, 0x80),
  "a code point beyond Unicode": broken(0xf4, 0x90, 0x80, 0x80),
  "a character that breaks off at the end": content(
    Buffer.concat([Buffer.from(sound), Buffer.from([0xf0, 0x9f, 0x99])]),
  ),
  "UTF-16, little end first": content(utf16),
  "UTF-16, big end first": content(Buffer.from(utf16).swap16()),
  "UTF-16 without a byte order mark": content(Buffer.from(sound, "utf16le")),
  "a NUL": title("Shop \0 errors"),
  "an escaped NUL": title('"Shop \\0 errors"'),
  "a bell": title("Shop \u0007 errors"),
  "an escape sequence of a terminal": title("\u001b[31mShop errors\u001b[0m"),
  "an escaped escape sequence": title('"\\e[31mShop errors"'),
  "a delete character": title("Shop \u007F errors"),
  "a control character beyond ASCII": title("Shop \u0085 errors"),
  "an escaped carriage return": title('"Shop\\rerrors"'),
  "half a surrogate pair": title('"Shop \\ud83d errors"'),
  "a zip file": content(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 8, 0, 8, 0, 0xff, 0xfe, 0, 0])),
};
