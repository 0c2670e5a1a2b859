import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { foreignFolder } from "./places.ts";

/** The groups of our own artefacts. */
const own = join("org", "example");

/** A separate local repository, which shares everything except our own artefacts with the default one. */
export function localRepository(): string {
  const folder = foreignFolder();
  const shared = join(homedir(), ".m2", "repository");
  if (existsSync(shared)) link(shared, folder, "");
  return folder;
}

/** Links the contents of a folder of the shared repository, individually on the way to our own groups. */
function link(shared: string, folder: string, at: string): void {
  mkdirSync(join(folder, at), { recursive: true });
  for (const name of readdirSync(join(shared, at))) {
    const path = join(at, name);
    if (path === own) continue;
    if (own.startsWith(`${path}/`)) link(shared, folder, path);
    else symlinkSync(join(shared, path), join(folder, path));
  }
}

/** The version of ours to use, and the repository that has it, if Maven does not know it. */
interface Wanted {
  readonly version: string;
  readonly repository?: string;
}

/** The `pom.xml` of a foreign project that uses our artefacts. */
export const foreignPom = (artefacts: readonly string[], wanted: Wanted): string => `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.acme</groupId>
  <artifactId>shop</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>${artefacts.map((artefact) => dependency(artefact, wanted)).join("")}
  </dependencies>${wanted.repository ? repositories(wanted.repository) : ""}
  <build>
    <plugins>${plugins.map(plugin).join("")}
    </plugins>
  </build>
</project>
`;

/** Current plugins: Maven's defaults compile for Java 5. */
const plugins = ["maven-compiler-plugin 3.15.0", "maven-dependency-plugin 3.9.0"];

function plugin(named: string): string {
  const [name, version] = named.split(" ");
  return `
      <plugin>
        <artifactId>${name}</artifactId>
        <version>${version}</version>
      </plugin>`;
}

const dependency = (artefact: string, { version }: Wanted): string => `
    <dependency>
      <groupId>org.example</groupId>
      <artifactId>${artefact}</artifactId>
      <version>${version}</version>
    </dependency>`;

const repositories = (url: string): string => `
  <repositories>
    <repository>
      <id>loopback</id>
      <url>${url}</url>
    </repository>
  </repositories>`;
