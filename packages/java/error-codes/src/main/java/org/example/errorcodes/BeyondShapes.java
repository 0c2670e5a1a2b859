package org.example.errorcodes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields of common error bodies, in a body of any shape (P74, P78, P79). */
final class BeyondShapes {
  /** How many details of an error are read. */
  private static final int MAX_DETAILS = 16;

  private static final JsonPointer DETAILS = JsonPointer.compile("/error/details");

  private BeyondShapes() {}

  /** The code; null if there is none. OAuth puts it in {@code error}, next to a description. */
  static @Nullable String code(ObjectNode body) {
    String code = WellKnown.CODES.first(body, Fields::code);
    return code == null && body.path("error_description").isString()
        ? Fields.word(body.path("error"))
        : code;
  }

  /** What a gateway's upstream said (P83); null if there is nothing. */
  static @Nullable String upstream(ObjectNode body) {
    return WellKnown.UPSTREAMS.first(
        body,
        node -> {
          String text = Fields.text(node);
          return Texts.isBlank(text) ? null : text;
        });
  }

  /** The type; null if there is none. */
  static @Nullable String type(ObjectNode body) {
    String type = WellKnown.TYPES.first(body, Fields::word);
    return type != null
        ? type
        : WellKnown.QUALIFIED_TYPES.first(body, node -> unqualified(Fields.word(node)));
  }

  /** The param; null if there is none. */
  static @Nullable String param(ObjectNode body) {
    return WellKnown.PARAMS.first(body, Fields::word);
  }

  /** The HTTP status as a number; null if there is none. */
  static @Nullable Integer status(ObjectNode body) {
    return WellKnown.STATUSES.first(body, BeyondShapes::errorStatus);
  }

  /** The HTTP status that the name of an error implies; null if there is none. */
  static @Nullable Integer namedStatus(
      ObjectNode body, @Nullable String code, @Nullable String type) {
    Integer status = statusOf(code);
    status = status != null ? status : statusOf(type);
    status = status != null ? status : WellKnown.TYPES.first(body, BeyondShapes::statusAt);
    return status != null ? status : WellKnown.QUALIFIED_TYPES.first(body, BeyondShapes::statusAt);
  }

  private static @Nullable Integer statusAt(JsonNode node) {
    return statusOf(Fields.word(node));
  }

  private static @Nullable Integer statusOf(@Nullable String name) {
    String bare = unqualified(name);
    return bare == null ? null : WellKnown.STATUS_OF.get(bare);
  }

  /** A name without its namespace. */
  private static @Nullable String unqualified(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String bare = name.substring(name.lastIndexOf('#') + 1);
    return bare.isEmpty() ? null : bare;
  }

  /** A status from 400 to 599, as a number or a text of three digits; null if it is none. */
  static @Nullable Integer errorStatus(JsonNode node) {
    String text = Fields.code(node);
    boolean isStatus =
        text != null
            && text.length() == 3
            && (text.charAt(0) == '4' || text.charAt(0) == '5')
            && text.chars().allMatch(unit -> '0' <= unit && unit <= '9');
    return isStatus ? Integer.valueOf(text) : null;
  }

  /** How long the body asks clients to wait; null if it does not. */
  static @Nullable Duration retryAfter(ObjectNode body) {
    Duration told = retryInfo(body.at(DETAILS));
    return told != null ? told : WellKnown.WAITS.first(body, BeyondShapes::seconds);
  }

  /** Google's {@code RetryInfo}: a duration such as {@code 58s} or {@code 0.5s}. */
  private static @Nullable Duration retryInfo(JsonNode details) {
    for (int at = 0; details.isArray() && at < Math.min(details.size(), MAX_DETAILS); at++) {
      JsonNode detail = details.path(at);
      if (Fields.text(detail.path("@type")).endsWith("google.rpc.RetryInfo")) {
        String delay = Fields.text(detail.path("retryDelay"));
        return delay.endsWith("s")
            ? RetryAfter.ofSeconds(delay.substring(0, delay.length() - 1))
            : null;
      }
    }
    return null;
  }

  private static @Nullable Duration seconds(JsonNode node) {
    double seconds = Fields.number(node);
    return seconds >= 0 ? RetryAfter.ofMillis(seconds * 1000) : null;
  }
}
