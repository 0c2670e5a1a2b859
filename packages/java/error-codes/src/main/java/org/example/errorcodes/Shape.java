package org.example.errorcodes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A shape of a body: the place of each field; null for a field that the shape lacks. */
final class Shape {
  private final String name;

  /** The place of the object that has the next four fields; their pointers start there. */
  private final JsonPointer parent;

  private final @Nullable JsonPointer message;
  private final @Nullable JsonPointer code;
  private final @Nullable JsonPointer type;
  private final @Nullable JsonPointer param;
  private final @Nullable JsonPointer status;
  private final @Nullable JsonPointer docsUrl;
  private final @Nullable JsonPointer requestId;
  private final @Nullable JsonPointer details;
  private final List<Constant> constants;

  /** Fields by name, with their pointers in the notation of RFC 6901. */
  Shape(String name, Map<String, String> places) {
    this(name, places, Map.of());
  }

  /** Additionally takes constants by pointer, as JSON. */
  Shape(String name, Map<String, String> places, Map<String, String> constants) {
    this.name = name;
    parent = parent(places);
    message = pointerInParent(places.get("message"));
    code = pointerInParent(places.get("code"));
    type = pointerInParent(places.get("type"));
    param = pointerInParent(places.get("param"));
    status = pointer(places.get("status"));
    docsUrl = pointer(places.get("docsUrl"));
    requestId = pointer(places.get("requestId"));
    details = pointer(places.get("details"));
    this.constants =
        constants.entrySet().stream()
            .map(one -> new Constant(JsonPointer.compile(one.getKey()), Json.of(one.getValue())))
            .toList();
  }

  /** The parent that all fields have in common, else the body itself. */
  private static JsonPointer parent(Map<String, String> places) {
    List<JsonPointer> parents =
        Stream.of("message", "code", "type", "param")
            .filter(places::containsKey)
            .map(field -> JsonPointer.compile(places.get(field)).head())
            .distinct()
            .toList();
    return parents.size() == 1 ? parents.get(0) : JsonPointer.empty();
  }

  private @Nullable JsonPointer pointerInParent(@Nullable String text) {
    JsonPointer pointer = pointer(text);
    return pointer == null || parent.matches() ? pointer : pointer.last();
  }

  private static @Nullable JsonPointer pointer(@Nullable String text) {
    return text == null ? null : JsonPointer.compile(text);
  }

  /** A value that every body of a shape has in one place. */
  private record Constant(JsonPointer place, JsonNode value) {
    /** Whether a body has another value in this place (P85). */
    boolean isOtherIn(JsonNode body) {
      JsonNode found = body.at(place);
      boolean isSame =
          value.isNumber() ? Fields.number(found) == Fields.number(value) : found.equals(value);
      return !isSame && !found.isMissingNode();
    }
  }

  String name() {
    return name;
  }

  /**
   * The fields by the first shape that fits closely, else by the first that fits loosely (P17);
   * else null.
   */
  static @Nullable Fit fit(JsonNode body) {
    Fit loose = null;
    for (Shape shape : Settings.ACCEPTS) {
      if (shape.isRuledOut(body)) {
        continue;
      }
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

  private boolean isRuledOut(JsonNode body) {
    for (Constant constant : constants) {
      if (constant.isOtherIn(body)) {
        return true;
      }
    }
    return false;
  }

  private Fit read(JsonNode body) {
    JsonNode holder = body.at(parent);
    return new Fit(
        this, body, at(holder, message), at(holder, code), at(holder, type), at(holder, param));
  }

  private static JsonNode at(JsonNode body, @Nullable JsonPointer pointer) {
    return pointer == null ? MissingNode.getInstance() : body.at(pointer);
  }

  /** The body and the node at each pointer that identifies a shape; a missing node if none. */
  record Fit(
      Shape shape, JsonNode body, JsonNode message, JsonNode code, JsonNode type, JsonNode param) {
    /** Whether the body has the message and a mark of the shape (P14, P15). */
    boolean isClose() {
      if (shape.message == null) {
        return isCoded();
      }
      boolean isMarked =
          shape.code != null ? !code.isMissingNode() || hasParamMark() : !type.isMissingNode();
      return message.isString() && isMarked;
    }

    /** Problem details have a param only where an error has one, so it is no mark of them. */
    private boolean hasParamMark() {
      return !param.isMissingNode() && !shape.name.equals(BodyFormat.PROBLEM.value());
    }

    /** Whether the body has anything that could identify the shape (P16). */
    private boolean isLoose() {
      return message.isString() || isCoded();
    }

    private boolean isCoded() {
      return (shape.code != null ? Fields.code(code) : Fields.word(type)) != null;
    }

    /** The HTTP status of an error; null if there is none. */
    @Nullable Integer status() {
      return BeyondShapes.errorStatus(at(body, shape.status));
    }

    /** The URL of the documentation, as it was sent; null if there is none. */
    @Nullable String docsUrl() {
      String url = Fields.text(at(body, shape.docsUrl));
      return url.startsWith("https://") || url.startsWith("http://") ? url : null;
    }

    /** The request id (P87); null if there is none. */
    @Nullable String requestId() {
      String id = Fields.text(at(body, shape.requestId));
      return RequestIds.isId(id) ? id : null;
    }

    /** What else the body says about the error (P86); null if there is nothing. */
    @Nullable JsonNode details() {
      JsonNode found = at(body, shape.details);
      return found.isMissingNode() || found.isNull() ? null : found;
    }
  }
}
