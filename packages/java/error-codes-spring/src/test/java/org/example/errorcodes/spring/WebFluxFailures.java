package org.example.errorcodes.spring;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What controllers of Spring WebFlux do with their response before they throw. */
@RestController
class WebFluxFailures {
  @GetMapping("/prepared")
  Mono<String> prepare(ServerHttpResponse response) {
    ServersTest.OLD_HEADERS.forEach(response.getHeaders()::set);
    response.getHeaders().add("vary", "Cookie");
    return Mono.error(Shop.raised());
  }

  @GetMapping(path = "/begun", produces = "text/event-stream")
  Flux<String> begin(@RequestParam("kind") String kind) {
    Throwable failure =
        kind.equals("status") ? new ResponseStatusException(HttpStatus.CONFLICT) : Shop.raised();
    return Flux.just("begun").concatWith(Flux.error(failure));
  }

  @GetMapping("/multiple")
  Mono<String> multiple() {
    return Mono.error(Exceptions.multiple(new IllegalStateException("secret"), Shop.raised()));
  }

  @GetMapping("/for-users")
  @PreAuthorize("hasRole('USER')")
  Mono<String> forUsers() {
    return Mono.just("fine");
  }

  @GetMapping("/for-admins")
  @PreAuthorize("hasRole('ADMIN')")
  Mono<String> forAdmins() {
    return Mono.just("fine");
  }

  @PostMapping("/text")
  String text(@RequestBody String text) {
    return text;
  }
}
