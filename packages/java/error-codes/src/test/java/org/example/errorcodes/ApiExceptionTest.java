package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.POJONode;

/** Raising, whatever the catalogue is. */
class ApiExceptionTest {
  @ParameterizedTest
  @EnumSource
  void everyCodeCanBeRaisedWithEachOfItsStatuses(ErrorCode code) {
    for (StatusRange range : code.statuses()) {
      ApiException error = ApiException.builder(code).status(range.last()).build();
      assertEquals(range.last(), error.status());
      assertEquals(code.meaning(), error.message());
      if (code.recovery() != null) {
        assertEquals(code.recovery(), error.recovery());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCodeWithoutStatusesCanBeRaisedWithAnyAndMeansWhatThatSays(ErrorCode code) {
    if (!code.statuses().isEmpty()) {
      return;
    }
    for (int status : new int[] {100, 200, 404, 503, 599}) {
      ApiException error = ApiException.builder(code).status(status).build();
      assertEquals(status, error.status());
      Recovery byStatus = ParsedError.from(status, null, "").recovery();
      assertEquals(code.recovery() == null ? byStatus : code.recovery(), error.recovery());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeCanBeRaisedWithoutAStatus(ErrorCode code) {
    int status = ApiException.of(code).status();
    List<Integer> firsts = code.statuses().stream().map(StatusRange::first).toList();
    assertTrue(firsts.isEmpty() ? status == 500 : firsts.contains(status));
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
            IllegalArgumentException.class, () -> ApiException.builder(code).status(99).build());
    assertTrue(refusal.getMessage().startsWith(code + " does not have status 99. Use one of "));
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
  void detailsAreCopiedWhenTheyAreGiven() {
    Map<String, Object> given = new HashMap<>(Map.of("weight", List.of(31.5, "kg")));
    ApiException error = ApiException.builder(ErrorCode.values()[0]).details(given).build();
    given.put("late", true);
    assertEquals("{\"weight\":[31.5,\"kg\"]}", String.valueOf(error.details()));
  }

  @Test
  void detailsThatAreNullAreNone() {
    ApiExceptionBuilder builder = ApiException.builder(ErrorCode.values()[0]);
    assertNull(builder.build().details());
    assertNull(builder.details(NullNode.getInstance()).build().details());
    assertNull(builder.details(1).details(null).build().details());
  }

  @ParameterizedTest
  @MethodSource
  void detailsThatCannotBeWrittenAreLeftOut(Object details) {
    ApiExceptionBuilder builder = ApiException.builder(ErrorCode.values()[0]).message("No.");
    ApiException bare = builder.build();
    ApiException full = builder.details(1).details(details).build();
    assertNull(full.details());
    for (BodyFormat format : BodyFormat.values()) {
      assertEquals(bare.render(format).json(), full.render(format).json());
    }
  }

  static List<Object> detailsThatCannotBeWrittenAreLeftOut() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    List<Object> deep = List.of();
    for (int depth = 0; depth < 2000; depth++) {
      deep = List.of(deep);
    }
    return List.of(
        new Unwritable(),
        Map.of("a", new Unwritable()),
        cycle,
        deep,
        new POJONode(new Unwritable()));
  }

  /** Fails when it is written. */
  public static final class Unwritable {
    public String getText() {
      throw new IllegalStateException();
    }
  }

  @Test
  void statusesAreExplainedByTheirOwnEntryElseByThatOfTheirClass() {
    for (StatusInfo info : StatusInfo.all()) {
      Stream<Optional<StatusInfo>> all =
          IntStream.rangeClosed(info.status().first(), info.status().last())
              .mapToObj(StatusInfo::of);
      assertTrue(all.anyMatch(Optional.of(info)::equals), info::toString);
    }
    assertEquals(Optional.empty(), StatusInfo.of(0));
  }
}
