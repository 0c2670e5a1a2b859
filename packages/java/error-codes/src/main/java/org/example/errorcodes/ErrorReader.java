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
    Shape.Fit fit = body.fit();
    String sentCode = Texts.clean(content.code());
    CodeEntry entry = Codes.find(sentCode);
    String code = sentCode;
    if (entry == null) {
      code = Codes.canonical(sentCode);
      entry = Codes.find(code);
    }
    Integer status = status(given, body, content, entry);

    String message = Texts.wellFormed(content.message());
    RequestIds.AtEnd atEnd = RequestIds.atEnd(message);
    String requestId = headers.requestId();
    if (requestId == null && fit != null) {
      requestId = fit.requestId();
    }
    if (requestId == null && atEnd != null) {
      requestId = atEnd.id();
    }
    // A suffix with a different id than the header's is part of the message.
    if (atEnd != null && atEnd.id().equals(requestId)) {
      message = message.substring(0, atEnd.at());
    }

    Recovery recovery = entry == null ? null : entry.recovery();
    Actor actor = entry == null ? null : entry.actor();
    String type = Texts.clean(content.type());
    String docsUrl = entry == null ? docsUrl(code, fit, type) : entry.docsUrl();
    if (recovery == null || actor == null || docsUrl == null) {
      Classification byStatus = Classification.of(status == null ? 0 : status);
      recovery = recovery == null ? byStatus.recovery() : recovery;
      actor = actor == null ? byStatus.actor() : actor;
      docsUrl = docsUrl == null ? byStatus.docsUrl() : docsUrl;
    }
    return new ParsedError(
        content.format(),
        code,
        sentCode,
        entry == null ? null : entry.code(),
        status,
        Texts.cut(message),
        type,
        Texts.clean(content.param()),
        requestId,
        fit == null ? null : fit.details(),
        retryAfter(headers, body.tree(), clock),
        shouldRetry(headers),
        recovery,
        actor,
        docsUrl,
        body.tree());
  }

  /**
   * The status of the response, else of the body: in a stream, an error has the status of a success,
   * unless its code is sent with that status (P78).
   */
  private static @Nullable Integer status(
      int given, Body body, Content content, @Nullable CodeEntry entry) {
    boolean isStatus = 100 <= given && given <= 599;
    boolean isOwn = isStatus && (given >= 400 || (entry != null && entry.lists(given)));
    Integer told = isOwn ? null : told(body, content);
    return told == null && isStatus ? Integer.valueOf(given) : told;
  }

  private static @Nullable Integer told(Body body, Content content) {
    ObjectNode tree = body.tree();
    if (tree == null) {
      return null;
    }
    Shape.Fit fit = body.fit();
    Integer told = fit == null ? null : fit.status();
    told = told != null ? told : BeyondShapes.status(tree);
    return told != null || Codes.isListed(Texts.clean(content.code()))
        ? told
        : BeyondShapes.namedStatus(tree, content.code(), content.type());
  }

  private static @Nullable Duration retryAfter(
      Headers headers, @Nullable ObjectNode tree, InstantSource clock) {
    Duration wait =
        headers.askToWait() ? Contained.get(() -> RetryAfter.in(headers, clock), null) : null;
    return wait != null || tree == null ? wait : BeyondShapes.retryAfter(tree);
  }

  /**
   * The documentation of a retired code, else what the body says: in its place, or by a type that is
   * a page of the catalogue, that of a code which is newer than this package (P56).
   */
  private static @Nullable String docsUrl(
      @Nullable String code, Shape.@Nullable Fit fit, @Nullable String type) {
    String retired = Codes.retiredDocsUrl(code);
    String told = retired != null || fit == null ? retired : Texts.clean(fit.docsUrl());
    return told == null && type != null && type.startsWith(Settings.DOCS) ? type : told;
  }

  private static @Nullable Boolean shouldRetry(Headers headers) {
    String value = headers.shouldRetry();
    return "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
  }
}
