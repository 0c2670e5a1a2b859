package org.example.errorcodes;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes an error of the parts of a response, whatever they hold (P1 to P70, S1 to S4). */
final class ErrorReader {
  /** What is known of a response that cannot be read at all. */
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

  /** A wait until a date is measured from the clock if the response has no date. */
  static ParsedError read(
      int status,
      @Nullable Map<String, List<String>> headers,
      Supplier<? extends Body> body,
      InstantSource clock) {
    return Contained.get(() -> read(status, Headers.of(headers), body.get(), clock), UNREAD);
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
          EventText text = EventText.of(event);
          ParsedError error = read(status, headers, () -> Body.of(text.data()), clock);
          boolean hasShape = !error.format().equals("text") && !error.format().equals("empty");
          return hasShape || text.isError() ? Optional.of(error) : Optional.empty();
        },
        Optional.empty());
  }

  private static ParsedError read(int status, Headers headers, Body body, InstantSource clock) {
    ReceivedFields fields = body.fields();
    String message = body.text() == null ? "" : body.text();
    String code = null;
    String type = null;
    String param = null;
    if (fields != null) {
      message = fields.message();
      code = fields.code();
      type = fields.type();
      param = fields.param();
    }
    String sent = code == null ? type : code;
    CodeEntry entry = Codes.find(sent);
    String retiredDocs = Codes.retiredDocsUrl(sent);
    if (entry != null || retiredDocs != null) {
      code = sent;
    }

    message = Texts.wellFormed(message);
    RequestIds.AtEnd atEnd = RequestIds.atEnd(message);
    String requestId = RequestIds.in(headers);
    if (requestId == null && atEnd != null) {
      requestId = atEnd.id();
    }
    // A suffix with another id than the header's is part of the message.
    if (atEnd != null && atEnd.id().equals(requestId)) {
      message = message.substring(0, atEnd.at());
    }

    boolean isStatus = 100 <= status && status <= 599;
    Classification classification =
        entry != null
            ? new Classification(entry.recovery(), entry.actor(), entry.docsUrl())
            : Classification.of(isStatus ? status : 0);
    return new ParsedError(
        body.format(),
        Texts.clean(code),
        entry == null ? null : entry.code(),
        isStatus ? status : null,
        Texts.cut(message),
        Texts.clean(type),
        Texts.clean(param),
        requestId,
        Contained.get(() -> RetryAfter.in(headers, clock), null),
        shouldRetry(headers),
        classification.recovery(),
        classification.actor(),
        retiredDocs != null ? retiredDocs : classification.docsUrl(),
        body.tree());
  }

  private static @Nullable Boolean shouldRetry(Headers headers) {
    String value = headers.get("x-should-retry");
    return "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
  }
}
