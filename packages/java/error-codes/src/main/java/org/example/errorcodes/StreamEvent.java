package org.example.errorcodes;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a stream event that can be an error (S5 to S7).
 *
 * @param isError whether the event declares itself an error
 * @param body the error in it: its data, or the part that the type of the event points to
 */
record StreamEvent(boolean isError, Body body) {
  static StreamEvent of(@Nullable String event) {
    EventText text = EventText.of(event);
    Body body = Body.of(text.data());
    ObjectNode tree = body.tree();
    if (tree == null) {
      return new StreamEvent(text.isError(), body);
    }
    String type = Fields.text(tree.path("type"));
    JsonPointer place = WellKnown.FAILURES.get(type);
    boolean isError =
        text.isError() || place != null || type.equals("error") || isError(tree.path("error"));
    boolean isInner = place != null && tree.at(place) instanceof ObjectNode;
    return new StreamEvent(isError, isInner ? Body.of(tree.at(place)) : body);
  }

  private static boolean isError(JsonNode node) {
    return node.isContainer() || !Texts.isBlank(Fields.text(node));
  }

  /** Whether the event is an error because it has one of the catalogue's codes (S6). */
  boolean isOurs(ParsedError read) {
    return body.fit() != null && Codes.isListed(read.code()) && !Texts.isBlank(read.message());
  }
}
