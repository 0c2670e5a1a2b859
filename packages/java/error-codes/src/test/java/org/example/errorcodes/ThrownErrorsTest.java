package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the platform's client throws, and what others do. */
class ThrownErrorsTest {
  private final ThrownErrors errors = new ThrownErrors();

  @Test
  void aConnectionThatIsRefusedBreaksOffOrTakesTooLongIsTransient() throws IOException {
    Server closed = new Server("");
    closed.close();
    try (Server silent = new Server("");
        Server half = new Server(Server.answer("200 OK", "content-length: 9\r\n", "half"))) {
      for (URI uri : List.of(closed.uri(), silent.uri(), half.uri())) {
        assertVerdict(Recovery.TRANSIENT, Actor.OPERATOR, thrown(() -> send(uri)));
      }
    }
  }

  @Test
  void aRequestThatTimesOutIsTransientAndOneThatIsCancelledTerminal() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      URI uri = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest hasty = HttpRequest.newBuilder(uri).timeout(Duration.ofMillis(50)).build();
      assertVerdict(
          Recovery.TRANSIENT,
          Actor.OPERATOR,
          thrown(() -> client.send(hasty, BodyHandlers.ofString())));

      HttpRequest patient = HttpRequest.newBuilder(uri).build();
      CompletableFuture<?> answer = client.sendAsync(patient, BodyHandlers.ofString());
      assertVerdict(
          Recovery.TRANSIENT, Actor.OPERATOR, thrown(() -> answer.get(1, TimeUnit.MILLISECONDS)));
      answer.cancel(true);
      assertVerdict(Recovery.TERMINAL, Actor.CALLER, thrown(answer::get));
    }
  }

  @Test
  void aCallerWhoIsInterruptedGaveUp() {
    Executable interrupted =
        () -> {
          Thread.currentThread().interrupt();
          send(URI.create("http://127.0.0.1:1/"));
        };
    assertVerdict(Recovery.TERMINAL, Actor.CALLER, thrown(interrupted));
  }

  @Test
  void theFirstThatTellsDecidesAndTheOutermostSpeaks() {
    Throwable thrown =
        new CompletionException("outer", new CancellationException().initCause(new IOException()));
    ParsedError error = errors.parse(thrown);
    assertEquals("outer", error.message());
    assertEquals(Actor.CALLER, error.actor());
  }

  @Test
  void anythingElseIsTerminal() {
    assertVerdict(Recovery.TERMINAL, Actor.OPERATOR, new IllegalStateException("odd"));
    assertVerdict(Recovery.TERMINAL, Actor.OPERATOR, null);
    assertVerdict(Recovery.TERMINAL, Actor.OPERATOR, new java.io.FileNotFoundException("body"));
  }

  @Test
  void causesThatGoRoundInCirclesEnd() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertEquals("one", errors.parse(one).message());
  }

  @Test
  void whatAServiceRaisedIsWhatItsClientWouldReceive() {
    ErrorCode code = ErrorCode.values()[0];
    ApiException raised =
        ApiException.builder(code)
            .status(code.statuses().get(0).first())
            .message("No.")
            .retryAfter(Duration.ofMillis(1500))
            .cause(new IOException("secret"))
            .build();
    ParsedError error = errors.parse(new RuntimeException("wrapped", raised));
    assertEquals(Optional.of(code), error.errorCode());
    assertEquals("No.", error.message());
    assertEquals(Optional.of(Duration.ofSeconds(2)), error.retryAfter());
  }

  @Test
  void anAnswerThatAnotherClientKeptIsParsed() {
    ErrorParser parser = new ErrorParser();
    ThrownErrors others =
        new ThrownErrors(
            parser,
            thrown ->
                thrown instanceof Kept kept
                    ? Optional.of(parser.parse(kept.status, Map.of(), "no"))
                    : Optional.empty());
    ParsedError error = others.parse(new RuntimeException(new Kept(503)));
    assertEquals(503, error.status().orElseThrow());
    assertEquals(Recovery.TRANSIENT, error.recovery());
    // A stream that broke off had begun well.
    assertEquals("outer", others.parse(new RuntimeException("outer", new Kept(200))).message());
  }

  private static final class Kept extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Kept(int status) {
      this.status = status;
    }
  }

  private static void send(URI uri) throws IOException, InterruptedException {
    HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static Throwable thrown(Executable executable) {
    return assertThrows(Throwable.class, executable);
  }

  private void assertVerdict(Recovery recovery, Actor actor, Throwable thrown) {
    ParsedError error = errors.parse(thrown);
    assertEquals(recovery, error.recovery(), () -> "recovery of " + thrown);
    assertEquals(actor, error.actor(), () -> "actor of " + thrown);
  }
}
