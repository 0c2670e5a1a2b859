package org.example.errorcodes;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A shape of body that is understood: where each field stands; null where there is no place for it.
 */
record Shape(
    String name, JsonPointer message, JsonPointer code, JsonPointer type, JsonPointer param) {
  /** Pointers as RFC 6901 writes them; null for a field that has none. */
  Shape(String name, String message, String code, String type, String param) {
    this(name, pointer(message), pointer(code), pointer(type), pointer(param));
  }

  private static JsonPointer pointer(String text) {
    return text == null ? null : JsonPointer.compile(text);
  }

  /** What stands in a body where this shape has its fields. */
  Fields read(JsonNode body) {
    return new Fields(this, at(body, message), at(body, code), at(body, type), at(body, param));
  }

  private static JsonNode at(JsonNode body, JsonPointer pointer) {
    return pointer == null ? MissingNode.getInstance() : body.at(pointer);
  }
}
