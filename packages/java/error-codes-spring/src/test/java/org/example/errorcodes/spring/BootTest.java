package org.example.errorcodes.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.RenderedError;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A Spring Boot application, which names nothing of this module. */
class BootTest {
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
  @Import(Shop.class)
  static class Application {}

  @Configuration(proxyBeanMethods = false)
  static class OwnAdvice {
    static final ErrorCodesAdvice ADVICE = new ErrorCodesAdvice();

    @Bean
    ErrorCodesAdvice ownAdvice() {
      return ADVICE;
    }
  }

  @Test
  void theAdviceIsThereWithoutAnyConfiguration() throws Exception {
    try (ConfigurableApplicationContext context = run(Application.class)) {
      ParsedError error = ParsedError.from(get(context, "/raised"));
      assertEquals(Shop.CODE, error.errorCode());
      assertEquals("No.", error.message());
      ParsedError unexpected = ParsedError.from(get(context, "/unexpected"));
      assertEquals(500, unexpected.status());
      assertEquals(RenderedError.of(null, null).json(), get(context, "/unexpected").body());
    }
  }

  @Test
  void anAdviceOfTheApplicationTakesItsPlace() {
    try (ConfigurableApplicationContext context = run(Application.class, OwnAdvice.class)) {
      assertSame(OwnAdvice.ADVICE, context.getBean(ErrorCodesAdvice.class));
    }
  }

  private static ConfigurableApplicationContext run(Class<?>... sources) {
    return new SpringApplication(sources)
        .run("--server.address=127.0.0.1", "--server.port=0", "--spring.main.banner-mode=off");
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
      throws Exception {
    String port = context.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
