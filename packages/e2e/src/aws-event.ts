import { crc32 } from "node:zlib";

/** An event of AWS's streams (`application/vnd.amazon.eventstream`), its headers being texts. */
export function awsEvent(headers: Readonly<Record<string, string>>, payload: string): Buffer {
  const named = Buffer.concat(
    Object.entries(headers).map(([name, value]) =>
      Buffer.concat([
        Buffer.from([name.length]),
        Buffer.from(name),
        Buffer.from([7, 0, value.length]),
        Buffer.from(value),
      ]),
    ),
  );
  const body = Buffer.concat([named, Buffer.from(payload)]);
  const sizes = Buffer.concat([number(16 + body.length), number(named.length)]);
  const event = Buffer.concat([sizes, number(crc32(sizes)), body]);
  return Buffer.concat([event, number(crc32(event))]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
