package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An error that a service raises: a code of the catalogue with one of its statuses.
 *
 * <pre>{@code
 * throw ApiException.builder(code)
 *     .message("There is nothing called " + name)
 *     .param("name")
 *     .build();
 * }</pre>
 *
 * <p>Clients get {@link #message()}; the cause and the stack trace are never sent.
 * {@link #getMessage()} is the text for logs: {@code code (status): message [request id]}.
 */
public final class ApiException extends RuntimeException implements Retryable {
  private static final long serialVersionUID = 1L;

  /** The code. */
  private final ErrorCode code;

  /** One of the statuses of the code. */
  private final int status;

  /** The text that clients get. */
  private final String message;

  /** The request field that caused the error. */
  private final @Nullable String param;

  /** How long the client should wait. */
  private final @Nullable Duration retryAfter;

  /** The id of the request that failed. */
  private final @Nullable String requestId;

  /** What else clients should know. */
  private final @Nullable JsonNode details;

  ApiException(ApiExceptionBuilder given, int status, String message) {
    super(ErrorText.of(given.code.value(), status, message, given.requestId), given.cause);
    this.code = given.code;
    this.status = status;
    this.message = message;
    this.param = given.param;
    this.retryAfter = given.retryAfter;
    this.requestId = given.requestId;
    this.details = given.details;
  }

  /**
   * Creates an error with the default status and message of its code.
   *
   * @param code the code
   * @return an exception to throw
   */
  public static ApiException of(ErrorCode code) {
    return builder(code).build();
  }

  /**
   * Starts building an error with more than its code.
   *
   * @param code the code
   * @return a builder
   */
  public static ApiExceptionBuilder builder(ErrorCode code) {
    return new ApiExceptionBuilder(code);
  }

  /**
   * Finds the raised error in an exception: the exception itself, one of its causes, or an
   * exception that one of them suppressed.
   *
   * @param thrown the exception, or null
   * @return the outermost one
   */
  public static Optional<ApiException> in(@Nullable Throwable thrown) {
    return Causes.of(thrown).stream()
        .filter(ApiException.class::isInstance)
        .map(ApiException.class::cast)
        .findFirst();
  }

  /**
   * Returns the code.
   *
   * @return a code of the catalogue
   */
  public ErrorCode code() {
    return code;
  }

  /**
   * Returns the HTTP status to send.
   *
   * @return one of the statuses of the code, or any if the catalogue lists none
   */
  public int status() {
    return status;
  }

  /**
   * Returns the text that clients get, without the parts that {@link #getMessage()} adds.
   *
   * @return the message as it is sent
   */
  public String message() {
    return message;
  }

  /**
   * Returns the request field that caused the error.
   *
   * @return the name of the field, or null
   */
  public @Nullable String param() {
    return param;
  }

  /**
   * Returns the id of the request that failed.
   *
   * @return the id, or null
   */
  public @Nullable String requestId() {
    return requestId;
  }

  /**
   * Returns what else clients should know.
   *
   * @return the details as JSON, or null
   */
  public @Nullable JsonNode details() {
    return details;
  }

  @Override
  public Recovery recovery() {
    Recovery own = code.recovery();
    return own == null ? Classification.of(status).recovery() : own;
  }

  @Override
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  @Override
  public @Nullable Boolean shouldRetry() {
    return null;
  }

  /**
   * Returns the body in the catalogue's own format. Jackson writes nothing else of the exception.
   *
   * @return one of the body records of this package
   */
  @JsonValue
  public Object toBody() {
    return toBody(BodyFormat.OWN);
  }

  /**
   * Returns the body in a given format.
   *
   * @param format the format of the body
   * @return one of the body records of this package
   */
  public Object toBody(BodyFormat format) {
    return toBody(format, sentId(null));
  }

  private Object toBody(BodyFormat format, @Nullable String sentId) {
    CodeEntry entry = Codes.of(code);
    String category = entry.category();
    return format.body(
        new BodyFields(
            entry.sent(),
            status,
            message,
            category == null ? StatusInfo.typeOf(status) : category,
            param,
            entry.meaning(),
            entry.docsUrl(),
            sentId,
            details));
  }

  /**
   * Renders the whole error.
   *
   * @param format the format of the body; {@link BodyFormat#negotiate} chooses it
   * @return the status, headers and body to send
   */
  public RenderedError render(BodyFormat format) {
    return render(format, null);
  }

  /** Renders the error with the id of the request, if it has none itself (H14). */
  RenderedError render(BodyFormat format, @Nullable String fallbackId) {
    String sentId = sentId(fallbackId);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", format.mediaType());
    if (retryAfter != null && !retryAfter.isNegative()) {
      headers.put("retry-after", Long.toString(RetryAfter.seconds(retryAfter)));
    }
    RequestIds.name(headers, sentId);
    return new RenderedError(status, headers, toBody(format, sentId));
  }

  private @Nullable String sentId(@Nullable String fallbackId) {
    return RequestIds.isId(requestId) ? requestId : fallbackId;
  }
}
