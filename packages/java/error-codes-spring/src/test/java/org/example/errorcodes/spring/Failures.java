package org.example.errorcodes.spring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.example.errorcodes.ApiException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What controllers throw, in Spring MVC and WebFlux alike. */
@RestController
@CrossOrigin
class Failures {
  record Order(@NotBlank String book) {}

  @ResponseStatus(HttpStatus.CONFLICT)
  static final class SoldOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SoldOut() {
      super("secret");
    }
  }

  static final class Handled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @GetMapping("/raised")
  String raised() {
    throw Shop.raised();
  }

  @GetMapping("/wrapped")
  String wrapped() {
    throw new IllegalStateException(
        new ResponseStatusException(HttpStatus.GONE, "", Shop.raised()));
  }

  @GetMapping("/suppressed")
  String suppressed() {
    IllegalStateException thrown = new IllegalStateException("secret");
    thrown.addSuppressed(new IllegalArgumentException("secret"));
    thrown.addSuppressed(Shop.raised());
    throw thrown;
  }

  @GetMapping("/later")
  CompletableFuture<String> later() {
    return CompletableFuture.failedFuture(new CompletionException(Shop.raised()));
  }

  @GetMapping("/unexpected")
  String unexpected() {
    throw new IllegalStateException("secret");
  }

  @GetMapping("/error-of-the-machine")
  String error() {
    throw new AssertionError("secret");
  }

  @GetMapping("/annotated")
  String annotated() {
    throw new IllegalStateException(new SoldOut());
  }

  @GetMapping("/status")
  String status() {
    throw new ResponseStatusException(HttpStatus.IM_USED, "secret");
  }

  @GetMapping("/unavailable")
  String unavailable() {
    throw refusal(HttpStatus.SERVICE_UNAVAILABLE, HttpHeaders.RETRY_AFTER, "7");
  }

  @GetMapping("/challenged")
  String challenged() {
    throw refusal(HttpStatus.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  @GetMapping("/range")
  String range() {
    HttpStatus status = HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;
    throw refusal(status, HttpHeaders.CONTENT_RANGE, "bytes */9");
  }

  private static ErrorResponseException refusal(HttpStatus status, String name, String value) {
    ErrorResponseException refusal = new ErrorResponseException(status);
    refusal.setDetail("secret");
    refusal.getHeaders().set(name, value);
    refusal.getHeaders().setETag("\"old\"");
    refusal.getHeaders().set("content-type", "text/plain");
    return refusal;
  }

  @PostMapping("/orders")
  String order(@Valid @RequestBody Order order) {
    return order.book();
  }

  @GetMapping("/handled")
  String handled() {
    throw new Handled();
  }

  @ExceptionHandler
  ResponseEntity<String> handle(Handled handled) {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/elsewhere")).build();
  }

  @GetMapping("/denied")
  String denied() {
    throw new AccessDeniedException("secret");
  }

  @GetMapping("/unauthenticated")
  String unauthenticated() {
    throw new BadCredentialsException("secret");
  }

  @GetMapping("/translated")
  String translated() {
    throw ApiException.builder(Shop.CODE)
        .status(Shop.STATUS)
        .cause(new AccessDeniedException("secret"))
        .build();
  }
}
