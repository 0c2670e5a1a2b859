package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values whose own methods fail: readers still give a result. */
class NeverFailsTest {
  /** So many calls back from the end there is room for the first calls of a reader. */
  private static final int CALLS = 1000;

  /** So many levels of the stack are tried. */
  private static final int RUNS = 500;

  static List<Throwable> failures() {
    return List.of(
        new IllegalStateException(),
        new IOException(),
        new InterruptedException(),
        new StackOverflowError(),
        new NoClassDefFoundError(),
        new Error());
  }

  @Test
  void nothingIsReadAsNothing() {
    ParsedError error = ParsedError.from(null);
    assertEquals("empty", error.format());
    assertEquals(Recovery.TERMINAL, error.recovery());
    assertEquals("empty", ParsedError.fromThrowable(null).format());
    RetryDecision decision = RetryPolicy.standard().decide(null, 1);
    assertEquals(RetryDecision.Reason.TERMINAL, decision.reason());
    assertEquals(BodyFormat.OWN, BodyFormat.negotiate(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusCode", "headers", "body"})
  void aResponseIsReadWithoutThePartThatFails(String failing) {
    for (Throwable failure : failures()) {
      ParsedError error = ParsedError.from(response(failing, failure));
      assertEquals(failing.equals("statusCode") ? null : 503, error.status());
      assertEquals(failing.equals("headers") ? null : "r-1", error.requestId());
      assertEquals(failing.equals("body") ? "" : "no", error.message());
    }
    assertEquals("empty", ParsedError.from(responding(method -> null)).format());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void headersThatFailAreNone(Throwable failure) {
    Map<String, List<String>> headers =
        new AbstractMap<>() {
          @Override
          public Set<Entry<String, List<String>>> entrySet() {
            throw NeverFailsTest.<RuntimeException>any(failure);
          }
        };
    assertEquals("no", ParsedError.from(500, headers, "no").message());
    assertEquals(Optional.empty(), ParsedError.fromEvent("data: no", 500, headers));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aTreeThatFailsFitsNoShape(Throwable failure) {
    JsonNode tree =
        new ObjectNode(JsonNodeFactory.instance) {
          private static final long serialVersionUID = 1L;

          @Override
          protected JsonNode _at(JsonPointer pointer) {
            throw NeverFailsTest.<RuntimeException>any(failure);
          }
        };
    Map<String, List<String>> headers = Map.of("x-request-id", List.of("r-1"));
    ParsedError error = ParsedError.from(500, headers, tree);
    assertEquals("text", error.format());
    assertEquals(500, error.status());
    assertEquals("r-1", error.requestId());
    assertNull(error.body());
  }

  @Test
  void aNumberOfAnySizeInATreeIsRead() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("message", "no");
    BigInteger huge = BigInteger.ONE.shiftLeft(10_000_000);
    for (BigDecimal number :
        List.of(
            new BigDecimal("1e2147483647"),
            new BigDecimal(huge),
            new BigDecimal(huge, 3_000_000))) {
      ParsedError error = ParsedError.from(500, null, tree.put("code", number));
      assertEquals("no", error.message());
      assertNull(error.code());
    }
    assertNull(ParsedError.from(500, null, tree.put("code", huge)).code());
    BigDecimal one = new BigDecimal(BigInteger.TEN.pow(5_000), 5_000);
    assertEquals("1", ParsedError.from(500, null, tree.put("code", one)).code());
  }

  @Test
  void aNumberWithAMillionDigitsIsReadAsItsValue() {
    String zeros = "0".repeat(1_000_000);
    for (String one : new String[] {"1" + zeros + "e-1000000", "0." + zeros + "1e1000001"}) {
      String body = "{\"message\":\"no\",\"code\":" + one + "}";
      assertEquals("1", ParsedError.from(500, null, body).code());
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anExceptionThatFailsIsReadAsFarAsItGoes(Throwable failure) {
    Exception silent =
        new Exception() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw NeverFailsTest.<RuntimeException>any(failure);
          }

          @Override
          public Throwable getCause() {
            throw NeverFailsTest.<RuntimeException>any(failure);
          }
        };
    assertEquals("", ParsedError.fromThrowable(silent).message());
    assertEquals("outer", ParsedError.fromThrowable(new Exception("outer", silent)).message());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFunctionThatFailsFindsNothing(Throwable failure) {
    IOException thrown = new IOException("late");
    ParsedError error =
        ParsedError.fromThrowable(
            thrown,
            other -> {
              throw NeverFailsTest.<RuntimeException>any(failure);
            });
    assertEquals("late", error.message());
    assertEquals(Recovery.TRANSIENT, error.recovery());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aClockThatFailsGivesNoWait(Throwable failure) {
    Map<String, List<String>> headers =
        Map.of(
            "retry-after", List.of("Sun, 06 Nov 1994 08:49:37 GMT"),
            "x-should-retry", List.of("true"));
    ParsedError error =
        ErrorReader.read(
            500,
            headers,
            () -> Body.of("no"),
            () -> {
              throw NeverFailsTest.<RuntimeException>any(failure);
            });
    assertNull(error.retryAfter());
    assertEquals(true, error.shouldRetry());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anErrorThatFailsWhenItIsAskedIsTerminal(Throwable failure) {
    Retryable failing =
        (Retryable)
            Proxy.newProxyInstance(
                NeverFailsTest.class.getClassLoader(),
                new Class<?>[] {Retryable.class},
                (proxy, method, arguments) -> {
                  throw failure;
                });
    assertEquals(RetryDecision.Reason.TERMINAL, RetryPolicy.standard().decide(failing, 1).reason());
  }

  @Test
  void aProcessWithoutMemoryIsNotHidden() {
    OutOfMemoryError failure = new OutOfMemoryError();
    assertThrows(OutOfMemoryError.class, () -> ParsedError.from(response("body", failure)));
  }

  @Test
  void theEndOfTheStackIsNoFailure() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicInteger read = new AtomicInteger();
    HttpResponse<?> response = response("nothing", null);
    ParsedError.from(response);
    Runnable parse =
        () -> {
          try {
            ParsedError.from(response);
            ParsedError.fromThrowable(new IOException());
            ParsedError.fromEvent("data: no", 500, null);
            RetryPolicy.standard().decide(ErrorReader.UNREAD, 1);
            read.incrementAndGet();
          } catch (Throwable failure) {
            thrown.compareAndSet(null, failure);
          }
        };
    Thread thread = new Thread(null, () -> dive(parse), "deep", 1024 * 1024);
    thread.start();
    thread.join();
    assertNull(thrown.get(), () -> "threw " + thrown.get());
    assertEquals(RUNS, read.get());
  }

  /** Dives to the end of the stack, and runs an action on the way back; gives how far that is. */
  private static int dive(Runnable action) {
    int back = 0;
    try {
      back = dive(action) + 1;
    } catch (StackOverflowError end) {
      // This is as deep as it goes.
    }
    if (CALLS <= back && back < CALLS + RUNS) {
      action.run();
    }
    return back;
  }

  private static HttpResponse<?> response(String failing, Throwable failure) {
    return responding(
        method -> {
          if (method.equals(failing)) {
            throw NeverFailsTest.<RuntimeException>any(failure);
          }
          return switch (method) {
            case "statusCode" -> 503;
            case "headers" ->
                HttpHeaders.of(Map.of("x-request-id", List.of("r-1")), (name, value) -> true);
            default -> "no";
          };
        });
  }

  /** A response whose methods give what a function of their names gives. */
  static HttpResponse<?> responding(Function<String, Object> methods) {
    return (HttpResponse<?>)
        Proxy.newProxyInstance(
            NeverFailsTest.class.getClassLoader(),
            new Class<?>[] {HttpResponse.class},
            (proxy, method, arguments) -> methods.apply(method.getName()));
  }

  /** Throws anything where the compiler allows nothing. */
  @SuppressWarnings("unchecked")
  static <T extends Throwable> T any(Throwable failure) throws T {
    throw (T) failure;
  }
}
