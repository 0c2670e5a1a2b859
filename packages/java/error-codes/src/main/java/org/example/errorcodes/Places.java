package org.example.errorcodes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The places of a field in bodies, in the order they are tried. */
record Places(List<JsonPointer> pointers) {
  /** Pointers in the notation of RFC 6901. */
  static Places of(String... pointers) {
    return new Places(Stream.of(pointers).map(JsonPointer::compile).toList());
  }

  /** The value at the first place that has one; null if none has. */
  <T> @Nullable T first(JsonNode body, Function<JsonNode, @Nullable T> reader) {
    for (JsonPointer pointer : pointers) {
      T value = reader.apply(body.at(pointer));
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
