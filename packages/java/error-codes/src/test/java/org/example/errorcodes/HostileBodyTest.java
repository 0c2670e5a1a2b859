package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that try to exhaust their reader. */
class HostileBodyTest {
  @Test
  void readsAHundredThousandLevelsAsText() {
    for (String open : new String[] {"[", "{\"a\":", "{\"a\":["}) {
      String body = "{\"error\":" + open.repeat(100_000);
      ParsedError error = ParsedError.from(500, null, body);
      assertEquals("text", error.format());
      assertEquals(body.substring(0, 1000), error.message());
    }
  }

  @Test
  void readsTenMegabytesAsText() {
    byte[] body = new byte[10_000_000];
    Arrays.fill(body, (byte) '{');
    assertEquals("{".repeat(1000), ParsedError.from(500, null, body).message());
    Arrays.fill(body, (byte) 0xFF);
    assertEquals("\uFFFD".repeat(1000), ParsedError.from(500, null, body).message());
    String text = new String(body, StandardCharsets.ISO_8859_1);
    assertEquals("\u00FF".repeat(1000), ParsedError.from(500, null, text).message());
  }

  @Test
  void readsAMegabyteInOneToken() {
    int size = Json.MAX_BYTES - 100;
    for (String token :
        new String[] {
          "9".repeat(size), "1e" + "9".repeat(size), "0." + "1".repeat(size), "-" + "7".repeat(size)
        }) {
      ParsedError error =
          ParsedError.from(500, null, "{\"error\":{\"message\":\"no\",\"code\":" + token + "}}");
      assertTrue(error.body() != null);
      assertEquals("no", error.message());
    }
    String name = "n".repeat(size);
    ParsedError named =
        ParsedError.from(500, null, "{\"message\":\"no\",\"code\":1,\"" + name + "\":2}");
    assertTrue(named.body().has(name));
    assertEquals(
        "m".repeat(1000),
        ParsedError.from(500, null, "{\"message\":\"" + "m".repeat(size) + "\"}").message());
  }

  @Test
  void findsATextInATreeOfAnyDepthAndWidth() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonNode deep = nodes.stringNode("too deep");
    for (int level = 0; level < 100_000; level++) {
      deep = level % 2 == 0 ? nodes.arrayNode().add(deep) : nodes.objectNode().set("error", deep);
    }
    assertEquals("", ParsedError.from(500, null, deep).message());
    ArrayNode wide = nodes.arrayNode();
    ObjectNode fields = nodes.objectNode();
    for (int at = 0; at < 100_000; at++) {
      wide.add("no");
      fields.put(String.format("%06d", at), "no");
    }
    ObjectNode list = nodes.objectNode().set("detail", wide);
    assertTrue(ParsedError.from(500, null, list).message().startsWith("no; no; no"));
    ObjectNode byField = nodes.objectNode().set("errors", fields);
    assertTrue(ParsedError.from(500, null, byField).message().startsWith("000000: no; 000001: no"));
  }

  @Test
  void sortsFieldsByCodePointsAndNotByUnits() {
    String body = "{\"errors\":{\"\uD83D\uDE00\":\"second\",\"\uFF5E\":\"first\"}}";
    String expected = "\uFF5E: first; \uD83D\uDE00: second";
    assertEquals(expected, ParsedError.from(500, null, body).message());
  }

  @Test
  void readsAMegabyteOfMessagesInMessagesAndOfTitles() {
    String inner = "[".repeat(Json.MAX_BYTES / 4);
    assertEquals(inner.substring(0, 1000), ParsedError.from(500, null, message(inner)).message());
    String huge = message(message("x".repeat(3 * Json.MAX_BYTES)));
    JsonNode decoded = JsonNodeFactory.instance.objectNode().put("message", huge);
    assertEquals(huge.substring(0, 1000), ParsedError.from(500, null, decoded).message());
    String page = "<html>" + "<title".repeat(100_000) + "<title>A &amp;amp; B</title>";
    assertEquals("A &amp; B", ParsedError.from(500, null, page).message());
  }

  private static String message(String text) {
    return JsonNodeFactory.instance.objectNode().put("message", text).toString();
  }

  @Test
  void readsNothingAsNothing() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put(null, List.of("HTTP/1.1 500"));
    headers.put("retry-after", null);
    headers.put("x-should-retry", Arrays.asList(null, "true"));
    ParsedError error = ParsedError.from(0, headers, (String) null);
    assertEquals("empty", error.format());
    assertEquals(true, error.shouldRetry());
    assertNull(error.retryAfter());
    assertEquals("empty", ParsedError.from(0, null, (byte[]) null).format());
    assertEquals("empty", ParsedError.from(0, null, (JsonNode) null).format());
    assertEquals(Optional.empty(), ParsedError.fromEvent(null, 0, null));
  }

  @Test
  void readsKeysThatCollideInTables() {
    // "Aa" and "BB" have the same hash, and so have all texts that are made of them.
    StringBuilder body = new StringBuilder("{\"message\":\"no\",\"code\":\"x\"");
    for (int number = 0; number < 1 << 14; number++) {
      body.append(",\"");
      for (int bit = 0; bit < 14; bit++) {
        body.append((number >> bit & 1) == 0 ? "Aa" : "BB");
      }
      body.append("\":0");
    }
    ParsedError error = ParsedError.from(500, null, body.append('}').toString());
    assertEquals("x", error.code());
    assertEquals((1 << 14) + 2, error.body().size());
  }
}
