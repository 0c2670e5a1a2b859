package org.example.errorcodes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the error in an exception of a client (U3 to U9). */
final class ThrownReader {
  private ThrownReader() {}

  static ParsedError read(
      @Nullable Throwable thrown,
      Function<? super Throwable, ? extends @Nullable ParsedError> responseReader) {
    return Contained.get(() -> classify(thrown, responseReader), ErrorReader.UNREAD);
  }

  private static ParsedError classify(
      @Nullable Throwable thrown,
      Function<? super Throwable, ? extends @Nullable ParsedError> responseReader) {
    List<Throwable> errors = Causes.of(thrown);
    for (Throwable error : errors) {
      ParsedError held = Contained.get(() -> held(error, responseReader), null);
      if (held != null) {
        return held;
      }
    }
    String message = Contained.get(() -> thrown.getMessage(), null);
    ParsedError silent = ParsedError.from(0, null, message);
    if (silent.known()) {
      return silent;
    }
    return errors.stream()
        .map(NoResponse::classify)
        .filter(Objects::nonNull)
        .findFirst()
        .map(silent::with)
        .orElse(silent);
  }

  private static @Nullable ParsedError held(
      Throwable thrown,
      Function<? super Throwable, ? extends @Nullable ParsedError> responseReader) {
    if (thrown instanceof ReceivedException received) {
      return received.error();
    }
    if (thrown instanceof ApiException raised) {
      return received(raised);
    }
    ParsedError error = responseReader.apply(thrown);
    return error != null && isError(error) ? error : null;
  }

  /** The error that a client of the service would receive. */
  private static ParsedError received(ApiException raised) {
    RenderedError rendered = raised.render(BodyFormat.OWN);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    rendered.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    return ParsedError.from(rendered.status(), headers, rendered.json());
  }

  /** If the connection is lost within the body, the status is still that of a success (U8). */
  private static boolean isError(ParsedError error) {
    return error.code() != null || error.status() == null || error.status() >= 400;
  }
}
