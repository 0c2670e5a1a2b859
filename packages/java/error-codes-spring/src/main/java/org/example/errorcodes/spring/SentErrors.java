package org.example.errorcodes.spring;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.logging.Log;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.RenderedError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The response to an exception, shared by Spring MVC and WebFlux. */
final class SentErrors {
  private static final List<String> OF_ANY_BODY =
      List.of(
          HttpHeaders.ACCEPT_RANGES,
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.CONTENT_ENCODING,
          HttpHeaders.CONTENT_LANGUAGE,
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.ETAG,
          HttpHeaders.LAST_MODIFIED);

  private final Log log;

  /** Takes the log of the advice. */
  SentErrors(Log log) {
    this.log = log;
  }

  /** Whether it is not an error, such as a thrown redirect (H8). */
  static boolean isNoError(Throwable thrown, Refusal refusal) {
    return refusal.status() < 400 && ApiException.in(thrown).isEmpty();
  }

  /** Removes the headers that describe the body that is replaced by one with this status (H11). */
  private static void removeOldBody(int status, Consumer<String> remove) {
    OF_ANY_BODY.forEach(remove);
    // With 416 it is the length of what was asked for.
    if (status != HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value()) {
      remove.accept(HttpHeaders.CONTENT_RANGE);
    }
  }

  /**
   * The whole response (H6 to H12, H14, H15), given the headers of the request, those that the
   * response has, and what removes one of them: Spring MVC would add to what is there.
   */
  ResponseEntity<Object> response(
      Throwable thrown,
      Refusal refusal,
      HttpHeaders received,
      HttpHeaders sent,
      Consumer<String> remove) {
    String accept = String.join(",", received.getOrEmpty(HttpHeaders.ACCEPT));
    String before = requestIdIn(sent);
    String requestId = before == null ? requestIdIn(received) : before;
    RenderedError rendered = RenderedError.of(thrown, accept, refusal.status(), requestId);
    boolean isRaised = ApiException.in(thrown).isPresent();
    HttpHeaders headers = new HttpHeaders();
    if (!isRaised) {
      headers.putAll(refusal.headers());
      removeOldBody(rendered.status(), headers::remove);
      if (rendered.status() >= 500) {
        log(thrown, requestId);
      }
    }
    rendered.headers().forEach(headers::set);
    headers.addAll(HttpHeaders.VARY, List.copyOf(sent.getOrEmpty(HttpHeaders.VARY)));
    if (headers.getVary().stream().noneMatch(SentErrors::coversAccept)) {
      headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
    removeOldBody(rendered.status(), remove);
    rendered.headers().keySet().forEach(remove);
    return ResponseEntity.status(rendered.status())
        .headers(headers)
        .body(rendered.json().getBytes(StandardCharsets.UTF_8));
  }

  /** The id in headers, which are read as those of a response are (P35). */
  private static @Nullable String requestIdIn(HttpHeaders headers) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    headers.forEach(map::put);
    return ParsedError.from(HttpStatus.OK.value(), map, (byte[]) null).requestId();
  }

  private static boolean coversAccept(String name) {
    return name.equals("*") || name.equalsIgnoreCase(HttpHeaders.ACCEPT);
  }

  /** Logs an exception. One whose own methods throw must not break the response. */
  private void log(Throwable thrown, @Nullable String requestId) {
    String request = requestId == null ? "" : " [request " + requestId + "]";
    try {
      log.error("A request failed with an exception that is not an ApiException" + request, thrown);
    } catch (RuntimeException | StackOverflowError | LinkageError unprintable) {
      Class<?> type = thrown.getClass();
      log.error("A request failed with an exception that cannot be printed: " + type + request);
    }
  }
}
