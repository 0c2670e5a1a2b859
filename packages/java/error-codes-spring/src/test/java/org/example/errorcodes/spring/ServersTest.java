package org.example.errorcodes.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;
import org.example.errorcodes.BodyFormat;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.Recovery;
import org.example.errorcodes.RenderedError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole applications of Spring Boot, with Spring Security, on Tomcat and on Netty: H6 to H13. */
class ServersTest {
  /** Headers of the response before it failed: the first two stay. */
  static final Map<String, String> OLD_HEADERS =
      Map.of(
          "set-cookie", "a=b",
          "x-trace", "t-1",
          "etag", "\"old\"",
          "last-modified", "Sun, 06 Nov 1994 08:49:37 GMT",
          "content-encoding", "br",
          "content-language", "de",
          "content-range", "bytes 0-3/9",
          "content-disposition", "attachment",
          "accept-ranges", "bytes",
          "content-length", "9");

  enum Server {
    MVC(WebApplicationType.SERVLET, MvcApplication.class),
    WEB_FLUX(WebApplicationType.REACTIVE, WebFluxApplication.class);

    private final WebApplicationType type;
    private final Class<?> application;

    Server(WebApplicationType type, Class<?> application) {
      this.type = type;
      this.application = application;
    }
  }

  @SuppressWarnings("deprecation") // Deprecated to warn that it is for tests.
  private static UserDetails ordinaryUser() {
    return User.withDefaultPasswordEncoder()
        .username("user")
        .password("right")
        .roles("USER")
        .build();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableMethodSecurity
  @Import({Failures.class, MvcFailures.class, Noted.InMvc.class})
  static class MvcApplication {
    @Bean
    InMemoryUserDetailsManager users() {
      return new InMemoryUserDetailsManager(ordinaryUser());
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
          .csrf(csrf -> csrf.disable())
          .httpBasic(Customizer.withDefaults())
          .build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableReactiveMethodSecurity
  @Import({Failures.class, WebFluxFailures.class, Noted.InWebFlux.class})
  static class WebFluxApplication {
    @Bean
    MapReactiveUserDetailsService users() {
      return new MapReactiveUserDetailsService(ordinaryUser());
    }

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
      return http.authorizeExchange(all -> all.anyExchange().permitAll())
          .csrf(csrf -> csrf.disable())
          .httpBasic(Customizer.withDefaults())
          .build();
    }
  }

  private static final Map<Server, ConfigurableApplicationContext> RUNNING =
      new EnumMap<>(Server.class);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    for (Server server : Server.values()) {
      SpringApplication application = new SpringApplication(server.application);
      application.setWebApplicationType(server.type);
      RUNNING.put(
          server,
          application.run(
              "--server.address=127.0.0.1",
              "--server.port=0",
              "--server.compression.enabled=true",
              "--server.compression.min-response-size=1",
              "--spring.servlet.multipart.max-file-size=1KB",
              "--spring.http.codecs.max-in-memory-size=1KB",
              "--spring.main.banner-mode=off"));
    }
  }

  @AfterAll
  static void stop() {
    RUNNING.values().forEach(ConfigurableApplicationContext::close);
  }

  @ParameterizedTest
  @CsvSource({
    "MVC, /raised",
    "MVC, /wrapped",
    "MVC, /suppressed",
    "MVC, /later",
    "MVC, /translated",
    "WEB_FLUX, /raised",
    "WEB_FLUX, /wrapped",
    "WEB_FLUX, /suppressed",
    "WEB_FLUX, /later",
    "WEB_FLUX, /translated",
    "WEB_FLUX, /multiple"
  })
  void whatWasRaisedIsSentFromWhereverItIs(Server server, String path) throws Exception {
    RenderedError expected = Shop.raised().render(BodyFormat.PROBLEM);
    var response = send(server, get(server, path).header("accept", "application/problem+json"));
    assertEquals(expected.status(), response.statusCode());
    assertEquals(List.of("application/problem+json"), response.headers().allValues("content-type"));
    if (!path.equals("/translated")) {
      assertEquals(List.of("2"), response.headers().allValues("retry-after"));
      assertEquals(tree(expected.json()), tree(response.body()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/unexpected, 500, , ",
    "/error-of-the-machine, 500, , ",
    "/nowhere, 404, , ",
    "/annotated, 409, , ",
    "/unavailable, 503, retry-after, 7",
    "/challenged, 401, www-authenticate, Bearer",
    "/range, 416, content-range, bytes */9"
  })
  void aStatusThatWasChosenIsKeptWithItsHeaders(
      String path, int status, String header, String value) throws Exception {
    for (Server server : Server.values()) {
      var response = send(server, get(server, path));
      assertSent(status, response);
      assertEquals("", response.headers().firstValue("etag").orElse(""));
      if (header != null) {
        assertEquals(List.of(value), response.headers().allValues(header));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theIdOfTheRequestIsSentWhereTheErrorHasNone(Server server) throws Exception {
    for (String path : List.of("/unexpected", "/nowhere")) {
      var response = send(server, get(server, path).header("x-request-id", "abc-1"));
      assertEquals(List.of("abc-1"), response.headers().allValues("x-oneapi-request-id"));
    }
    var raised = send(server, get(server, "/raised").header("x-request-id", "abc-1"));
    assertEquals(List.of("r-1"), raised.headers().allValues("x-oneapi-request-id"));
  }

  @ParameterizedTest
  @EnumSource
  void theIdOfTheRequestIsInTheLog(Server server) throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("org.example.errorcodes.spring");
    logger.addAppender(log);
    log.start();
    try {
      send(server, get(server, "/unexpected"));
      send(server, get(server, "/unexpected").header("x-request-id", "abc-1"));
    } finally {
      logger.detachAppender(log);
    }
    String line = "A request failed with an exception that is not an ApiException";
    assertEquals(
        List.of(line, line + " [request abc-1]"),
        log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
  }

  @ParameterizedTest
  @EnumSource
  void whatSpringRefusesIsKept(Server server) throws Exception {
    var notAllowed = send(server, get(server, "/orders"));
    assertSent(405, notAllowed);
    assertEquals(List.of("POST"), notAllowed.headers().allValues("allow"));
    HttpRequest.Builder order = get(server, "/orders").header("content-type", "application/json");
    assertSent(400, send(server, order.POST(BodyPublishers.ofString("{\"book\":\"\"}"))));
    assertSent(400, send(server, order.POST(BodyPublishers.ofString("{"))));
    assertSent(415, send(server, order.setHeader("content-type", "text/plain")));
  }

  @ParameterizedTest
  @EnumSource
  void theGuideNamesWhatSpringThrows(Server server) throws Exception {
    HttpRequest.Builder order = get(server, "/orders").header("content-type", "application/json");
    HttpRequest.Builder csv = get(server, "/orders").header("content-type", "text/csv");
    Map<String, HttpRequest.Builder> requests =
        Map.of(
            "a body that is not JSON", order.copy().POST(BodyPublishers.ofString("{")),
            "a body that `@Valid` rejects", order.POST(BodyPublishers.ofString("{\"book\":\"\"}")),
            "a parameter that is missing", get(server, "/begun"),
            "a body of another type", csv.POST(BodyPublishers.ofString("a,b")),
            "a file or a body that is too large", tooLarge(server),
            "an address that no controller has", get(server, "/nowhere"),
            "another method", get(server, "/orders"));
    String page = Files.readString(Path.of("../../codegen/guides/java.md"));
    String table = page.split("\n\\| refused .*\n.*\n")[1].split("\n\n")[0];
    List<String> rows = table.lines().toList();
    assertEquals(requests.size(), rows.size());
    for (String row : rows) {
      String[] cells = row.split(" *\\| *");
      Noted.NAMES.clear();
      var response = send(server, requests.get(cells[1]));
      String said = "`" + Noted.NAMES.poll() + "`, " + response.statusCode();
      assertEquals(cells[2 + server.ordinal()], said, row);
    }
  }

  @ParameterizedTest
  @EnumSource
  void headersOfTheResponseStayUnlessTheyAreOfTheOldBody(Server server) throws Exception {
    var response = send(server, get(server, "/prepared"));
    assertEquals(tree(Shop.raised().render(BodyFormat.OWN).json()), tree(response.body()));
    assertEquals(List.of("application/json"), response.headers().allValues("content-type"));
    Set<String> kept = new TreeSet<>(OLD_HEADERS.keySet());
    kept.retainAll(response.headers().map().keySet());
    kept.remove("content-length");
    assertEquals(Set.of("set-cookie", "x-trace"), kept);
    assertEquals(Set.of("accept", "cookie"), vary(response));
  }

  @ParameterizedTest
  @EnumSource
  void anotherOriginMayReadTheError(Server server) throws Exception {
    HttpRequest request = get(server, "/raised").header("origin", "https://a.example").build();
    var response = CLIENT.send(request, BodyHandlers.ofString());
    assertEquals(List.of("*"), response.headers().allValues("access-control-allow-origin"));
    assertTrue(vary(response).containsAll(Set.of("accept", "origin")), () -> "" + vary(response));
  }

  @ParameterizedTest
  @EnumSource
  void aResponseToHeadHasNoBody(Server server) throws Exception {
    HttpRequest request = get(server, "/raised").method("HEAD", BodyPublishers.noBody()).build();
    var response = CLIENT.send(request, BodyHandlers.ofString());
    assertEquals(Shop.STATUS, response.statusCode());
    assertEquals(List.of("r-1"), response.headers().allValues("x-oneapi-request-id"));
    assertEquals("", response.body());
  }

  @ParameterizedTest
  @EnumSource
  void theServerCompressesTheError(Server server) throws Exception {
    HttpRequest request = get(server, "/raised").header("accept-encoding", "gzip").build();
    var response = CLIENT.send(request, BodyHandlers.ofByteArray());
    assertEquals(List.of("gzip"), response.headers().allValues("content-encoding"));
    byte[] body = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
    assertEquals(
        tree(Shop.raised().render(BodyFormat.OWN).json()),
        tree(new String(body, StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "MVC, /begun?kind=raised",
    "MVC, /begun?kind=status",
    "MVC, /begun?kind=gone",
    "MVC, /stream",
    "WEB_FLUX, /begun?kind=raised",
    "WEB_FLUX, /begun?kind=status"
  })
  void aResponseThatHasBegunIsBrokenOff(Server server, String path) throws Exception {
    var begun = CLIENT.send(get(server, path).build(), BodyHandlers.ofInputStream());
    assertEquals(200, begun.statusCode());
    assertThrows(IOException.class, () -> begun.body().readAllBytes());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotForTheAdviceIsLeftToOthers(Server server) throws Exception {
    var handled = send(server, get(server, "/handled"));
    assertEquals(302, handled.statusCode());
    assertEquals(List.of("/elsewhere"), handled.headers().allValues("location"));
    assertEquals(226, send(server, get(server, "/status")).statusCode());
    for (String path : List.of("/denied", "/unauthenticated")) {
      var response = send(server, get(server, path));
      assertEquals(401, response.statusCode());
      assertFalse(vary(response).contains("accept"));
      assertTrue(response.headers().firstValue("www-authenticate").orElse("").startsWith("Basic"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MVC, /for-users, , 401",
    "MVC, /for-users, user:wrong, 401",
    "MVC, /for-users, user:right, 200",
    "MVC, /for-admins, , 401",
    "MVC, /for-admins, user:wrong, 401",
    "MVC, /for-admins, user:right, 403",
    "WEB_FLUX, /for-users, , 401",
    "WEB_FLUX, /for-users, user:wrong, 401",
    "WEB_FLUX, /for-users, user:right, 200",
    "WEB_FLUX, /for-admins, , 401",
    "WEB_FLUX, /for-admins, user:wrong, 401",
    "WEB_FLUX, /for-admins, user:right, 403"
  })
  void whatSpringSecurityRefusesIsLeftToIt(
      Server server, String path, String credentials, int status) throws Exception {
    HttpRequest.Builder request = get(server, path);
    if (credentials != null) {
      byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
      request.header("authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    var response = send(server, request);
    assertEquals(status, response.statusCode());
    assertFalse(vary(response).contains("accept"));
    assertEquals(
        status == 401,
        response.headers().firstValue("www-authenticate").orElse("").startsWith("Basic"));
  }

  @ParameterizedTest
  @EnumSource
  void aMalformedPathIsRefusedByTheServerItself(Server server) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port(server))) {
      String request = "GET /raised/%E0%A4%A HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = socket.getInputStream().readAllBytes();
      String response = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      assertTrue(response.startsWith("http/1.1 400 "), response);
      assertFalse(response.contains("application/json"), response);
    }
  }

  @Test
  void aStreamThatFailsBeforeItBeginsIsAnError() throws Exception {
    var response = send(Server.MVC, get(Server.MVC, "/stream-of-nothing"));
    assertEquals(Shop.STATUS, response.statusCode());
    assertEquals(tree(Shop.raised().render(BodyFormat.OWN).json()), tree(response.body()));
  }

  @Test
  void springSecurityLooksAtCausesInSpringMvc() throws Exception {
    var response = send(Server.MVC, get(Server.MVC, "/denied-inside"));
    assertEquals(401, response.statusCode());
    assertTrue(response.headers().firstValue("www-authenticate").orElse("").startsWith("Basic"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTooLargeIsRefusedAsSuch(Server server) throws Exception {
    assertSent(413, send(server, tooLarge(server)));
  }

  private static HttpRequest.Builder tooLarge(Server server) {
    String part =
        "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
            + "a".repeat(5000)
            + "\r\n--x--\r\n";
    return server == Server.MVC
        ? get(server, "/upload")
            .header("content-type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(part))
        : get(server, "/text").POST(BodyPublishers.ofString("a".repeat(5000)));
  }

  @Test
  void whatSpringsReactiveClientThrowsIsRead() {
    WebClient client = WebClient.create();
    URI raised = get(Server.MVC, "/raised").build().uri();
    Exception received =
        assertThrows(
            Exception.class,
            () -> client.get().uri(raised).retrieve().bodyToMono(String.class).block());
    ParsedError error = SpringErrors.fromThrowable(new CompletionException(received));
    assertEquals(Shop.CODE, error.errorCode());
    assertEquals(Shop.STATUS, error.status());
    assertEquals("r-1", error.requestId());

    URI closed = URI.create("http://127.0.0.1:1/");
    Exception refused =
        assertThrows(
            Exception.class, () -> client.get().uri(closed).retrieve().toBodilessEntity().block());
    ParsedError unreached = SpringErrors.fromThrowable(refused);
    assertEquals(Recovery.TRANSIENT, unreached.recovery());
    assertNull(unreached.status());
  }

  /** Checks that a response has a status, the catalogue's text for it, and nothing of the exception. */
  private static void assertSent(int status, HttpResponse<String> response) {
    assertEquals(
        status, response.statusCode(), () -> response.request().uri() + " " + response.body());
    assertEquals(tree(RenderedError.of(null, null, status).json()), tree(response.body()));
    assertFalse(response.headers().map().toString().contains("secret"));
    assertEquals(List.of("application/json"), response.headers().allValues("content-type"));
    assertTrue(vary(response).contains("accept"));
  }

  private static Set<String> vary(HttpResponse<?> response) {
    Set<String> names = new TreeSet<>();
    for (String value : response.headers().allValues("vary")) {
      names.addAll(List.of(value.toLowerCase(Locale.ROOT).split(", *")));
    }
    names.remove("accept-encoding");
    return names;
  }

  private static HttpRequest.Builder get(Server server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(server) + path));
  }

  private static int port(Server server) {
    return RUNNING.get(server).getEnvironment().getProperty("local.server.port", int.class);
  }

  private static HttpResponse<String> send(Server server, HttpRequest.Builder request)
      throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
