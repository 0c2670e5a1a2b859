package org.example.errorcodes.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.example.errorcodes.AnswerFormat;
import org.example.errorcodes.ApiAnswer;
import org.example.errorcodes.Formats;
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

/** What Spring MVC answers with the advice: H1 to H4. */
class ErrorCodesAdviceTest {
  private static final String PROBLEM = "application/problem+json";
  private static final AnswerFormat OWN = Formats.negotiate(null);

  private MockMvc mvc;

  @BeforeEach
  void serve() {
    mvc =
        MockMvcBuilders.standaloneSetup(new Shop())
            .setControllerAdvice(new ErrorCodesAdvice())
            .build();
  }

  @Test
  void answersWhatWasRaisedInTheFormatThatIsAskedFor() throws Exception {
    for (AnswerFormat format : AnswerFormat.values()) {
      String accept = format == AnswerFormat.PROBLEM ? PROBLEM : "application/json";
      ApiAnswer expected = Shop.raised().toAnswer(format);
      MockHttpServletResponse answer = perform(get("/raised").header("accept", accept));
      assertEquals(expected.status(), answer.getStatus());
      for (Map.Entry<String, String> header : expected.headers().entrySet()) {
        assertEquals(header.getValue(), answer.getHeader(header.getKey()));
      }
      assertEquals(tree(expected.json()), tree(answer.getContentAsString()));
    }
  }

  @Test
  void joinsAcceptHeadersThatComeSeveralTimes() throws Exception {
    MockHttpServletRequestBuilder request =
        get("/raised").header("accept", "text/html;q=0.9", PROBLEM);
    assertEquals(PROBLEM, perform(request).getContentType());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/unexpected", "/error", "/unavailable", "/unprintable"})
  void answersAnythingElseWith500AndTellsNothingOfIt(String path) throws Exception {
    MockHttpServletResponse answer = perform(get(path));
    assertAnswered(500, answer);
  }

  @ParameterizedTest
  @CsvSource({"/refused, 409", "/typed, 400", "/typed?number=x, 400"})
  void keepsTheStatusWithWhichSpringRefuses(String path, int status) throws Exception {
    assertAnswered(status, perform(get(path)));
  }

  @Test
  void keepsTheStatusOfARequestThatCannotBeRead() throws Exception {
    MockHttpServletRequestBuilder post = MockMvcRequestBuilders.post("/body");
    assertAnswered(400, perform(post.contentType(MediaType.APPLICATION_JSON).content("{")));
    assertAnswered(415, perform(post.contentType(MediaType.TEXT_PLAIN).content("{")));
    MockHttpServletResponse answer = perform(MockMvcRequestBuilders.delete("/body"));
    assertAnswered(405, answer);
    assertNull(answer.getHeader("allow"));
  }

  @Test
  void givesProblemDetailsAsSpringWritesThem() throws Exception {
    MockHttpServletResponse answer = perform(get("/problem"));
    JsonNode told = tree(answer.getContentAsString());
    // Spring adds where it happened.
    assertEquals("/problem", ((ObjectNode) told).remove("instance").stringValue());
    assertEquals(tree(Shop.raised().toAnswer(AnswerFormat.PROBLEM).json()), told);
    assertEquals(PROBLEM, answer.getContentType());
  }

  /** That an answer tells its status, what the catalogue says of that, and nothing else. */
  private static void assertAnswered(int status, MockHttpServletResponse answer) throws Exception {
    assertEquals(status, answer.getStatus());
    String expected = ApiAnswer.to(new Exception("other"), null, status).json();
    assertEquals(tree(expected), tree(answer.getContentAsString()));
    assertFalse(answer.getContentAsString().contains("secret"));
    assertEquals(OWN.mediaType(), answer.getContentType());
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(answer.getHeaderNames());
    names.removeAll(Set.of("Content-Type", "Content-Length"));
    assertEquals(Set.of(), names);
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
