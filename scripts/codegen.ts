import { generator } from "./generator.ts";

process.exitCode = await generator(...process.argv.slice(2));
