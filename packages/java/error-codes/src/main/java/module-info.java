/** The error codes of the LLM gateway, for services that raise them and clients that read them. */
module org.example.errorcodes {
  requires transitive java.net.http;
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;

  exports org.example.errorcodes;
}
