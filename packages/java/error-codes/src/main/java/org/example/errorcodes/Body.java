package org.example.errorcodes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a body that counts.
 *
 * @param text without surrounding whitespace; null if the body was already decoded
 * @param tree the JSON object in the body, or the first one of a list; null if there is none
 * @param fit the fields of the first shape that fits the tree; null if none fits
 */
record Body(@Nullable String text, @Nullable ObjectNode tree, Shape.@Nullable Fit fit) {
  /** An unreadable body counts as a decoded one without a known shape. */
  static final Body UNREADABLE = new Body(null, null, null);

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The maximum number of bytes of a UTF-16 unit. */
  private static final int MAX_BYTES_OF_UNIT = 3;

  /** A body in bytes; null means no body. */
  static Body of(byte @Nullable [] bytes) {
    if (bytes == null) {
      return ofText("");
    }
    int counted = Math.min(bytes.length, Json.MAX_BYTES);
    String text = new String(bytes, 0, counted, StandardCharsets.UTF_8);
    return counted < bytes.length ? unread(text) : ofText(text);
  }

  /** A body as text; null means no body. */
  static Body of(@Nullable String text) {
    if (text == null) {
      return ofText("");
    }
    if (text.length() <= Json.MAX_BYTES / MAX_BYTES_OF_UNIT) {
      return ofText(text);
    }
    // A unit takes at least one byte, so this only cuts off text beyond the limit.
    String start = text.substring(0, Math.min(text.length(), Json.MAX_BYTES + 1));
    return of(Texts.wellFormed(start).getBytes(StandardCharsets.UTF_8));
  }

  /** A decoded body; null means no body. */
  static Body of(@Nullable JsonNode json) {
    return json == null ? ofText("") : ofTree(null, json);
  }

  /** A body over the limit, which is never read as JSON. */
  private static Body unread(String start) {
    return new Body(Texts.trim(withoutMark(start)), null, null);
  }

  private static Body ofText(String given) {
    String text = Texts.trim(withoutMark(given));
    return ofTree(text, Json.read(text));
  }

  /** Gemini's streams wrap the error in a list. */
  private static Body ofTree(@Nullable String text, @Nullable JsonNode json) {
    JsonNode first = json instanceof ArrayNode list ? list.get(0) : json;
    return first instanceof ObjectNode tree
        ? new Body(text, tree, Shape.fit(tree))
        : new Body(text, null, null);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
