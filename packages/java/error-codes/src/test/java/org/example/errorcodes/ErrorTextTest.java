package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text of errors in logs and stack traces. */
class ErrorTextTest {
  @Test
  void aTextHasThePartsThatAreThere() {
    assertEquals("a_b (404): No. [request r-1]", ErrorText.of("a_b", 404, "No.", "r-1"));
    assertEquals("a_b (404): No.", ErrorText.of("a_b", 404, "No.", null));
    assertEquals("a_b (404) [request r-1]", ErrorText.of("a_b", 404, "", "r-1"));
    assertEquals("a_b: No.", ErrorText.of("a_b", 0, "No.", null));
    assertEquals("a_b", ErrorText.of("a_b", 0, "", null));
    assertEquals("status 404: No.", ErrorText.of(null, 404, "No.", null));
    assertEquals("status 404", ErrorText.of(null, 404, "", null));
    assertEquals("No.", ErrorText.of(null, 0, "No.", null));
    assertEquals("unknown error [request r-1]", ErrorText.of(null, 0, "", "r-1"));
    assertEquals("unknown error", ErrorText.of(null, 0, "", null));
  }

  @Test
  void aTextIsOneLineWhateverItsPartsAre() {
    assertEquals(
        "a b (404):    x y z   [request r 1]",
        ErrorText.of("a\nb", 404, "\r\n\u0000x\u0085y\u2028z\u2029\u007F", "r\t1"));
  }

  @Test
  void aRaisedErrorIsNamedInItsStackTraceAndItsMessageStaysBare() {
    ErrorCode code = ErrorCode.values()[0];
    int status = code.statuses().get(0).first();
    ApiException raised =
        ApiException.builder(code).status(status).message("No\nway.").requestId("r-1").build();
    String text = code.value() + " (" + status + "): No way. [request r-1]";
    assertEquals(text, raised.getMessage());
    assertEquals(ApiException.class.getName() + ": " + text, firstLine(raised));
    assertEquals("No\nway.", raised.message());
    assertFalse(raised.render(BodyFormat.OWN).json().contains("request r-1"));
  }

  @Test
  void aReceivedErrorIsNamedWithTheCodeThatWasSent() {
    String body = "{\"error\":{\"message\":\"No.\",\"code\":\"of_tomorrow\"}}";
    Map<String, List<String>> headers = Map.of("x-request-id", List.of("r-1"));
    ParsedError error = ParsedError.from(404, headers, body);
    String text = "of_tomorrow (404): No. [request r-1]";
    assertEquals(text, error.toString());
    ReceivedException received = new ReceivedException(error);
    assertEquals(text, received.getMessage());
    assertEquals(ReceivedException.class.getName() + ": " + text, firstLine(received));
    assertEquals("unknown error", ErrorReader.UNREAD.toString());
    assertTrue(received.error().message().equals("No."));
  }

  @Test
  void aReceivedErrorIsNamedAsItWasSentNotAsTheCodeThatThisStandsFor() {
    ParsedError error =
        new ParsedError(
            "json",
            "too_many",
            "WAIT_30",
            null,
            429,
            "No.",
            null,
            null,
            null,
            null,
            null,
            null,
            Recovery.TRANSIENT,
            Actor.CALLER,
            null,
            null);
    assertEquals("WAIT_30 (429): No.", error.toString());
    assertEquals("WAIT_30 (429): No.", new ReceivedException(error).getMessage());
  }

  private static String firstLine(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString().lines().findFirst().orElseThrow();
  }
}
