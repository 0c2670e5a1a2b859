package org.example.errorcodes;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * An error that a client received, as an exception. {@link #error()} is the data; the exception's
 * message is the text for logs: {@code code (status): message [request id]}.
 *
 * <pre>{@code
 * try {
 *   ReceivedException.throwForError(client.send(request, ofString()));
 * } catch (ReceivedException received) {
 *   if (received.error().is(code)) {
 *     correct(request);
 *   }
 * }
 * }</pre>
 */
public final class ReceivedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The received error. */
  private final ParsedError error;

  /**
   * Creates an exception for an error.
   *
   * @param error the received error
   */
  public ReceivedException(ParsedError error) {
    this(error, null);
  }

  /**
   * Creates an exception for an error that a client library reported with its own exception.
   *
   * @param error the received error
   * @param cause the exception of the client library, or null
   */
  public ReceivedException(ParsedError error, @Nullable Throwable cause) {
    super(error.toString(), cause);
    this.error = error;
  }

  /**
   * Throws if a response is an error: if its status is 400 or above.
   *
   * @param <T> the type of the body
   * @param response the response, whose body is read only if it is an error
   * @return the response, if it is not an error
   * @throws ReceivedException if the response is an error
   */
  public static <T extends @Nullable Object> HttpResponse<T> throwForError(
      HttpResponse<T> response) {
    if (response.statusCode() >= 400) {
      throw new ReceivedException(ParsedError.from(response));
    }
    return response;
  }

  /**
   * Returns the received error.
   *
   * @return the data of the error
   */
  public ParsedError error() {
    return error;
  }
}
