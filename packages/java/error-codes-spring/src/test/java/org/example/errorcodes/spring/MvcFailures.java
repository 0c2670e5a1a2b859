package org.example.errorcodes.spring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What controllers of Spring MVC do with their response before they throw. */
@RestController
class MvcFailures {
  @GetMapping("/prepared")
  void prepare(HttpServletResponse response) throws IOException {
    ServersTest.OLD_HEADERS.forEach(response::setHeader);
    response.addHeader("vary", "Cookie");
    response.getOutputStream().print("half");
    throw Shop.raised();
  }

  @GetMapping("/begun")
  void begin(HttpServletResponse response, @RequestParam("kind") String kind) throws IOException {
    response.getOutputStream().print("begun");
    response.flushBuffer();
    throw switch (kind) {
      case "status" -> new ResponseStatusException(HttpStatus.CONFLICT);
      case "gone" -> new UncheckedIOException(new IOException("Connection reset by peer"));
      default -> Shop.raised();
    };
  }

  @GetMapping("/stream")
  StreamingResponseBody stream() {
    return out -> {
      out.write(new byte[100_000]);
      throw Shop.raised();
    };
  }

  @GetMapping("/stream-of-nothing")
  StreamingResponseBody streamNothing() {
    return out -> {
      throw Shop.raised();
    };
  }

  @GetMapping("/denied-inside")
  String deniedInside() {
    throw new IllegalStateException(new AccessDeniedException("secret"));
  }

  @GetMapping("/for-users")
  @PreAuthorize("hasRole('USER')")
  String forUsers() {
    return "fine";
  }

  @GetMapping("/for-admins")
  @PreAuthorize("hasRole('ADMIN')")
  String forAdmins() {
    return "fine";
  }

  @PostMapping("/upload")
  String upload(@RequestParam("file") MultipartFile file) {
    return file.getName();
  }
}
