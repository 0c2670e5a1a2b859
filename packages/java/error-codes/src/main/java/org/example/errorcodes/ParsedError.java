package org.example.errorcodes;

import java.io.Serializable;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A received error as data. To throw it, wrap it in a {@link ReceivedException}.
 *
 * <p>The methods that create one never throw, whatever you pass, and read at most 1 MiB of a body
 * and the headers that matter. Of the errors of the virtual machine they contain
 * {@link StackOverflowError}; others, such as {@link OutOfMemoryError}, pass through.
 *
 * @param format the shape of the body; {@code json} if it has no known shape but describes an
 *     error; otherwise {@code text}, or {@code empty} if there is no body
 * @param code the code as text, at most 1,000 characters, even if this version of the catalogue
 *     does not have it; null if there is none
 * @param sentCode the code as it was sent, which can be another value of {@code code}; null if there
 *     is none
 * @param errorCode the code, if this version of the catalogue has it; otherwise null
 * @param status the HTTP status, from 100 to 599; if the response's own is missing, or below 400 and
 *     not one of the code's, the one in the body; null if there is none
 * @param message a text for people, at most 1,000 characters; it may change or be translated, so
 *     never match on it
 * @param type the kind of error as sent, at most 1,000 characters; null if there is none
 * @param param the request field that caused the error, at most 1,000 characters; null if there is
 *     none
 * @param requestId the id of the request, 1 to 256 visible ASCII characters; null if there is none
 * @param details what else the body says about the error, if its shape has a place for it;
 *     otherwise null
 * @param retryAfter how long the server asks clients to wait, up to 365 days; null if it does not
 *     ask
 * @param shouldRetry whether the server asks clients to retry; null if it does not say
 * @param recovery whether retrying can help
 * @param actor who has to act
 * @param docsUrl the permanent URL of the code's documentation, or else the one in the body, or else
 *     of the status's; null if there is none
 * @param body the whole body if it is a JSON object, or its first element if it is an array of
 *     objects; otherwise null
 */
public record ParsedError(
    String format,
    @Nullable String code,
    @Nullable String sentCode,
    @Nullable ErrorCode errorCode,
    @Nullable Integer status,
    String message,
    @Nullable String type,
    @Nullable String param,
    @Nullable String requestId,
    @Nullable JsonNode details,
    @Nullable Duration retryAfter,
    @Nullable Boolean shouldRetry,
    Recovery recovery,
    Actor actor,
    @Nullable String docsUrl,
    @Nullable ObjectNode body)
    implements Retryable, Serializable {
  /**
   * Creates an error from its parts. Use {@link #from(HttpResponse)} to read one.
   *
   * @param format see {@link #format()}
   * @param code see {@link #code()}
   * @param sentCode see {@link #sentCode()}
   * @param errorCode see {@link #errorCode()}
   * @param status see {@link #status()}
   * @param message see {@link #message()}
   * @param type see {@link #type()}
   * @param param see {@link #param()}
   * @param requestId see {@link #requestId()}
   * @param details see {@link #details()}
   * @param retryAfter see {@link #retryAfter()}
   * @param shouldRetry see {@link #shouldRetry()}
   * @param recovery see {@link #recovery()}
   * @param actor see {@link #actor()}
   * @param docsUrl see {@link #docsUrl()}
   * @param body see {@link #body()}
   * @throws NullPointerException if the format, the message, the recovery or the actor is null
   */
  public ParsedError {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(recovery, "recovery");
    Objects.requireNonNull(actor, "actor");
  }

  /**
   * Reads the error in a response of {@link java.net.http.HttpClient}.
   *
   * @param response a response with a body of bytes, a String, a JsonNode, an InputStream or a
   *     Stream of lines; any other body counts as empty. Streams are read up to the limit and
   *     closed; of a truncated one, the part that arrived is used
   * @return what is known about the error
   */
  public static ParsedError from(@Nullable HttpResponse<?> response) {
    return ErrorReader.read(response);
  }

  /**
   * Reads the error in a response whose body you have in bytes.
   *
   * @param status the HTTP status; a number outside 100 to 599 counts as missing
   * @param headers the header names, in any case, and their values; or null
   * @param body the body in UTF-8, of which the first MiB counts; or null
   * @return what is known about the error
   */
  public static ParsedError from(
      int status, @Nullable Map<String, List<String>> headers, byte @Nullable [] body) {
    return ErrorReader.read(status, headers, () -> Body.of(body));
  }

  /**
   * Reads the error in a response that arrived at another time than now.
   *
   * @param status the HTTP status; a number outside 100 to 599 counts as missing
   * @param headers the header names, in any case, and their values; or null
   * @param body the body in UTF-8, of which the first MiB counts; or null
   * @param clock tells the time from which a wait until a date counts, if the response has no date
   * @return what is known about the error
   */
  public static ParsedError from(
      int status,
      @Nullable Map<String, List<String>> headers,
      byte @Nullable [] body,
      InstantSource clock) {
    return ErrorReader.read(status, headers, () -> Body.of(body), clock);
  }

  /**
   * Reads the error in a response whose body you have as text.
   *
   * @param status the HTTP status; a number outside 100 to 599 counts as missing
   * @param headers the header names, in any case, and their values; or null
   * @param body the body, of which the first MiB counts, measured in UTF-8; or null
   * @return what is known about the error
   */
  public static ParsedError from(
      int status, @Nullable Map<String, List<String>> headers, @Nullable String body) {
    return ErrorReader.read(status, headers, () -> Body.of(body));
  }

  /**
   * Reads the error in a response whose body is already decoded.
   *
   * @param status the HTTP status; a number outside 100 to 599 counts as missing
   * @param headers the header names, in any case, and their values; or null
   * @param body the body, of any size and depth; or null
   * @return what is known about the error
   */
  public static ParsedError from(
      int status, @Nullable Map<String, List<String>> headers, @Nullable JsonNode body) {
    return ErrorReader.read(status, headers, () -> Body.of(body));
  }

  /**
   * Reads the error in an event of a stream ({@code text/event-stream}).
   *
   * @param event the lines of the event; or null
   * @param status the HTTP status of the stream's response; a number outside 100 to 599 counts as
   *     missing
   * @param headers the headers of that response; or null
   * @return what is known about the error, or empty if the event is not an error
   */
  public static Optional<ParsedError> fromEvent(
      @Nullable String event, int status, @Nullable Map<String, List<String>> headers) {
    return ErrorReader.readEvent(event, status, headers);
  }

  /**
   * Reads the error in an event of a stream that arrived at another time than now.
   *
   * @param event the lines of the event; or null
   * @param status the HTTP status of the stream's response; a number outside 100 to 599 counts as
   *     missing
   * @param headers the headers of that response; or null
   * @param clock tells the time from which a wait until a date counts, if the response has no date
   * @return what is known about the error, or empty if the event is not an error
   */
  public static Optional<ParsedError> fromEvent(
      @Nullable String event,
      int status,
      @Nullable Map<String, List<String>> headers,
      InstantSource clock) {
    return ErrorReader.readEvent(event, status, headers, clock);
  }

  /**
   * Reads an exception of a client. If the exception, one of its causes or an exception that one of
   * them suppressed contains an error, as a {@link ReceivedException} does, that error is returned.
   * Without a response, a failed connection or a timeout is transient; anything else, such as a
   * cancelled request, is terminal.
   *
   * @param thrown the exception, or null
   * @return what is known about the error
   */
  public static ParsedError fromThrowable(@Nullable Throwable thrown) {
    return fromThrowable(thrown, other -> null);
  }

  /**
   * Reads an exception of a client, with the help of a function that knows that client's
   * exceptions.
   *
   * @param thrown the exception, or null
   * @param responseReader reads the error from the response in a single exception; it returns null
   *     for an exception without a response
   * @return what is known about the error
   */
  public static ParsedError fromThrowable(
      @Nullable Throwable thrown,
      Function<? super Throwable, ? extends @Nullable ParsedError> responseReader) {
    return ThrownReader.read(thrown, responseReader);
  }

  /**
   * Returns whether this version of the catalogue has the code.
   *
   * @return true if {@link #errorCode()} is not null
   */
  public boolean known() {
    return errorCode != null;
  }

  /**
   * Returns whether the error has a given code.
   *
   * @param expected a code of the catalogue
   * @return true if the error has this code
   */
  public boolean is(ErrorCode expected) {
    return errorCode == expected;
  }

  /**
   * Returns one line for logs, with the code as it was sent and without the missing parts.
   *
   * @return a line such as {@code code (status): message [request id]}
   */
  @Override
  public String toString() {
    return ErrorText.of(sentCode, status == null ? 0 : status, message, requestId);
  }

  /** The same error with another classification; the documentation stays. */
  ParsedError with(Classification other) {
    return new ParsedError(
        format,
        code,
        sentCode,
        errorCode,
        status,
        message,
        type,
        param,
        requestId,
        details,
        retryAfter,
        shouldRetry,
        other.recovery(),
        other.actor(),
        docsUrl,
        body);
  }
}
