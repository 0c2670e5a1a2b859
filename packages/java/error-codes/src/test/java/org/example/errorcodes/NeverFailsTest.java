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
  private final ErrorParser parser = new ErrorParser();

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
    ParsedError error = parser.parse(null);
    assertEquals("empty", error.format());
    assertEquals(Recovery.TERMINAL, error.recovery());
    assertEquals("empty", new ThrownErrors().parse(null).format());
    RetryDecision decision = new RetryDecider().decide(null, 1);
    assertEquals(RetryDecision.Reason.TERMINAL, decision.reason());
    assertEquals(Settings.FORMAT, Formats.negotiate(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusCode", "headers", "body"})
  void aResponseIsReadWithoutThePartThatFails(String failing) {
    for (Throwable failure : failures()) {
      ParsedError error = parser.parse(response(failing, failure));
      assertEquals(failing.equals("statusCode") ? 0 : 503, error.status().orElse(0));
      assertEquals(failing.equals("headers") ? 0 : 1, error.requestId().stream().count());
      assertEquals(failing.equals("body") ? "" : "no", error.message());
    }
    assertEquals("empty", parser.parse(answering(method -> null)).format());
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
    assertEquals("no", parser.parse(500, headers, "no").message());
    assertEquals(Optional.empty(), parser.parseEvent("data: no", 500, headers));
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
    ParsedError error = parser.parse(500, null, tree);
    assertEquals("text", error.format());
    assertEquals(500, error.status().orElseThrow());
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
      ParsedError error = parser.parse(500, null, tree.put("code", number));
      assertEquals("no", error.message());
      assertEquals(Optional.empty(), error.code());
    }
    assertEquals(Optional.empty(), parser.parse(500, null, tree.put("code", huge)).code());
    BigDecimal one = new BigDecimal(BigInteger.TEN.pow(5_000), 5_000);
    assertEquals(Optional.of("1"), parser.parse(500, null, tree.put("code", one)).code());
  }

  @Test
  void aNumberWithAMillionDigitsIsReadAsItsValue() {
    String zeros = "0".repeat(1_000_000);
    for (String one : new String[] {"1" + zeros + "e-1000000", "0." + zeros + "1e1000001"}) {
      String body = "{\"message\":\"no\",\"code\":" + one + "}";
      assertEquals(Optional.of("1"), parser.parse(500, null, body).code());
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
    assertEquals("", new ThrownErrors().parse(silent).message());
    assertEquals("outer", new ThrownErrors().parse(new Exception("outer", silent)).message());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFunctionThatFailsFindsNothing(Throwable failure) {
    ThrownErrors failing =
        new ThrownErrors(
            parser,
            thrown -> {
              throw NeverFailsTest.<RuntimeException>any(failure);
            });
    assertEquals("late", failing.parse(new IOException("late")).message());
    assertEquals(
        Recovery.TRANSIENT,
        new ThrownErrors(parser, thrown -> null).parse(new IOException("late")).recovery());
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
    assertEquals(RetryDecision.Reason.TERMINAL, new RetryDecider().decide(failing, 1).reason());
  }

  @Test
  void aProcessWithoutMemoryIsNotHidden() {
    OutOfMemoryError failure = new OutOfMemoryError();
    assertThrows(OutOfMemoryError.class, () -> parser.parse(response("body", failure)));
  }

  @Test
  void theEndOfTheStackIsNoFailure() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicInteger read = new AtomicInteger();
    HttpResponse<?> response = response("nothing", null);
    parser.parse(response);
    Runnable parse =
        () -> {
          try {
            parser.parse(response);
            new ThrownErrors().parse(new IOException());
            parser.parseEvent("data: no", 500, null);
            new RetryDecider().decide(Answers.UNREAD, 1);
            read.incrementAndGet();
          } catch (Throwable failure) {
            thrown.compareAndSet(null, failure);
          }
        };
    Thread thread = new Thread(null, () -> dive(parse), "deep", 256 * 1024);
    thread.start();
    thread.join();
    assertNull(thrown.get(), () -> "threw " + thrown.get());
    assertEquals(RUNS, read.get());
  }

  /** So many calls back from the end there is room for the first calls of a reader. */
  private static final int CALLS = 1000;

  private static final int RUNS = 500;

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
    return answering(
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
  static HttpResponse<?> answering(Function<String, Object> answer) {
    return (HttpResponse<?>)
        Proxy.newProxyInstance(
            NeverFailsTest.class.getClassLoader(),
            new Class<?>[] {HttpResponse.class},
            (proxy, method, arguments) -> answer.apply(method.getName()));
  }

  /** Throws anything where the compiler allows nothing. */
  @SuppressWarnings("unchecked")
  static <T extends Throwable> T any(Throwable failure) throws T {
    throw (T) failure;
  }
}
