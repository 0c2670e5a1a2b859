// Node runs TypeScript from 22.18 on. An older one would only say that it does not know the ending of the file.
if (!process.features.typescript) {
  const { node } = process.versions;
  console.error(`This is Node ${node}, and these tests, in TypeScript, need Node 22.18 or newer.`);
  process.exit(1);
}
await import("./main.ts");
