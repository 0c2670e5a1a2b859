package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is read of inputs that have no end: counted, not timed. */
class BoundedWorkTest {
  private final AtomicInteger reads = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8192})
  void aStreamThatNeverEndsIsReadUpToTheLimitAndClosed(int atOnce) {
    AtomicInteger closed = new AtomicInteger();
    InputStream stream =
        new InputStream() {
          @Override
          public int read() {
            reads.incrementAndGet();
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int start, int length) {
            int count = Math.min(atOnce, length);
            Arrays.fill(bytes, start, start + count, (byte) 'a');
            reads.addAndGet(count);
            return count;
          }

          @Override
          public void close() throws IOException {
            closed.incrementAndGet();
            throw new IOException();
          }
        };
    assertEquals("a".repeat(1000), ParsedError.from(response(stream)).message());
    assertTrue(reads.get() <= Json.MAX_BYTES + 8192, () -> reads + " bytes were read");
    assertEquals(1, closed.get());
  }

  @Test
  void aStreamThatClaimsMoreThanItWasAskedForIsReadAsFarAsItCame() {
    InputStream stream =
        new InputStream() {
          @Override
          public int read() {
            return -1;
          }

          @Override
          public int read(byte[] bytes, int start, int length) {
            bytes[0] = 'a';
            return reads.getAndIncrement() == 0 ? 1 : length + 1;
          }
        };
    assertEquals("a", ParsedError.from(response(stream)).message());
  }

  @Test
  void linesThatNeverEndAreReadUpToTheLimitAndClosed() {
    for (String line : new String[] {"", "a".repeat(100), "a".repeat(3 * Json.MAX_BYTES)}) {
      AtomicInteger closed = new AtomicInteger();
      reads.set(0);
      Stream<String> lines =
          Stream.generate(() -> line)
              .peek(read -> reads.incrementAndGet())
              .onClose(closed::incrementAndGet);
      assertEquals(line.isEmpty() ? "empty" : "text", ParsedError.from(response(lines)).format());
      int expected = Json.MAX_BYTES / (line.length() + 1) + 2;
      assertTrue(reads.get() <= expected, () -> reads + " lines were read");
      assertEquals(1, closed.get());
    }
    Stream<String> whole = Stream.of("{\"message\":\"no\",", "\"code\":\"x\"}");
    assertEquals("x", ParsedError.from(response(whole)).code());
  }

  @Test
  void headersWithoutEndAreReadUpToALimit() {
    Map<String, List<String>> names =
        map(at -> Map.entry(at == 5 ? "X-Request-Id" : "x-" + at, List.of("r-1")));
    assertEquals("r-1", ParsedError.from(500, names, "no").requestId());
    assertTrue(reads.get() <= Headers.MAX_READ + 1, () -> reads + " names were read");

    reads.set(0);
    for (String value : new String[] {null, "", "1"}) {
      Map<String, List<String>> values = Map.of("retry-after", values(value));
      Duration expected = "1".equals(value) ? Duration.ofSeconds(1) : null;
      assertEquals(expected, ParsedError.from(500, values, "no").retryAfter());
    }
    int limit = Headers.MAX_READ + 3 * (Headers.MAX_VALUES + 1);
    assertTrue(reads.get() <= limit, () -> reads + " values were read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: a\n", "data\r\n", "data:\r", "data: \uD83D\uDE00\n", "x: a\n"})
  void ofAnEventNoMoreIsHeldThanCounts(String line) {
    String event = "event: error\n" + line.repeat(3 * EventText.MAX_UNITS / line.length());
    EventText text = EventText.of(event);
    assertTrue(text.data().length() <= EventText.MAX_UNITS);
    assertTrue(text.isError());
  }

  @Test
  void nothingIsReadWhereNoRealResponseGoes() {
    String longest = "0".repeat(262_143) + "5";
    assertEquals(Duration.ofSeconds(5), retryAfter(Map.of("retry-after", List.of(longest))));
    assertNull(retryAfter(Map.of("retry-after", List.of("0" + longest))));
    for (int count : new int[] {65_535, 65_536}) {
      Map<String, List<String>> many = new LinkedHashMap<>();
      IntStream.range(0, count).forEach(at -> many.put("x-" + at, List.of("v")));
      many.put("retry-after", List.of("5"));
      Duration expected = count == 65_535 ? Duration.ofSeconds(5) : null;
      assertEquals(expected, retryAfter(many));
    }

    String accept = "application/problem+json";
    String longestAccept = accept + " ".repeat(262_144 - accept.length());
    assertEquals(BodyFormat.PROBLEM, BodyFormat.negotiate(longestAccept));
    assertEquals(BodyFormat.OWN, BodyFormat.negotiate(longestAccept + " "));

    String name = "\nevent: error";
    String event = "data: x" + "\n".repeat(2_097_152 - 7 - name.length()) + name;
    assertTrue(EventText.of(event).isError());
    assertFalse(EventText.of("\n" + event).isError());
  }

  @Test
  void anEventOverTheLimitIsAsItsBodyIs() {
    String body = "{\"message\":\"no\",\"code\":\"" + "x".repeat(Json.MAX_BYTES);
    assertEquals(
        Optional.of(ParsedError.from(500, null, body).message()),
        ParsedError.fromEvent("event: error\ndata: " + body, 500, null).map(ParsedError::message));
    assertEquals(Optional.empty(), ParsedError.fromEvent("data: " + body, 500, null));
  }

  @Test
  void causesAreFollowedUpToALimit() {
    Exception endless =
        new Exception() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Throwable getCause() {
            reads.incrementAndGet();
            return new Exception("inner", this);
          }
        };
    assertEquals("inner", ParsedError.fromThrowable(endless).message());
    assertTrue(reads.get() <= Causes.MAX, () -> reads + " causes were read");
  }

  @Test
  void anAcceptHeaderOfManyElementsIsRead() {
    String many = "a/b;x;y=\";q=1,".repeat(18_000);
    assertEquals(BodyFormat.PROBLEM, BodyFormat.negotiate(many + "Application/Problem+JSON"));
    assertEquals(BodyFormat.OWN, BodyFormat.negotiate(";".repeat(Headers.MAX_LENGTH)));
    assertEquals(BodyFormat.OWN, BodyFormat.negotiate(",".repeat(Headers.MAX_LENGTH)));
  }

  private static Duration retryAfter(Map<String, List<String>> headers) {
    return ParsedError.from(503, headers, "").retryAfter();
  }

  private Map<String, List<String>> map(IntFunction<Map.Entry<String, List<String>>> entry) {
    return new AbstractMap<>() {
      @Override
      public Set<Entry<String, List<String>>> entrySet() {
        return new AbstractSet<>() {
          @Override
          public Iterator<Entry<String, List<String>>> iterator() {
            return IntStream.iterate(0, at -> at + 1)
                .peek(at -> reads.incrementAndGet())
                .mapToObj(entry)
                .iterator();
          }

          @Override
          public int size() {
            return Integer.MAX_VALUE;
          }
        };
      }
    };
  }

  private List<String> values(String value) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        reads.incrementAndGet();
        return value;
      }

      @Override
      public int size() {
        return Integer.MAX_VALUE;
      }
    };
  }

  private static HttpResponse<?> response(Object body) {
    return NeverFailsTest.responding(method -> method.equals("body") ? body : null);
  }
}
