package org.example.errorcodes.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.BodyFormat;
import org.example.errorcodes.ErrorCode;
import org.example.errorcodes.RenderedError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Spring MVC responds with the advice: H6 to H12. */
class ErrorCodesAdviceTest {
  private static final String PROBLEM = "application/problem+json";
  private static final BodyFormat OWN = BodyFormat.OWN;

  private MockMvc mvc;

  @BeforeEach
  void serve() {
    mvc =
        MockMvcBuilders.standaloneSetup(new Shop())
            .setControllerAdvice(new ErrorCodesAdvice())
            .build();
  }

  @Test
  void sendsWhatWasRaisedInTheFormatThatTheRequestAsksFor() throws Exception {
    for (BodyFormat format : BodyFormat.values()) {
      String accept = format == BodyFormat.PROBLEM ? PROBLEM : "application/json";
      RenderedError expected = Shop.raised().render(format);
      MockHttpServletResponse response = perform(get("/raised").header("accept", accept));
      assertEquals(expected.status(), response.getStatus());
      for (Map.Entry<String, String> header : expected.headers().entrySet()) {
        assertEquals(header.getValue(), response.getHeader(header.getKey()));
      }
      assertEquals(tree(expected.json()), tree(response.getContentAsString()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/unexpected, abc-1, , abc-1",
    "/unexpected, abc-1, before, before",
    "/refused, abc-1, , abc-1",
    "/raised, abc-1, before, r-1",
    "/unexpected, 'a,b', , "
  })
  void sendsTheIdOfTheRequestWhereTheErrorHasNone(
      String path, String received, @Nullable String before, @Nullable String sent)
      throws Exception {
    MockMvc filtered =
        MockMvcBuilders.standaloneSetup(new Shop())
            .setControllerAdvice(new ErrorCodesAdvice())
            .addFilters(
                (request, response, chain) -> {
                  ((HttpServletResponse) response).setHeader("X-OneAPI-Request-Id", before);
                  chain.doFilter(request, response);
                })
            .build();
    MockHttpServletResponse response =
        filtered.perform(get(path).header("X-Request-Id", received)).andReturn().getResponse();
    List<String> expected = sent == null ? List.of() : List.of(sent);
    assertEquals(expected, response.getHeaders("x-oneapi-request-id"));
  }

  @Test
  void joinsAcceptHeadersThatComeSeveralTimes() throws Exception {
    MockHttpServletRequestBuilder request =
        get("/raised").header("accept", "text/html;q=0.9", PROBLEM);
    assertEquals(PROBLEM, perform(request).getContentType());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/unexpected", "/error", "/unprintable"})
  void sendsAnythingElseWith500AndWithoutDetails(String path) throws Exception {
    MockHttpServletResponse response = perform(get(path));
    assertSent(500, response);
  }

  @ParameterizedTest
  @CsvSource({"/refused, 409", "/unavailable, 503", "/typed, 400", "/typed?number=x, 400"})
  void keepsTheStatusWithWhichSpringRefuses(String path, int status) throws Exception {
    assertSent(status, perform(get(path)));
  }

  @Test
  void keepsTheStatusOfARequestThatCannotBeRead() throws Exception {
    MockHttpServletRequestBuilder post = MockMvcRequestBuilders.post("/body");
    assertSent(400, perform(post.contentType(MediaType.APPLICATION_JSON).content("{")));
    assertSent(415, perform(post.contentType(MediaType.TEXT_PLAIN).content("{")), "Accept");
    MockHttpServletResponse response = perform(MockMvcRequestBuilders.delete("/body"));
    assertSent(405, response, "Allow");
    assertEquals("POST", response.getHeader("allow"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"book\":\"\"}"})
  void givesACodeByTheAdviceOfTheGuideThatComesFirst(String order) throws Exception {
    ErrorCodesAdvice advice = new ErrorCodesAdvice();
    mvc =
        MockMvcBuilders.standaloneSetup(new Failures())
            .setControllerAdvice(advice, new Refusals(advice))
            .build();
    MockHttpServletRequestBuilder post =
        MockMvcRequestBuilders.post("/orders").contentType(MediaType.APPLICATION_JSON);
    for (BodyFormat format : BodyFormat.values()) {
      String accept = format == BodyFormat.PROBLEM ? PROBLEM : "application/json";
      MockHttpServletResponse response = perform(post.content(order).header("accept", accept));
      ApiException expected = ApiException.builder(ErrorCode.INVALID_REQUEST).build();
      assertEquals(expected.status(), response.getStatus());
      assertEquals(tree(expected.render(format).json()), tree(response.getContentAsString()));
    }
  }

  @Test
  void sendsAnErrorResponseOfSpringWithAllThatWasRaised() throws Exception {
    MockHttpServletResponse response = perform(get("/error-response"));
    RenderedError expected = Shop.raised().render(BodyFormat.PROBLEM);
    assertEquals(expected.status(), response.getStatus());
    for (Map.Entry<String, String> header : expected.headers().entrySet()) {
      assertEquals(header.getValue(), response.getHeader(header.getKey()));
    }
    ObjectNode sent = (ObjectNode) tree(response.getContentAsString());
    sent.remove("instance");
    assertEquals(tree(expected.json()), sent);
  }

  @Test
  void givesProblemDetailsAsSpringWritesThem() throws Exception {
    MockHttpServletResponse response = perform(get("/problem"));
    JsonNode sent = tree(response.getContentAsString());
    // Spring adds where it happened.
    assertEquals("/problem", ((ObjectNode) sent).remove("instance").stringValue());
    assertEquals(tree(Shop.raised().render(BodyFormat.PROBLEM).json()), sent);
    assertEquals(PROBLEM, response.getContentType());
  }

  @Test
  void problemDetailsLackWhatTheErrorLacks() {
    ApiException bare = ApiException.of(Shop.CODE);
    assertEquals(
        Map.of("code", Shop.CODE.value()), SpringErrors.toProblemDetail(bare).getProperties());
  }

  /** Checks that a response has a status, the catalogue's text for it, and no header but some. */
  private static void assertSent(int status, MockHttpServletResponse response, String... headers)
      throws Exception {
    assertEquals(status, response.getStatus());
    String expected = RenderedError.of(new Exception("other"), null, status).json();
    assertEquals(tree(expected), tree(response.getContentAsString()));
    assertFalse(response.getContentAsString().contains("secret"));
    assertEquals(OWN.mediaType(), response.getContentType());
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(response.getHeaderNames());
    names.removeAll(Set.of("Content-Type", "Content-Length", "Vary"));
    assertEquals(Set.of(headers), names);
    assertEquals("Accept", response.getHeader("vary"));
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder get(String path) {
    return MockMvcRequestBuilders.get(path);
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
