package org.example.errorcodes.spring;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.RenderedError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Responds to what controllers throw.
 *
 * <ul>
 *   <li>An {@link ApiException} is sent with its status, headers and body.
 *   <li>A request that Spring itself refuses keeps its 4xx status.
 *   <li>Anything else is sent with status 500, without any detail of the exception, and logged as an
 *       error.
 *   <li>A response that is already being sent is aborted.
 * </ul>
 *
 * <p>Spring Boot registers the advice by itself, unless you define a bean of this class. Without
 * Spring Boot, add {@code @Import(ErrorCodesAdvice.class)} to a configuration.
 */
@RestControllerAdvice
public class ErrorCodesAdvice extends ResponseEntityExceptionHandler {
  /** Creates an advice. */
  public ErrorCodesAdvice() {}

  /**
   * Responds to anything that was thrown, unless a response is already being sent.
   *
   * @param thrown what was thrown
   * @param request the request that failed
   * @return the whole response
   * @throws Throwable what was thrown, if a response is already being sent
   */
  @ExceptionHandler(Throwable.class)
  public ResponseEntity<Object> handleThrowable(Throwable thrown, WebRequest request)
      throws Throwable {
    if (isCommitted(request)) {
      throw thrown;
    }
    return respond(RenderedError.of(thrown, acceptOf(request)), thrown);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception thrown,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (isCommitted(request)) {
      // Spring then goes on with what was thrown, and the server aborts the response.
      throw new IllegalStateException("The response is already being sent.", thrown);
    }
    return respond(RenderedError.of(thrown, acceptOf(request), status.value()), thrown);
  }

  private ResponseEntity<Object> respond(RenderedError rendered, Throwable thrown) {
    if (rendered.status() >= 500 && !(thrown instanceof ApiException)) {
      log(thrown);
    }
    ResponseEntity.BodyBuilder response = ResponseEntity.status(rendered.status());
    rendered.headers().forEach(response::header);
    return response.body(rendered.json().getBytes(StandardCharsets.UTF_8));
  }

  /** Logs what was thrown; an exception whose own methods throw must not break the response. */
  private void log(Throwable thrown) {
    try {
      logger.error("A request failed with an exception that is not an ApiException", thrown);
    } catch (RuntimeException | StackOverflowError | LinkageError unprintable) {
      logger.error(
          "A request failed with an exception that cannot be printed: " + thrown.getClass());
    }
  }

  private static @Nullable String acceptOf(WebRequest request) {
    String[] values = request.getHeaderValues(HttpHeaders.ACCEPT);
    return values == null ? null : String.join(",", values);
  }

  private static boolean isCommitted(WebRequest request) {
    HttpServletResponse response =
        request instanceof ServletWebRequest servlet ? servlet.getResponse() : null;
    return response != null && response.isCommitted();
  }
}
