package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was received, as an exception. */
class ReceivedExceptionTest {
  private static final String BODY =
      "{\"error\":{\"message\":\"No.\",\"type\":\"t\",\"param\":null,\"code\":\"x_y\"},\"more\":1e2}";

  @Test
  void anErrorResponseIsThrownAndAnyOtherIsReturned() throws Exception {
    String headers = "Retry-After: 2\r\nX-Request-Id: r-1\r\n";
    try (Server bad = new Server(Server.response("429 Too Many Requests", headers, BODY));
        Server good = new Server(Server.response("200 OK", "", "fine"))) {
      HttpResponse<String> error = get(bad);
      ReceivedException received =
          assertThrows(ReceivedException.class, () -> ReceivedException.throwForError(error));
      assertEquals("x_y (429): No. [request r-1]", received.getMessage());
      assertEquals("x_y", received.error().code());
      HttpResponse<String> fine = get(good);
      assertSame(fine, ReceivedException.throwForError(fine));
    }
  }

  @Test
  void anExceptionOfAClientStaysAsTheCause() {
    IOException cause = new IOException();
    ParsedError error = ParsedError.from(500, null, "no");
    assertSame(cause, new ReceivedException(error, cause).getCause());
    assertNull(new ReceivedException(error).getCause());
  }

  @Test
  void itIsTheSameAfterItWasSerialized() throws Exception {
    ReceivedException received = new ReceivedException(ParsedError.from(429, null, BODY));
    ReceivedException copy = (ReceivedException) copyOf(received);
    assertEquals(received.getMessage(), copy.getMessage());
    assertEquals(received.error(), copy.error());
    ErrorCode code = ErrorCode.values()[0];
    ApiException raised =
        ApiException.builder(code).message("No.").details(Map.of("by", "kg")).build();
    ApiException copyOfRaised = (ApiException) copyOf(raised);
    assertEquals("No.", copyOfRaised.message());
    assertEquals(raised.details(), copyOfRaised.details());
  }

  private static Object copyOf(Object original) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
      output.writeObject(original);
    }
    try (var input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return input.readObject();
    }
  }

  private static HttpResponse<String> get(Server server) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
