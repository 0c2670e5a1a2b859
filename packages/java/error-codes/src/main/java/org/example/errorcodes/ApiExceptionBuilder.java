package org.example.errorcodes;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Builds an {@link ApiException}. */
public final class ApiExceptionBuilder {
  final ErrorCode code;
  @Nullable String param;
  @Nullable Duration retryAfter;
  @Nullable String requestId;
  @Nullable JsonNode details;
  @Nullable Throwable cause;

  private @Nullable Integer status;
  private @Nullable String message;

  ApiExceptionBuilder(ErrorCode code) {
    this.code = Objects.requireNonNull(code);
  }

  /**
   * Sets the HTTP status. The default is the first status of the code that is not a class, or else
   * the first one of its first class, such as 500 for {@code 5xx}, or else 500.
   *
   * @param status one of the statuses of the code; from 100 to 599 if the catalogue lists none
   * @return this builder
   */
  public ApiExceptionBuilder status(int status) {
    this.status = status;
    return this;
  }

  /**
   * Sets the text that clients get. The default is the meaning of the code.
   *
   * @param message a sentence, or null for the default
   * @return this builder
   */
  public ApiExceptionBuilder message(@Nullable String message) {
    this.message = message;
    return this;
  }

  /**
   * Sets the request field that caused the error. It is sent if the body has a place for it.
   *
   * @param param the name of the field, or null
   * @return this builder
   */
  public ApiExceptionBuilder param(@Nullable String param) {
    this.param = param;
    return this;
  }

  /**
   * Sets how long the client should wait. It is sent in whole seconds, rounded up, at most 365 days.
   *
   * @param retryAfter the wait; null or a negative duration is not sent
   * @return this builder
   */
  public ApiExceptionBuilder retryAfter(@Nullable Duration retryAfter) {
    this.retryAfter = retryAfter;
    return this;
  }

  /**
   * Sets the id of the request that failed.
   *
   * @param requestId 1 to 256 visible ASCII characters, no comma; any other value, or null, is not
   *     sent
   * @return this builder
   */
  public ApiExceptionBuilder requestId(@Nullable String requestId) {
    this.requestId = requestId;
    return this;
  }

  /**
   * Sets what else clients should know. It is sent if the body has a place for it.
   *
   * @param details any value that Jackson writes as JSON, such as a record or a map; or null. It is
   *     copied now, with Jackson's own settings. A value that Jackson cannot write is left out
   * @return this builder
   */
  public ApiExceptionBuilder details(@Nullable Object details) {
    this.details = Json.copyOf(details);
    return this;
  }

  /**
   * Sets the underlying exception, for logs. It is never sent.
   *
   * @param cause the cause, or null
   * @return this builder
   */
  public ApiExceptionBuilder cause(@Nullable Throwable cause) {
    this.cause = cause;
    return this;
  }

  /**
   * Builds the exception.
   *
   * @return an exception to throw
   * @throws IllegalArgumentException if the code does not have the status
   */
  public ApiException build() {
    List<StatusRange> statuses = code.statuses();
    int chosen = status == null ? usual(statuses) : status;
    boolean isListed =
        statuses.isEmpty()
            ? 100 <= chosen && chosen <= 599
            : statuses.stream().anyMatch(listed -> listed.contains(chosen));
    if (!isListed) {
      String listed =
          statuses.isEmpty()
              ? "100 to 599"
              : statuses.stream().map(StatusRange::toString).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          code.value() + " does not have status " + chosen + ". Use one of " + listed + ".");
    }
    return new ApiException(this, chosen, message == null ? code.meaning() : message);
  }

  private static int usual(List<StatusRange> statuses) {
    return statuses.stream()
        .filter(listed -> !listed.isClass())
        .findFirst()
        .or(() -> statuses.stream().findFirst())
        .map(StatusRange::first)
        .orElse(500);
  }
}
