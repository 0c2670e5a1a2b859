package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Responses of the platform's own client, from a real server. */
class HttpClientTest {
  private static final String BODY =
      "{\"error\":{\"message\":\"No.\",\"type\":\"request\",\"param\":\"n\",\"code\":\"x_y\"}}";

  @Test
  void readsEveryFormOfBody() throws Exception {
    String response =
        Server.response("503 Busy", "Retry-After: 2\r\nX-Should-Retry: true\r\n", BODY);
    try (Server server = new Server(response)) {
      for (BodyHandler<?> handler :
          new BodyHandler<?>[] {
            BodyHandlers.ofString(),
            BodyHandlers.ofByteArray(),
            BodyHandlers.ofInputStream(),
            BodyHandlers.ofLines()
          }) {
        ParsedError error = ParsedError.from(get(server, handler));
        assertEquals(503, error.status());
        assertEquals("x_y", error.code());
        assertEquals("No.", error.message());
        assertEquals(Duration.ofSeconds(2), error.retryAfter());
        assertEquals(true, error.shouldRetry());
      }
      ParsedError bodiless = ParsedError.from(get(server, BodyHandlers.discarding()));
      assertEquals("empty", bodiless.format());
      assertEquals(503, bodiless.status());
    }
  }

  @Test
  void readsAStreamUpToTheLimit() throws Exception {
    String body = "a".repeat(3 * Json.MAX_BYTES);
    try (Server server = new Server(Server.response("502 Bad Gateway", "", body))) {
      ParsedError error = ParsedError.from(get(server, BodyHandlers.ofInputStream()));
      assertEquals("text", error.format());
      assertEquals("a".repeat(1000), error.message());
    }
  }

  @Test
  void readsWhatCameOfAStreamThatBreaksOff() throws Exception {
    String headers = "content-length: 1000\r\n";
    try (Server server = new Server(Server.response("500 Internal", headers, "half a mess"))) {
      ParsedError error = ParsedError.from(get(server, BodyHandlers.ofInputStream()));
      assertEquals("half a mess", error.message());
      assertNull(error.code());
    }
  }

  private static <T> HttpResponse<T> get(Server server, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
    return HttpClient.newHttpClient().send(request, handler);
  }
}
