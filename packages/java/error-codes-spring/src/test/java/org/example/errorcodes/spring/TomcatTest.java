package org.example.errorcodes.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.example.errorcodes.Actor;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.Recovery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * The advice and Spring's client on a real server. Maven runs this twice: also without Spring Security
 * and WebFlux.
 */
class TomcatTest {
  @Configuration
  @EnableWebMvc
  @Import({ErrorCodesAdvice.class, Shop.class})
  static class Service {}

  private final Tomcat tomcat = new Tomcat();

  @TempDir Path folder;

  @BeforeEach
  void start() throws LifecycleException {
    tomcat.setBaseDir(folder.toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext("", null);
    var spring = new AnnotationConfigWebApplicationContext();
    spring.register(Service.class);
    Wrapper servlet = Tomcat.addServlet(context, "spring", new DispatcherServlet(spring));
    servlet.setLoadOnStartup(1);
    servlet.addMapping("/");
    tomcat.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void whatWasRaisedIsReadByItsClient() throws Exception {
    ParsedError error = ParsedError.from(get("/raised"));
    assertEquals(Shop.CODE, error.errorCode());
    assertEquals("No.", error.message());
    assertEquals("r-1", error.requestId());
    assertEquals(404, ParsedError.from(get("/nowhere")).status());
  }

  @Test
  void aResponseThatHasBegunIsAborted() throws Exception {
    assertThrows(IOException.class, () -> get("/begun"));
    HttpRequest request = HttpRequest.newBuilder(uri("/begun")).build();
    var begun = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    byte[] bytes = begun.body().readNBytes(5);
    assertEquals("begun", new String(bytes, java.nio.charset.StandardCharsets.US_ASCII));
    assertThrows(IOException.class, () -> begun.body().read());
  }

  @Test
  void aComponentScanFindsTheAdvicesWhoseFrameworkIsThere() {
    var scan = new ClassPathScanningCandidateComponentProvider(true);
    Set<String> found =
        scan.findCandidateComponents(ErrorCodesAdvice.class.getPackageName()).stream()
            .map(BeanDefinition::getBeanClassName)
            .collect(Collectors.toSet());
    String reactive = "org.springframework.web.reactive.DispatcherHandler";
    boolean hasWebFlux = ClassUtils.isPresent(reactive, getClass().getClassLoader());
    assertTrue(found.contains("org.example.errorcodes.spring.ErrorCodesAdvice"));
    assertEquals(
        hasWebFlux, found.contains("org.example.errorcodes.spring.ErrorCodesWebFluxAdvice"));
  }

  @Test
  void whatSpringsClientThrowsIsRead() {
    RestClient client = RestClient.create();
    Exception received =
        assertThrows(
            Exception.class, () -> client.get().uri(uri("/raised")).retrieve().body(String.class));
    ParsedError error = SpringErrors.fromThrowable(new RuntimeException(received));
    assertEquals(Shop.CODE, error.errorCode());
    assertEquals(Shop.STATUS, error.status());
    assertEquals("model", error.param());

    Exception refused =
        assertThrows(
            Exception.class,
            () ->
                client.get().uri(URI.create("http://127.0.0.1:1/")).retrieve().toBodilessEntity());
    ParsedError unreached = SpringErrors.fromThrowable(refused);
    assertEquals(Recovery.TRANSIENT, unreached.recovery());
    assertEquals(Actor.OPERATOR, unreached.actor());
    assertNull(unreached.status());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
  }
}
