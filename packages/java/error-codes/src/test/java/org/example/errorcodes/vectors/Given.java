package org.example.errorcodes.vectors;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.example.errorcodes.vectors.Outcome.Needs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What vectors give, as the types of this language have it. */
final class Given {
  private Given() {}

  static int integer(JsonNode number, int missing) throws Needs {
    if (number.isMissingNode() || number.isNull()) {
      return missing;
    }
    if (!number.isIntegralNumber()) {
      throw new Needs("untyped");
    }
    if (!number.canConvertToInt()) {
      throw new Needs("range");
    }
    return number.intValue();
  }

  /** The attempt that has failed, of which null is NaN. */
  static int attempt(JsonNode number) throws Needs {
    if (number.isNull()) {
      throw new Needs("untyped");
    }
    return integer(number, 1);
  }

  static double real(JsonNode number) {
    return number.isNull() ? Double.NaN : number.doubleValue();
  }

  static String text(JsonNode text) {
    return text.isString() ? text.stringValue() : null;
  }

  static Duration duration(JsonNode ms) throws Needs {
    if (!ms.isNumber()) {
      return null;
    }
    if (ms.isIntegralNumber()) {
      return Duration.ofMillis(ms.longValue());
    }
    double nanoseconds = ms.doubleValue() * 1e6;
    if (Math.abs(nanoseconds) > Long.MAX_VALUE) {
      throw new Needs("untyped");
    }
    return Duration.ofNanos((long) nanoseconds);
  }

  /** Header names that are equal become one with a list; nothing else is changed. */
  static Map<String, List<String>> headers(JsonNode pairs) {
    if (pairs.isMissingNode()) {
      return null;
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (JsonNode pair : pairs) {
      headers
          .computeIfAbsent(pair.path(0).asString(), name -> new ArrayList<>())
          .add(pair.path(1).asString());
    }
    return headers;
  }

  /** The time that a vector names. */
  static InstantSource clock(JsonNode now) {
    return now.isMissingNode()
        ? Clock.systemUTC()
        : InstantSource.fixed(Instant.ofEpochMilli(now.longValue()));
  }

  /** A body as it is sent. */
  static byte @Nullable [] bytes(@Nullable Object body) {
    return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) body;
  }

  /** The forms that a body can be given in: text and bytes, or as it was decoded. */
  static List<Object> bodies(JsonNode body) {
    if (body.has("json")) {
      return List.of(body.path("json"));
    }
    if (body.has("base64")) {
      return List.of(Base64.getDecoder().decode(body.path("base64").asString()));
    }
    StringBuilder text = new StringBuilder(body.path("text").asString());
    for (JsonNode part : body.path("repeat")) {
      text.append(part.path("text").asString().repeat(part.path("times").intValue()));
    }
    return List.of(text.toString(), text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
