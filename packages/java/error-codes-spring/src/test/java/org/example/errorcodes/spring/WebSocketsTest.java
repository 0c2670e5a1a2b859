package org.example.errorcodes.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.example.errorcodes.RenderedError;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Connections that become WebSockets, on Tomcat and on Netty: H8. */
class WebSocketsTest {
  @Configuration(proxyBeanMethods = false)
  @EnableWebSocket
  static class MvcSockets implements WebSocketConfigurer {
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
      registry.addHandler(
          new TextWebSocketHandler() {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
              session.sendMessage(new TextMessage("welcome"));
            }

            @Override
            protected void handleTextMessage(WebSocketSession session, TextMessage message)
                throws Exception {
              session.sendMessage(new TextMessage(echo(message.getPayload())));
            }
          },
          "/socket");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class WebFluxSockets {
    @Bean
    HandlerMapping sockets() {
      WebSocketHandler handler =
          session ->
              session.send(
                  session
                      .receive()
                      .map(WebSocketMessage::getPayloadAsText)
                      .map(WebSocketsTest::echo)
                      .startWith("welcome")
                      .map(session::textMessage));
      return new SimpleUrlHandlerMapping(Map.of("/socket", handler), -1);
    }
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static String echo(String text) {
    if (text.equals("fail")) {
      throw Shop.raised();
    }
    return text;
  }

  @Test
  void springMvcOpensAndClosesThem() throws Exception {
    try (var context =
        run(WebApplicationType.SERVLET, ServersTest.MvcApplication.class, MvcSockets.class)) {
      assertEquals("hello", converse(context, "hello"));
      assertEquals("closed with 1011", converse(context, "fail"));
      HttpResponse<String> response = get(context);
      assertEquals(400, response.statusCode());
      assertEquals("Can \"Upgrade\" only to \"WebSocket\".", response.body());
    }
  }

  @Test
  void springWebFluxOpensAndClosesThem() throws Exception {
    try (var context =
        run(
            WebApplicationType.REACTIVE,
            ServersTest.WebFluxApplication.class,
            WebFluxSockets.class)) {
      assertEquals("hello", converse(context, "hello"));
      assertEquals("closed with 1005", converse(context, "fail"));
      HttpResponse<String> response = get(context);
      assertEquals(400, response.statusCode());
      assertEquals(RenderedError.of(null, null, 400).json(), response.body());
    }
  }

  private static ConfigurableApplicationContext run(WebApplicationType type, Class<?>... sources) {
    SpringApplication application = new SpringApplication(sources);
    application.setWebApplicationType(type);
    return application.run("--server.address=127.0.0.1", "--server.port=0");
  }

  /** What comes after a message: another one, or the end of the connection. */
  private static String converse(ConfigurableApplicationContext context, String message) {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    WebSocket.Listener listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            if (text.toString().equals("welcome")) {
              socket.sendText(message, true);
              socket.request(1);
            } else {
              outcome.complete(text.toString());
            }
            return null;
          }

          @Override
          public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            outcome.complete("closed with " + status);
            return null;
          }

          @Override
          public void onError(WebSocket socket, Throwable error) {
            outcome.completeExceptionally(error);
          }
        };
    WebSocket socket = CLIENT.newWebSocketBuilder().buildAsync(uri(context, "ws"), listener).join();
    String next = outcome.join();
    socket.abort();
    return next;
  }

  /** The response to a request that asks for no upgrade. */
  private static HttpResponse<String> get(ConfigurableApplicationContext context) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri(context, "http")).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static URI uri(ConfigurableApplicationContext context, String scheme) {
    String port = context.getEnvironment().getProperty("local.server.port");
    return URI.create(scheme + "://127.0.0.1:" + port + "/socket");
  }
}
