package org.example.errorcodes.spring;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The status and headers that Spring, or the application by Spring's means, chose for an exception.
 */
record Refusal(int status, HttpHeaders headers) {
  /** The maximum number of causes to look at. */
  static final int MAX_CAUSES = 64;

  /**
   * The status and headers of an exception or of the first cause that has them; 500 if none does.
   */
  static Refusal of(Throwable thrown) {
    Throwable error = thrown;
    for (int count = 0; error != null && count < MAX_CAUSES; count++) {
      if (error instanceof ErrorResponse response) {
        return new Refusal(response.getStatusCode().value(), response.getHeaders());
      }
      ResponseStatus annotation =
          AnnotatedElementUtils.findMergedAnnotation(error.getClass(), ResponseStatus.class);
      if (annotation != null) {
        return new Refusal(annotation.code().value(), HttpHeaders.EMPTY);
      }
      error = error.getCause();
    }
    return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR.value(), HttpHeaders.EMPTY);
  }
}
