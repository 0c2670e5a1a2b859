/** The error codes of the LLM gateway: raises them, and understands whatever error comes. */
module org.example.errorcodes {
  requires transitive java.net.http;
  requires transitive tools.jackson.databind;

  exports org.example.errorcodes;
}
