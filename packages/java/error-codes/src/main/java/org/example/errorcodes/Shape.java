package org.example.errorcodes;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A shape of a body: the place of each field; null for a field that the shape lacks. */
record Shape(
    String name,
    @Nullable JsonPointer message,
    @Nullable JsonPointer code,
    @Nullable JsonPointer type,
    @Nullable JsonPointer param) {
  /** Pointers in the notation of RFC 6901; null for a field that the shape lacks. */
  Shape(
      String name,
      @Nullable String message,
      @Nullable String code,
      @Nullable String type,
      @Nullable String param) {
    this(name, pointer(message), pointer(code), pointer(type), pointer(param));
  }

  private static @Nullable JsonPointer pointer(@Nullable String text) {
    return text == null ? null : JsonPointer.compile(text);
  }

  /**
   * The fields by the first shape that fits closely, else by the first that fits loosely (P17);
   * else null.
   */
  static @Nullable Fit fit(JsonNode body) {
    Fit loose = null;
    for (Shape shape : Settings.ACCEPTS) {
      Fit fit = shape.read(body);
      if (fit.isClose()) {
        return fit;
      }
      if (loose == null && fit.isLoose()) {
        loose = fit;
      }
    }
    return loose;
  }

  private Fit read(JsonNode body) {
    return new Fit(this, at(body, message), at(body, code), at(body, type), at(body, param));
  }

  private static JsonNode at(JsonNode body, @Nullable JsonPointer pointer) {
    return pointer == null ? MissingNode.getInstance() : body.at(pointer);
  }

  /** The node at each pointer of a shape; a missing node if there is none. */
  record Fit(Shape shape, JsonNode message, JsonNode code, JsonNode type, JsonNode param) {
    /** Whether the body has the message and a mark of the shape (P14, P15). */
    boolean isClose() {
      boolean isMarked =
          shape.code != null
              ? !code.isMissingNode() || !param.isMissingNode()
              : !type.isMissingNode();
      return message.isString() && isMarked;
    }

    /** Whether the body has anything that could identify the shape (P16). */
    private boolean isLoose() {
      return message.isString()
          || (shape.code != null ? Fields.code(code) : Fields.word(type)) != null;
    }
  }
}
