package org.example.errorcodes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a body that counts.
 *
 * @param text without whitespace at its ends; null if the body came decoded
 * @param tree the body, if it is a JSON object; otherwise null
 * @param fields the fields of the tree, by the first shape that fits; null if none fits
 */
record Body(@Nullable String text, @Nullable ObjectNode tree, @Nullable ReceivedFields fields) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** How many bytes a unit of UTF-16 takes at most. */
  private static final int MAX_BYTES_OF_UNIT = 3;

  /** A body in bytes; null is no body. */
  static Body of(byte @Nullable [] bytes) {
    if (bytes == null) {
      return ofText("");
    }
    int counted = Math.min(bytes.length, Json.MAX_BYTES);
    String text = new String(bytes, 0, counted, StandardCharsets.UTF_8);
    return counted < bytes.length ? unread(text) : ofText(text);
  }

  /** A body as text; null is no body. */
  static Body of(@Nullable String text) {
    if (text == null) {
      return ofText("");
    }
    if (text.length() <= Json.MAX_BYTES / MAX_BYTES_OF_UNIT) {
      return ofText(text);
    }
    // What is cut off lies beyond the limit, for no unit takes less than a byte.
    String start = text.substring(0, Math.min(text.length(), Json.MAX_BYTES + 1));
    return of(Texts.wellFormed(start).getBytes(StandardCharsets.UTF_8));
  }

  /** A body that was decoded already; null is no body. One that cannot be read fits no shape. */
  static Body of(@Nullable JsonNode json) {
    if (json == null) {
      return ofText("");
    }
    return Contained.get(
        () -> ofTree(null, json instanceof ObjectNode object ? object : null),
        new Body(null, null, null));
  }

  /** A body over the limit, which is never read as JSON. */
  private static Body unread(String start) {
    return new Body(Texts.trim(withoutMark(start)), null, null);
  }

  private static Body ofText(String given) {
    String text = Texts.trim(withoutMark(given));
    return ofTree(text, Json.object(text));
  }

  private static Body ofTree(@Nullable String text, @Nullable ObjectNode tree) {
    return new Body(text, tree, tree == null ? null : ReceivedFields.of(tree));
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  String format() {
    return fields != null ? fields.format() : "".equals(text) ? "empty" : "text";
  }
}
