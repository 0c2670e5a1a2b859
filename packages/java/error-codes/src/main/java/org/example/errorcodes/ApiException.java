package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An error that a service raises: one of the catalogue's codes, with one of its statuses. What it
 * came of (its cause) and its stack stay inside: they are in no answer, and not in what Jackson
 * writes of it. R1 to R10 of the contract.
 */
public final class ApiException extends RuntimeException implements Retryable {
  private static final long serialVersionUID = 1L;

  /** What happened. */
  private final ErrorCode code;

  /** One of the code's. */
  private final int status;

  /** The request field at fault, or null. */
  private final String param;

  /** How long the client should wait, or null. */
  private final Duration retryAfter;

  /** The id of the request that failed, or null. */
  private final String requestId;

  ApiException(ApiExceptionBuilder given) {
    super(given.message == null ? given.code.meaning() : given.message, given.cause);
    code = given.code;
    status = given.status;
    param = given.param;
    retryAfter = given.retryAfter;
    requestId = given.requestId;
  }

  /**
   * An error of which nothing is said but its code.
   *
   * @param code what happened
   * @return to be thrown
   * @throws IllegalArgumentException if the code has only classes of statuses: then say which
   */
  public static ApiException of(ErrorCode code) {
    return builder(code).build();
  }

  /**
   * An error of which more is said than its code.
   *
   * @param code what happened
   * @return to be told the rest
   */
  public static ApiExceptionBuilder builder(ErrorCode code) {
    return new ApiExceptionBuilder(code);
  }

  /**
   * What happened.
   *
   * @return one of the catalogue's codes
   */
  public ErrorCode code() {
    return code;
  }

  /**
   * The HTTP status to answer with.
   *
   * @return one of the code's
   */
  public int status() {
    return status;
  }

  /**
   * The request field at fault.
   *
   * @return empty if none is known
   */
  public Optional<String> param() {
    return Optional.ofNullable(param);
  }

  /**
   * The id of the request that failed.
   *
   * @return empty if none is known
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  @Override
  public Recovery recovery() {
    return code.recovery();
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  @Override
  public Optional<Boolean> shouldRetry() {
    return Optional.empty();
  }

  /**
   * The body of the answer in the catalogue's own format: all that Jackson writes of this
   * exception.
   *
   * @return one of the body records of this package
   */
  @JsonValue
  public Object toBody() {
    return toBody(Settings.FORMAT);
  }

  /**
   * The body of the answer.
   *
   * @param format the format to answer in
   * @return one of the body records of this package
   */
  public Object toBody(AnswerFormat format) {
    CodeEntry entry = Codes.of(code);
    return format.body(
        new Facts(
            entry.value(),
            status,
            getMessage(),
            entry.category(),
            param,
            entry.meaning(),
            entry.page()));
  }

  /**
   * The whole answer.
   *
   * @param format the format to answer in; {@link Formats#negotiate} chooses it
   * @return status, headers and body
   */
  public ApiAnswer toAnswer(AnswerFormat format) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", format.mediaType());
    if (retryAfter != null && !retryAfter.isNegative()) {
      headers.put("retry-after", Long.toString(RetryAfter.seconds(retryAfter)));
    }
    if (!Settings.REQUEST_ID_HEADERS.isEmpty() && RequestIds.isId(requestId)) {
      headers.put(Settings.REQUEST_ID_HEADERS.get(0), requestId);
    }
    return new ApiAnswer(status, headers, toBody(format));
  }
}
