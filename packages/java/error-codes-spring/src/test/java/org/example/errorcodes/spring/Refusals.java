package org.example.errorcodes.spring;

import org.example.errorcodes.ApiException;
import org.example.errorcodes.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

@RestControllerAdvice
@Order(0)
class Refusals {
  private final ErrorCodesAdvice advice;

  Refusals(ErrorCodesAdvice advice) {
    this.advice = advice;
  }

  @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentNotValidException.class})
  ResponseEntity<Object> refuse(Exception refused, WebRequest request) throws Throwable {
    ApiException own = ApiException.builder(ErrorCode.INVALID_REQUEST).cause(refused).build();
    return advice.handleThrowable(own, request);
  }
}
