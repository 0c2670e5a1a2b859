package com.acme.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.errors.ApiException;
import com.acme.errors.ErrorCode;
import com.acme.errors.ParsedError;
import com.acme.errors.RenderedError;
import com.acme.errors.spring.ErrorCodesAdvice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A service with the errors of two organisations, and its clients. */
class ShopTest {
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({Shop.class, Billing.class, BillingAdvice.class})
  static class Application {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Both {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"com.acme.errors", "org.globex.errors"})
  static class Scanned {}

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    service = run(Application.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aClientUnderstandsEveryErrorThatTheServiceRaises() throws Exception {
    List<ErrorCode> sent = new ArrayList<>();
    for (ErrorCode code : ErrorCode.values()) {
      if (ApiException.of(code).status() >= 400) {
        ParsedError error = ParsedError.from(get("/raised/" + code.name()));
        assertEquals(code, error.errorCode());
        assertEquals(code.meaning(), error.message());
        assertEquals("r-1", error.requestId());
        sent.add(code);
      }
    }
    assertTrue(sent.size() > 10, sent::toString);
  }

  @Test
  void whatNobodyRaisedDisclosesNothing() throws Exception {
    HttpResponse<String> response = get("/unexpected");
    assertEquals(500, response.statusCode());
    assertEquals(RenderedError.of(null, null).json(), response.body());
  }

  @Test
  void anAdviceOfAnotherOrganisationRespondsWhereItIsAskedTo() throws Exception {
    for (org.globex.errors.ErrorCode code : org.globex.errors.ErrorCode.values()) {
      if (org.globex.errors.ApiException.of(code).status() >= 400) {
        var error = org.globex.errors.ParsedError.from(get("/billing/" + code.name()));
        assertEquals(code, error.errorCode());
      }
    }
  }

  @Test
  void theAdvicesOfBothAreInOneApplication() {
    for (Class<?> application : List.of(Both.class, Scanned.class)) {
      try (ConfigurableApplicationContext context = run(application)) {
        assertEquals(1, context.getBeansOfType(ErrorCodesAdvice.class).size());
        assertEquals(
            1, context.getBeansOfType(org.globex.errors.spring.ErrorCodesAdvice.class).size());
      }
    }
  }

  @Test
  void anErrorOfOneIsNoErrorOfTheOther() {
    var raised = ApiException.of(ErrorCode.values()[0]);
    assertTrue(ApiException.in(raised).isPresent());
    assertFalse(org.globex.errors.ApiException.in(raised).isPresent());
    assertNull(org.globex.errors.ParsedError.fromThrowable(raised).errorCode());
  }

  private static ConfigurableApplicationContext run(Class<?> application) {
    return new SpringApplication(application)
        .run("--server.address=127.0.0.1", "--server.port=0", "--spring.main.banner-mode=off");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    String port = service.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
