package org.example.errorcodes.spring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.ErrorCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A service whose every request fails. */
@RestController
class Shop {
  static final ErrorCode CODE = ErrorCode.values()[0];
  static final int STATUS = CODE.statuses().get(0).first();

  static ApiException raised() {
    return ApiException.builder(CODE)
        .status(STATUS)
        .message("No.")
        .param("model")
        .retryAfter(Duration.ofMillis(1500))
        .requestId("r-1")
        .details(Map.of("models", List.of("m-1", "m-2")))
        .cause(new IllegalStateException("secret"))
        .build();
  }

  @GetMapping("/raised")
  String raise() {
    throw raised();
  }

  @GetMapping("/unexpected")
  String fail() {
    throw new IllegalStateException("secret");
  }

  @GetMapping("/error")
  String error() {
    throw new StackOverflowError("secret");
  }

  @GetMapping("/unprintable")
  String unprintable() {
    throw new IllegalStateException() {
      private static final long serialVersionUID = 1L;

      @Override
      public String toString() {
        throw new StackOverflowError("secret");
      }
    };
  }

  @GetMapping("/refused")
  String refuse() {
    throw new ResponseStatusException(HttpStatus.CONFLICT, "secret");
  }

  @GetMapping("/unavailable")
  String unavailable() {
    throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "secret");
  }

  @GetMapping("/typed")
  String typed(@RequestParam("number") int number) {
    return "" + number;
  }

  @PostMapping("/body")
  String body(@RequestBody Map<String, Integer> body) {
    return body.toString();
  }

  @GetMapping("/problem")
  ResponseEntity<ProblemDetail> problem() {
    return ResponseEntity.of(SpringErrors.toProblemDetail(raised())).build();
  }

  @GetMapping("/error-response")
  ErrorResponse errorResponse() {
    return SpringErrors.toErrorResponse(raised());
  }

  @GetMapping("/begun")
  void begin(HttpServletResponse response) throws IOException {
    response.setContentType("text/plain");
    response.getOutputStream().print("begun");
    response.flushBuffer();
    throw new IllegalStateException("secret");
  }
}
