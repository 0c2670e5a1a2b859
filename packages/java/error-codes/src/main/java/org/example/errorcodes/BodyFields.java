package org.example.errorcodes;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values that bodies are built from; the code is a String or a Long. */
record BodyFields(
    @Nullable Object code,
    int status,
    String message,
    String type,
    @Nullable String param,
    String meaning,
    @Nullable String docsUrl,
    @Nullable String requestId,
    @Nullable JsonNode details) {
  /** RFC 9457 section 4.2.1 defines the type of a problem that nothing documents. */
  String problemType() {
    return docsUrl == null ? "about:blank" : docsUrl;
  }
}
