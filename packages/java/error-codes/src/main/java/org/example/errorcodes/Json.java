package org.example.errorcodes;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Strict JSON (RFC 8259, P9 to P12), independent of the application's mappers. Jackson itself keeps
 * the last of equal keys, lone surrogates, and numbers of any size.
 */
final class Json {
  /** Larger bodies are not read as JSON. */
  static final int MAX_BYTES = 1_048_576;

  private static final int MAX_DEPTH = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_BYTES)
                          .maxStringLength(MAX_BYTES)
                          .maxNameLength(MAX_BYTES)
                          .build())
                  // Keys are untrusted: a cache of them could fill the memory.
                  .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                  .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                  .build())
          .build();

  private Json() {}

  /** Reads a JSON object or array; null if the text is anything else. */
  static @Nullable JsonNode read(String text) {
    // Most other bodies do not start like JSON: this avoids a costly exception.
    if (!startsLikeJson(text)) {
      return null;
    }
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException notJson) {
      return null;
    }
  }

  /** Reads a text of ours, which is valid JSON. */
  static JsonNode of(String text) {
    return MAPPER.readTree(text);
  }

  /** Copies a value as JSON; null if it is written as {@code null} or cannot be written (H16). */
  static @Nullable JsonNode copyOf(@Nullable Object value) {
    try {
      JsonNode copy = MAPPER.valueToTree(value);
      // A tree can be too deep to be written, and can hold values that are not JSON.
      write(copy);
      return copy.isNull() ? null : copy;
    } catch (RuntimeException | StackOverflowError | LinkageError unwritable) {
      return null;
    }
  }

  /** Whether a text starts like a JSON object or array. */
  static boolean startsLikeJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
