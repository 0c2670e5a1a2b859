/** The JVM's options for programs that end before an optimizing compiler and parallel collectors help. */
export const brief: readonly string[] = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** The environment of tools that start such programs, which then say so on the error output. */
export const forJava: NodeJS.ProcessEnv = { JAVA_TOOL_OPTIONS: brief.join(" ") };
