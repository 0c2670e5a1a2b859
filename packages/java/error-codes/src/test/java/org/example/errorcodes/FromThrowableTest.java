package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the platform's client throws, and what other clients throw. */
class FromThrowableTest {
  @Test
  void aConnectionThatIsRefusedBreaksOffOrTakesTooLongIsTransient() throws IOException {
    Server closed = new Server("");
    closed.close();
    try (Server silent = new Server("");
        Server half = new Server(Server.response("200 OK", "content-length: 9\r\n", "half"))) {
      for (URI uri : List.of(closed.uri(), silent.uri(), half.uri())) {
        assertClassified(Recovery.TRANSIENT, Actor.OPERATOR, thrown(() -> send(uri)));
      }
    }
  }

  @Test
  void aRequestThatTimesOutIsTransientAndOneThatIsCancelledTerminal() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      URI uri = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest hasty = HttpRequest.newBuilder(uri).timeout(Duration.ofMillis(50)).build();
      assertClassified(
          Recovery.TRANSIENT,
          Actor.OPERATOR,
          thrown(() -> client.send(hasty, BodyHandlers.ofString())));

      HttpRequest patient = HttpRequest.newBuilder(uri).build();
      CompletableFuture<?> response = client.sendAsync(patient, BodyHandlers.ofString());
      assertClassified(
          Recovery.TRANSIENT, Actor.OPERATOR, thrown(() -> response.get(1, TimeUnit.MILLISECONDS)));
      response.cancel(true);
      assertClassified(Recovery.TERMINAL, Actor.CALLER, thrown(response::get));
    }
  }

  @Test
  void aCallerWhoIsInterruptedGaveUp() {
    Executable interrupted =
        () -> {
          Thread.currentThread().interrupt();
          send(URI.create("http://127.0.0.1:1/"));
        };
    assertClassified(Recovery.TERMINAL, Actor.CALLER, thrown(interrupted));
  }

  @Test
  void theFirstThatTellsDecidesAndTheOutermostSpeaks() {
    Throwable thrown =
        new CompletionException("outer", new CancellationException().initCause(new IOException()));
    ParsedError error = ParsedError.fromThrowable(thrown);
    assertEquals("outer", error.message());
    assertEquals(Actor.CALLER, error.actor());
  }

  @Test
  void theMessageIsThatOfTheOutermostThatHasOne() {
    Throwable thrown = new IOException(" ", new IOException(null, new IOException("reset")));
    assertEquals("reset", ParsedError.fromThrowable(thrown).message());
    ParsedError told =
        ParsedError.fromThrowable(new RuntimeException("{\"code\":502,\"message\":\"lost\"}"));
    assertEquals(502, told.status());
    assertEquals(Recovery.TRANSIENT, told.recovery());
  }

  @Test
  void anythingElseIsTerminal() {
    assertClassified(Recovery.TERMINAL, Actor.OPERATOR, new IllegalStateException("odd"));
    assertClassified(Recovery.TERMINAL, Actor.OPERATOR, null);
    assertClassified(Recovery.TERMINAL, Actor.OPERATOR, new java.io.FileNotFoundException("body"));
  }

  @Test
  void causesThatGoRoundInCirclesEnd() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertEquals("one", ParsedError.fromThrowable(one).message());
  }

  @Test
  void whatAServiceRaisedIsWhatItsClientWouldReceive() {
    ErrorCode code = ErrorCode.values()[0];
    ApiException raised =
        ApiException.builder(code)
            .message("No.")
            .retryAfter(Duration.ofMillis(1500))
            .cause(new IOException("secret"))
            .build();
    ParsedError error = ParsedError.fromThrowable(new RuntimeException("wrapped", raised));
    assertEquals(code, error.errorCode());
    assertEquals("No.", error.message());
    assertEquals(Duration.ofSeconds(2), error.retryAfter());
  }

  @Test
  void theResponseThatAnotherClientKeptIsRead() {
    Function<Throwable, ParsedError> reader =
        thrown -> thrown instanceof Kept kept ? ParsedError.from(kept.status, null, "no") : null;
    ParsedError error = ParsedError.fromThrowable(new RuntimeException(new Kept(503)), reader);
    assertEquals(503, error.status());
    assertEquals(Recovery.TRANSIENT, error.recovery());
    // A stream that broke off had begun well.
    Throwable begun = new RuntimeException("outer", new Kept(200));
    assertEquals("outer", ParsedError.fromThrowable(begun, reader).message());
  }

  @Test
  void aReceivedExceptionIsTheErrorThatItHolds() {
    ParsedError error = ParsedError.from(429, null, "slow down");
    Throwable thrown = new CompletionException(new ReceivedException(error));
    assertSame(error, ParsedError.fromThrowable(thrown));
  }

  @Test
  void theFirstMemberOfAGroupThatTellsAnythingDecides() {
    ReceivedException received = new ReceivedException(ParsedError.from(429, null, "slow down"));
    ReceivedException other = new ReceivedException(ParsedError.from(500, null, "no"));
    Throwable wrapped = new IllegalArgumentException(received);
    assertSame(received.error(), ParsedError.fromThrowable(group(new Error(), wrapped, other)));
    assertClassified(Recovery.TRANSIENT, Actor.OPERATOR, group(new IOException("reset"), received));
    assertClassified(Recovery.TERMINAL, Actor.CALLER, group(new InterruptedException(), received));
  }

  @Test
  void anExceptionAndItsCauseCountBeforeWhatItSuppressed() {
    ReceivedException received = new ReceivedException(ParsedError.from(429, null, "slow down"));
    ReceivedException cause = new ReceivedException(ParsedError.from(404, null, "no"));
    assertSame(cause.error(), ParsedError.fromThrowable(group(received).initCause(cause)));
    IOException reset = new IOException("reset");
    reset.addSuppressed(received);
    assertClassified(Recovery.TRANSIENT, Actor.OPERATOR, new RuntimeException("outer", reset));
  }

  private static Throwable group(Throwable... members) {
    Throwable group = new IllegalStateException("closing failed");
    List.of(members).forEach(group::addSuppressed);
    return group;
  }

  @Test
  void whyThereWasNoResponseIsFoundInWrappersAndGroups() {
    IOException reset = new IOException("Connection reset");
    Throwable suppressing = new RuntimeException("all attempts failed");
    suppressing.addSuppressed(reset);
    for (Throwable thrown :
        List.of(
            new UncheckedIOException(reset),
            new CompletionException(new UncheckedIOException(reset)),
            new ExecutionException(reset),
            suppressing)) {
      assertClassified(Recovery.TRANSIENT, Actor.OPERATOR, thrown);
      assertEquals(thrown.getMessage(), ParsedError.fromThrowable(thrown).message());
    }
  }

  @Test
  void anErrorIsFoundUpToSixtyFourExceptionsDeep() {
    ReceivedException received = new ReceivedException(ParsedError.from(404, null, "no"));
    Throwable thrown = received;
    for (int count = 1; count < 64; count++) {
      thrown = new RuntimeException("outer", thrown);
    }
    assertSame(received.error(), ParsedError.fromThrowable(thrown));
    assertEquals("outer", ParsedError.fromThrowable(new Exception("outer", thrown)).message());
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

  private void assertClassified(Recovery recovery, Actor actor, Throwable thrown) {
    ParsedError error = ParsedError.fromThrowable(thrown);
    assertEquals(recovery, error.recovery(), () -> "recovery of " + thrown);
    assertEquals(actor, error.actor(), () -> "actor of " + thrown);
  }
}
