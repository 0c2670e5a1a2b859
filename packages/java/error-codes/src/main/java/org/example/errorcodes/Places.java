package org.example.errorcodes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The places where a body can have a field, in the order in which they are tried. */
record Places(List<JsonPointer> pointers) {
  /** Pointers as RFC 6901 writes them. */
  static Places of(String... pointers) {
    return new Places(Stream.of(pointers).map(JsonPointer::compile).toList());
  }

  /** What is read at the first of the places that has it; null if none has. */
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
