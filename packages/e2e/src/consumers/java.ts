import { delimiter, join } from "node:path";
import { core, mvn } from "../java.ts";
import { foreignPom, localRepository } from "../maven.ts";
import { foreignFolder, put } from "../places.ts";
import type { Registry } from "../registries/registry.ts";
import { run } from "../run.ts";
import { contents } from "./contents.ts";

const program = `import org.example.errorcodes.ErrorCode;

public class Main {
  public static void main(String[] arguments) {
    String jar = ErrorCode.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    System.out.println(jar.replaceAll(".*/${core}-(.+)[.]jar", "$1"));
    for (ErrorCode code : ErrorCode.values()) System.out.println(code.value());
  }
}
`;

/** The report of the jar in a foreign project, which uses a version of both modules from the repository. */
export async function java(version: string, { url }: Registry): Promise<string> {
  const project = foreignFolder();
  put(project, {
    "pom.xml": foreignPom([core, `${core}-spring`], { version, repository: url }),
    "src/main/java/Main.java": program,
  });
  const local = `-Dmaven.repo.local=${localRepository()}`;
  await mvn(project, local, "compile", "dependency:copy-dependencies", "-DoutputDirectory=libs");
  const path = [join(project, "target/classes"), join(project, "libs/*")].join(delimiter);
  return contents(await run("java", ["--class-path", path, "Main"], { cwd: project }));
}
