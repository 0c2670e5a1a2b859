package org.example.errorcodes;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the error in an exception of a client (U3 to U9). */
final class ThrownReader {
  private final Function<? super Throwable, ? extends @Nullable ParsedError> responseReader;
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ThrownReader(
      Function<? super Throwable, ? extends @Nullable ParsedError> responseReader) {
    this.responseReader = responseReader;
  }

  static ParsedError read(
      @Nullable Throwable thrown,
      Function<? super Throwable, ? extends @Nullable ParsedError> responseReader) {
    return Contained.get(
        () -> new ThrownReader(responseReader).classify(thrown), ErrorReader.UNREAD);
  }

  private ParsedError classify(@Nullable Throwable thrown) {
    Told told = told(thrown);
    if (told instanceof Response response) {
      return response.error;
    }
    ParsedError silent = ParsedError.from(0, null, message(thrown));
    return told instanceof Failure failure && !silent.known()
        ? silent.with(failure.classification)
        : silent;
  }

  /** The message of the outermost exception that has one. */
  private static @Nullable String message(@Nullable Throwable thrown) {
    return Causes.of(thrown).stream()
        .map(error -> Contained.get(error::getMessage, null))
        .filter(message -> message != null && !message.isBlank())
        .findFirst()
        .orElse(null);
  }

  /**
   * What an exception tells: the response that it or its cause holds, else why there was none, else
   * what the first exception tells that it suppressed, which is how Java and Reactor make a group.
   */
  private @Nullable Told told(@Nullable Throwable thrown) {
    if (thrown == null || seen.size() == Causes.MAX || !seen.add(thrown)) {
      return null;
    }
    ParsedError held = Contained.get(() -> held(thrown), null);
    if (held != null) {
      return new Response(held);
    }
    Told told = told(Contained.get(thrown::getCause, null));
    if (told instanceof Response) {
      return told;
    }
    Classification own = NoResponse.classify(thrown);
    if (own != null) {
      return new Failure(own);
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      told = told == null ? told(suppressed) : told;
    }
    return told;
  }

  private sealed interface Told {}

  private record Response(ParsedError error) implements Told {}

  private record Failure(Classification classification) implements Told {}

  private @Nullable ParsedError held(Throwable thrown) {
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
