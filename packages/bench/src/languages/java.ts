import { delimiter } from "node:path";
import type { Language } from "./language.ts";

const maven = ["mvn", "--quiet", "--batch-mode", "--projects=error-codes"] as const;
const classes = ["classes", "test-classes", "lib/*"].map((part) => `error-codes/target/${part}`);

export const java: Language = {
  name: "java",
  prepare: [...maven, "test-compile", "dependency:copy-dependencies"],
  parse: ["java", "--class-path", classes.join(delimiter), "org.example.errorcodes.Bench"],
  compile: [...maven, "compile"],
  built: ["error-codes/target", "error-codes-spring/target"],
};
