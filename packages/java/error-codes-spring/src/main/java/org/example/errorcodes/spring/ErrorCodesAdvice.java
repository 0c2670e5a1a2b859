package org.example.errorcodes.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Responds in Spring MVC to what controllers throw.
 *
 * <ul>
 *   <li>An {@link org.example.errorcodes.ApiException}, even as a cause, is sent with its status,
 *       headers and body.
 *   <li>An exception with a status in one of Spring's ways ({@code ErrorResponse},
 *       {@code @ResponseStatus}) keeps that status and its headers.
 *   <li>An exception that Spring Security handles, or with a status below 400, is left to Spring.
 *   <li>Anything else is sent with status 500 and without any detail of the exception. Statuses of
 *       500 and above that were not raised are logged as errors, with the id of the request.
 *   <li>A response that is already being sent is aborted.
 *   <li>Where the exception has no request id, that of the response is sent, which a filter may have
 *       set, else that of the request.
 * </ul>
 *
 * <p>Spring Boot registers the advice automatically, unless you define a bean of this class.
 * Without Spring Boot, add {@code @Import(ErrorCodesAdvice.class)} to a configuration. An exception
 * handler of a controller comes first, and so does your own advice if it has an {@code @Order}.
 */
@Conditional(Frameworks.Mvc.class)
@RestControllerAdvice(name = "org.example.errorcodes.spring.ErrorCodesAdvice")
public class ErrorCodesAdvice extends ResponseEntityExceptionHandler implements WebMvcConfigurer {
  private final SentErrors sent = new SentErrors(logger);

  /** Creates an advice. */
  public ErrorCodesAdvice() {}

  /**
   * Responds to any exception.
   *
   * @param thrown the exception
   * @param request the request that failed
   * @return the whole response
   * @throws Throwable the exception, if it is left to Spring
   */
  @ExceptionHandler(Throwable.class)
  public ResponseEntity<Object> handleThrowable(Throwable thrown, WebRequest request)
      throws Throwable {
    return respond(thrown, Refusal.of(thrown), request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception thrown,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return this.<RuntimeException>respond(thrown, new Refusal(status.value(), headers), request);
  }

  /** Rethrows an exception that is not ours, so that Spring handles it. */
  @SuppressWarnings("unchecked")
  private <T extends Throwable> ResponseEntity<Object> respond(
      Throwable thrown, Refusal refusal, WebRequest request) throws T {
    ServletWebRequest failed = (ServletWebRequest) request;
    HttpServletResponse response = failed.getResponse();
    if (response.isCommitted()
        || SecurityRefusals.areBehind(thrown)
        || SentErrors.isNoError(thrown, refusal)) {
      throw (T) thrown;
    }
    HttpHeaders before = new HttpHeaders();
    for (String name : response.getHeaderNames()) {
      before.put(name, List.copyOf(response.getHeaders(name)));
    }
    // Passing null removes a header, as Spring itself does.
    return sent.response(
        thrown,
        refusal,
        new ServletServerHttpRequest(failed.getRequest()).getHeaders(),
        before,
        name -> response.setHeader(name, null));
  }

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.add(0, ErrorCodesAdvice::<RuntimeException>breakOff);
  }

  /**
   * Rethrows an exception that came too late. Spring's own resolvers would end the response as if
   * it were complete.
   */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> @Nullable ModelAndView breakOff(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown)
      throws T {
    if (response.isCommitted() && !(thrown instanceof AsyncRequestNotUsableException)) {
      throw (T) thrown;
    }
    return null;
  }
}
