/** The JVM's options for programs that end before an optimizing compiler and parallel collectors help. */
export const brief: readonly string[] = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
