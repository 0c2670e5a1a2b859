package org.example.errorcodes.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Responds in Spring WebFlux to what controllers throw, as {@link ErrorCodesAdvice} does in Spring
 * MVC.
 *
 * <p>Spring Boot registers the advice automatically, unless you define a bean of this class.
 * Without Spring Boot, add {@code @Import(ErrorCodesWebFluxAdvice.class)} to a configuration. An
 * exception handler of a controller comes first, and so does your own advice if it has an
 * {@code @Order}.
 */
@Conditional(Frameworks.WebFlux.class)
@RestControllerAdvice(name = "org.example.errorcodes.spring.ErrorCodesWebFluxAdvice")
public class ErrorCodesWebFluxAdvice extends ResponseEntityExceptionHandler {
  private final SentErrors sent = new SentErrors(logger);

  /** Creates an advice. */
  public ErrorCodesWebFluxAdvice() {}

  /**
   * Responds to any exception.
   *
   * @param thrown the exception
   * @param exchange the request that failed
   * @return the whole response, or the exception if it is left to Spring
   */
  @ExceptionHandler(Throwable.class)
  public Mono<ResponseEntity<Object>> handleThrowable(
      Throwable thrown, ServerWebExchange exchange) {
    return respond(thrown, Refusal.of(thrown), exchange);
  }

  @Override
  protected Mono<ResponseEntity<Object>> handleExceptionInternal(
      Exception thrown,
      @Nullable Object body,
      @Nullable HttpHeaders headers,
      HttpStatusCode status,
      ServerWebExchange exchange) {
    HttpHeaders chosen = headers == null ? HttpHeaders.EMPTY : headers;
    return respond(thrown, new Refusal(status.value(), chosen), exchange);
  }

  private Mono<ResponseEntity<Object>> respond(
      Throwable thrown, Refusal refusal, ServerWebExchange exchange) {
    // Unlike in Spring MVC, Spring Security does not look at causes here.
    if (exchange.getResponse().isCommitted()
        || SecurityRefusals.contain(thrown)
        || SentErrors.isNoError(thrown, refusal)) {
      return Mono.error(thrown);
    }
    HttpHeaders headers = exchange.getResponse().getHeaders();
    HttpHeaders received = exchange.getRequest().getHeaders();
    return Mono.just(sent.response(thrown, refusal, received, headers, headers::remove));
  }
}
