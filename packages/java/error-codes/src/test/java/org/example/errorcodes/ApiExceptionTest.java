package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Raising, whatever the catalogue is. */
class ApiExceptionTest {
  @ParameterizedTest
  @EnumSource
  void everyCodeCanBeRaisedWithEachOfItsStatuses(ErrorCode code) {
    for (StatusRange range : code.statuses()) {
      ApiException error = ApiException.builder(code).status(range.last()).build();
      assertEquals(range.last(), error.status());
      assertEquals(code.meaning(), error.message());
      assertEquals(code.recovery(), error.recovery());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeCanBeRaisedWithoutAStatus(ErrorCode code) {
    int status = ApiException.of(code).status();
    assertTrue(code.statuses().stream().anyMatch(listed -> listed.first() == status));
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsFoundByItsTextAndWrittenAsIt(ErrorCode code) {
    assertEquals(Optional.of(code), ErrorCode.of(code.value()));
    assertEquals(code.value(), code.toString());
    JsonMapper mapper = JsonMapper.shared();
    assertSame(code, mapper.convertValue(mapper.valueToTree(code), ErrorCode.class));
  }

  @ParameterizedTest
  @EnumSource
  void aStatusThatIsNoneOfTheCodesIsRefused(ErrorCode code) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> ApiException.builder(code).status(299).build());
    assertTrue(refusal.getMessage().startsWith(code + " does not have status 299. Use one of "));
  }

  @Test
  void noCodeIsFoundByNoText() {
    assertEquals(Optional.empty(), ErrorCode.of(null));
    assertEquals(Optional.empty(), ErrorCode.of(""));
    assertThrows(NullPointerException.class, () -> ApiException.of(null));
  }

  @Test
  void whatWasRaisedIsFoundBehindWhatWasThrown() {
    ApiException raised = ApiException.of(ErrorCode.values()[0]);
    IllegalStateException group = new IllegalStateException();
    group.addSuppressed(new IllegalArgumentException());
    group.addSuppressed(raised);
    for (Throwable thrown : new Throwable[] {raised, new Error(raised), new Exception(group)}) {
      assertSame(raised, ApiException.in(thrown).orElseThrow());
      assertEquals(raised.render(BodyFormat.OWN), RenderedError.of(thrown, null, 418));
    }
    assertEquals(Optional.empty(), ApiException.in(null));
    assertEquals(Optional.empty(), ApiException.in(new Exception()));
  }

  @Test
  void aStatusThatWasChosenIsKeptIfItIsThatOfAnError() {
    for (int status : new int[] {400, 418, 499, 503, 599}) {
      assertEquals(status, RenderedError.of(new Exception(), null, status).status());
    }
    for (int status : new int[] {0, 302, 399, 600}) {
      assertEquals(500, RenderedError.of(new Exception(), null, status).status());
    }
  }

  @Test
  void anApplicationsMapperWritesTheBodyAlone() {
    ErrorCode code = ErrorCode.values()[0];
    ApiException error =
        ApiException.builder(code).cause(new IllegalStateException("secret")).build();
    String json = JsonMapper.shared().writeValueAsString(error);
    assertEquals(
        JsonMapper.shared().readTree(error.render(BodyFormat.OWN).json()),
        JsonMapper.shared().readTree(json));
    assertFalse(json.contains("secret"));
  }

  @Test
  void statusesAreExplainedByTheirOwnEntryElseByThatOfTheirClass() {
    for (StatusInfo info : StatusInfo.all()) {
      assertEquals(
          Optional.of(info),
          StatusInfo.of(info.status().first())
              .filter(info::equals)
              .or(() -> StatusInfo.of(info.status().last())));
    }
    assertEquals(Optional.empty(), StatusInfo.of(0));
  }
}
