package org.example.errorcodes.spring;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.example.errorcodes.ApiAnswer;
import org.example.errorcodes.ApiException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers what controllers throw, as H1 to H5 of the contract say. An {@link ApiException} is
 * answered with its status and body; a request that Spring itself refuses keeps its 4xx status;
 * anything else is answered with 500, tells nothing of what was thrown, and is logged as an error.
 * An answer that has begun is broken off.
 *
 * <p>Use it with {@code @Import(ErrorCodesAdvice.class)} on a configuration.
 */
@RestControllerAdvice
public class ErrorCodesAdvice extends ResponseEntityExceptionHandler {
  /** An advice without state, for Spring to make. */
  public ErrorCodesAdvice() {}

  /**
   * Answers whatever was thrown, unless the answer has begun.
   *
   * @param thrown whatever it was
   * @param request the request that failed
   * @return the whole answer
   * @throws Throwable what was thrown, if the answer has begun
   */
  @ExceptionHandler(Throwable.class)
  public ResponseEntity<Object> handleThrowable(Throwable thrown, WebRequest request)
      throws Throwable {
    if (hasBegun(request)) {
      throw thrown;
    }
    return answer(thrown, 0, request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception thrown,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (hasBegun(request)) {
      // Spring then goes on with what was thrown, and the server breaks off.
      throw new IllegalStateException("The answer has begun.", thrown);
    }
    return answer(thrown, status.value(), request);
  }

  private ResponseEntity<Object> answer(Throwable thrown, int refusal, WebRequest request) {
    String[] accepted = request.getHeaderValues(HttpHeaders.ACCEPT);
    String accept = accepted == null ? null : String.join(",", accepted);
    ApiAnswer answer = ApiAnswer.to(thrown, accept, refusal);
    if (answer.status() >= 500 && !(thrown instanceof ApiException)) {
      log(thrown);
    }
    ResponseEntity.BodyBuilder entity = ResponseEntity.status(answer.status());
    answer.headers().forEach(entity::header);
    return entity.body(answer.json().getBytes(StandardCharsets.UTF_8));
  }

  /** Logs what was thrown; an exception whose own methods throw must not break the response. */
  private void log(Throwable thrown) {
    try {
      logger.error("A request failed with what is not an ApiException", thrown);
    } catch (RuntimeException | StackOverflowError | LinkageError unprintable) {
      logger.error(
          "A request failed with an exception that cannot be printed: " + thrown.getClass());
    }
  }

  private static boolean hasBegun(WebRequest request) {
    HttpServletResponse response =
        request instanceof ServletWebRequest servlet ? servlet.getResponse() : null;
    return response != null && response.isCommitted();
  }
}
