/** What the Java snippets on pages assume, besides the package that they are of. */
const around = {
  imports: [
    "java.net.http.HttpClient",
    "java.net.http.HttpRequest",
    "java.net.http.HttpResponse",
    "java.time.Duration",
    "java.util.List",
    "java.util.Map",
    "java.util.Optional",
    "org.springframework.http.ProblemDetail",
  ],
  members: `
  String name;
  String requestId;
  String acceptHeader;
  Exception cause;
  Exception thrown;
  ApiException exception;
  HttpClient client;
  HttpRequest request;
  HttpResponse<byte[]> response;
  int attempt;

  Object topUp(String docsUrl) {
    return docsUrl;
  }

  void send(int status, Map<String, String> headers, String body) {}

  abstract static class OtherClientException extends RuntimeException {
    abstract int status();

    abstract Map<String, List<String>> headers();

    abstract byte[] body();
  }
`,
};

/** A block of Java on a page, imports first, as a class that compiles where every warning is an error. */
export function classOf(name: string, block: string, own = "org.example.errorcodes"): string {
  const isImport = (line: string): boolean => line.startsWith("import ");
  const lines = block.split("\n");
  const imports = new Set([
    ...lines.filter(isImport),
    ...[...around.imports, `${own}.ApiException`].map((type) => `import ${type};`),
  ]);
  const statements = lines.filter((line) => !isImport(line)).join("\n");
  return `${[...imports].join("\n")}

@SuppressWarnings({"deprecation", "serial"}) // Deprecated codes have pages too.
abstract class ${name} {
${around.members}
  Object run() throws Exception {
    if (attempt > 0) {
${statements}
    }
    return null;
  }
}
`;
}
