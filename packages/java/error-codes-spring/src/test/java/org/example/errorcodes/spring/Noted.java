package org.example.errorcodes.spring;

import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import reactor.core.publisher.Mono;

/** Notes what Spring throws for a request that it refuses, and leaves it to the advice. */
final class Noted {
  static final LinkedBlockingQueue<String> NAMES = new LinkedBlockingQueue<>();

  private Noted() {}

  @RestControllerAdvice
  @Order(0)
  static class InMvc {
    private final ErrorCodesAdvice advice;

    InMvc(ErrorCodesAdvice advice) {
      this.advice = advice;
    }

    @ExceptionHandler({
      HttpMessageNotReadableException.class,
      MethodArgumentNotValidException.class,
      MissingServletRequestParameterException.class,
      HttpMediaTypeNotSupportedException.class,
      MaxUploadSizeExceededException.class,
      NoResourceFoundException.class,
      HttpRequestMethodNotSupportedException.class
    })
    ResponseEntity<Object> note(Exception refused, WebRequest request) throws Exception {
      NAMES.add(refused.getClass().getSimpleName());
      return advice.handleException(refused, request);
    }
  }

  @RestControllerAdvice
  @Order(0)
  static class InWebFlux {
    private final ErrorCodesWebFluxAdvice advice;

    InWebFlux(ErrorCodesWebFluxAdvice advice) {
      this.advice = advice;
    }

    @ExceptionHandler({
      ServerWebInputException.class,
      UnsupportedMediaTypeStatusException.class,
      ContentTooLargeException.class,
      org.springframework.web.reactive.resource.NoResourceFoundException.class,
      MethodNotAllowedException.class
    })
    Mono<ResponseEntity<Object>> note(Exception refused, ServerWebExchange exchange) {
      NAMES.add(refused.getClass().getSimpleName());
      return advice.handleThrowable(refused, exchange);
    }
  }
}
