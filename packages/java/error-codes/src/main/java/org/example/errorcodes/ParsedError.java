package org.example.errorcodes;

import java.io.Serializable;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error that a client received, as data. To throw it, wrap it in a {@link ReceivedException}.
 *
 * <p>The methods that make one never throw, whatever you give them, and read no more of it than
 * counts: 1 MiB of a body and the headers that matter. Of the errors of the virtual machine they
 * contain {@link StackOverflowError}; others, such as {@link OutOfMemoryError}, pass.
 *
 * @param format the shape of the body; {@code json} if it has none of the known shapes, but says
 *     something of an error; otherwise {@code text}, or {@code empty} if there is no body
 * @param code the code as sent, at most 1,000 characters, even if this version of the catalogue
 *     does not have it; null if there is none
 * @param errorCode the code, if this version of the catalogue has it; otherwise null
 * @param status the HTTP status, from 100 to 599, or that of the body if the response's own is
 *     missing or below 400; null if there is none
 * @param message a text for a person, at most 1,000 characters; it may change or be translated, so
 *     never match on it
 * @param type the kind of error as sent, at most 1,000 characters; null if there is none
 * @param param the request field at fault, at most 1,000 characters; null if there is none
 * @param requestId the id of the request, 1 to 256 visible ASCII characters; null if there is none
 * @param retryAfter how long the server asks clients to wait, up to 365 days; null if it names no
 *     wait
 * @param shouldRetry whether the server asks clients to retry; null if it does not say
 * @param recovery whether sending the request again can help
 * @param actor who has to act
 * @param docsUrl the permanent address that explains the code, or else the status; null if nothing
 *     explains them
 * @param body the whole body with all its fields, if it is a JSON object, or its first element if it is an array of
 *     objects; otherwise null
 */
public record ParsedError(
    String format,
    @Nullable String code,
    @Nullable ErrorCode errorCode,
    @Nullable Integer status,
    String message,
    @Nullable String type,
    @Nullable String param,
    @Nullable String requestId,
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
   * @param errorCode see {@link #errorCode()}
   * @param status see {@link #status()}
   * @param message see {@link #message()}
   * @param type see {@link #type()}
   * @param param see {@link #param()}
   * @param requestId see {@link #requestId()}
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
   *     Stream of lines; streams are read up to the limit and closed, and a truncated one is used
   *     as far as it arrived; any other body counts as empty
   * @return what is known of the error
   */
  public static ParsedError from(@Nullable HttpResponse<?> response) {
    return ErrorReader.read(response);
  }

  /**
   * Reads the error in a response whose body you have in bytes.
   *
   * @param status the HTTP status; a number that is not from 100 to 599 counts as missing
   * @param headers the header names, in any case, and their values; or null
   * @param body the body in UTF-8, of which the first MiB counts; or null
   * @return what is known of the error
   */
  public static ParsedError from(
      int status, @Nullable Map<String, List<String>> headers, byte @Nullable [] body) {
    return ErrorReader.read(status, headers, () -> Body.of(body));
  }

  /**
   * Reads the error in a response whose body you have as text.
   *
   * @param status the HTTP status; a number that is not from 100 to 599 counts as missing
   * @param headers the header names, in any case, and their values; or null
   * @param body the body, of which the first MiB counts, measured in UTF-8; or null
   * @return what is known of the error
   */
  public static ParsedError from(
      int status, @Nullable Map<String, List<String>> headers, @Nullable String body) {
    return ErrorReader.read(status, headers, () -> Body.of(body));
  }

  /**
   * Reads the error in a response whose body is decoded already.
   *
   * @param status the HTTP status; a number that is not from 100 to 599 counts as missing
   * @param headers the header names, in any case, and their values; or null
   * @param body the body, of any size and depth; or null
   * @return what is known of the error
   */
  public static ParsedError from(
      int status, @Nullable Map<String, List<String>> headers, @Nullable JsonNode body) {
    return ErrorReader.read(status, headers, () -> Body.of(body));
  }

  /**
   * Reads the error in an event of a stream ({@code text/event-stream}).
   *
   * @param event the lines of the event; or null
   * @param status the HTTP status of the response that the stream is in; a number that is not from
   *     100 to 599 counts as missing
   * @param headers the headers of that response; or null
   * @return what is known of the error, or empty if the event is not an error
   */
  public static Optional<ParsedError> fromEvent(
      @Nullable String event, int status, @Nullable Map<String, List<String>> headers) {
    return ErrorReader.readEvent(event, status, headers);
  }

  /**
   * Reads what a client threw. An error that the exception holds, or one of its causes or of those
   * that they suppressed, as a {@link ReceivedException} does, is that error. Without a response, a connection that failed, broke off
   * or timed out is transient; anything else, such as a cancelled request, is terminal.
   *
   * @param thrown what was thrown; or null
   * @return what is known of the error
   */
  public static ParsedError fromThrowable(@Nullable Throwable thrown) {
    return fromThrowable(thrown, other -> null);
  }

  /**
   * Reads what a client threw, with the help of a function that knows the exceptions of that client.
   *
   * @param thrown what was thrown; or null
   * @param responseReader reads the error from the response that a single exception holds; it gives
   *     null for an exception without a response
   * @return what is known of the error
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
   * @return false for any other code, and if there is none
   */
  public boolean is(ErrorCode expected) {
    return errorCode == expected;
  }

  /**
   * Returns one line for logs, with the parts that are there.
   *
   * @return a line such as {@code model_not_found (404): There is no model gpt-9 [request r-1]}
   */
  @Override
  public String toString() {
    return ErrorText.of(code, status == null ? 0 : status, message, requestId);
  }

  /** The same error with another classification; its documentation stays. */
  ParsedError with(Classification other) {
    return new ParsedError(
        format,
        code,
        errorCode,
        status,
        message,
        type,
        param,
        requestId,
        retryAfter,
        shouldRetry,
        other.recovery(),
        other.actor(),
        docsUrl,
        body);
  }
}
