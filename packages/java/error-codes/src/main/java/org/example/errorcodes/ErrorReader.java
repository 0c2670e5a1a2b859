package org.example.errorcodes;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads the error in the parts of a response, whatever they contain (P1 to P81, S1 to S7). */
final class ErrorReader {
  /** The result for a response that cannot be read at all. */
  static final ParsedError UNREAD =
      read(0, Headers.of(null), Body.of((String) null), Clock.systemUTC());

  private ErrorReader() {}

  static ParsedError read(@Nullable HttpResponse<?> response) {
    int status = Contained.get(() -> response.statusCode(), 0);
    Map<String, List<String>> headers = Contained.get(() -> response.headers().map(), null);
    return read(status, headers, () -> ResponseBodies.read(response));
  }

  static ParsedError read(
      int status, @Nullable Map<String, List<String>> headers, Supplier<? extends Body> body) {
    return read(status, headers, body, Clock.systemUTC());
  }

  /** Uses the clock for dates in {@code retry-after} if the response has no {@code date}. */
  static ParsedError read(
      int status,
      @Nullable Map<String, List<String>> headers,
      Supplier<? extends Body> body,
      InstantSource clock) {
    return read(Headers.of(headers), status, body, clock);
  }

  private static ParsedError read(
      Headers headers, int status, Supplier<? extends Body> body, InstantSource clock) {
    ParsedError error = Contained.get(() -> read(status, headers, body.get(), clock), null);
    // A body whose own methods fail counts as missing; its status and headers still count.
    return error != null
        ? error
        : Contained.get(() -> read(status, headers, Body.UNREADABLE, clock), UNREAD);
  }

  static Optional<ParsedError> readEvent(
      @Nullable String event, int status, @Nullable Map<String, List<String>> headers) {
    return readEvent(event, status, headers, Clock.systemUTC());
  }

  static Optional<ParsedError> readEvent(
      @Nullable String event,
      int status,
      @Nullable Map<String, List<String>> headers,
      InstantSource clock) {
    return Contained.get(
        () -> {
          StreamEvent sent = StreamEvent.of(event);
          ParsedError error = read(status, headers, sent::body, clock);
          return sent.isError() || sent.isOurs(error) ? Optional.of(error) : Optional.empty();
        },
        Optional.empty());
  }

  private static ParsedError read(int given, Headers headers, Body body, InstantSource clock) {
    Content content = Content.of(body);
    String code = Texts.clean(content.code());
    CodeEntry entry = Codes.find(code);
    String retiredDocs = Codes.retiredDocsUrl(code);
    boolean isListed = entry != null || retiredDocs != null;
    Integer status = status(given, body.tree(), content, isListed);

    String message = Texts.wellFormed(content.message());
    RequestIds.AtEnd atEnd = RequestIds.atEnd(message);
    String requestId = RequestIds.in(headers);
    if (requestId == null && atEnd != null) {
      requestId = atEnd.id();
    }
    // A suffix with a different id than the header's is part of the message.
    if (atEnd != null && atEnd.id().equals(requestId)) {
      message = message.substring(0, atEnd.at());
    }

    Classification classification =
        entry != null
            ? new Classification(entry.recovery(), entry.actor(), entry.docsUrl())
            : Classification.of(status == null ? 0 : status);
    return new ParsedError(
        content.format(),
        code,
        entry == null ? null : entry.code(),
        status,
        Texts.cut(message),
        Texts.clean(content.type()),
        Texts.clean(content.param()),
        requestId,
        retryAfter(headers, body.tree(), clock),
        shouldRetry(headers),
        classification.recovery(),
        classification.actor(),
        retiredDocs != null ? retiredDocs : classification.docsUrl(),
        body.tree());
  }

  /**
   * The status of the response, else of the body: in a stream, an error has the status of a success
   * (P78).
   */
  private static @Nullable Integer status(
      int given, @Nullable ObjectNode tree, Content content, boolean isListed) {
    Integer told = null;
    if (tree != null && !(400 <= given && given <= 599)) {
      told = BeyondShapes.status(tree);
      if (told == null && !isListed) {
        told = BeyondShapes.namedStatus(tree, content.code(), content.type());
      }
    }
    return told == null && 100 <= given && given <= 599 ? Integer.valueOf(given) : told;
  }

  private static @Nullable Duration retryAfter(
      Headers headers, @Nullable ObjectNode tree, InstantSource clock) {
    Duration wait = Contained.get(() -> RetryAfter.in(headers, clock), null);
    return wait != null || tree == null ? wait : BeyondShapes.retryAfter(tree);
  }

  private static @Nullable Boolean shouldRetry(Headers headers) {
    String value = headers.get("x-should-retry");
    return "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
  }
}
