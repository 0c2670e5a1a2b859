package org.example.errorcodes.spring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;

/** What an advice needs: a component scan also finds one whose framework is not there. */
final class Frameworks {
  private Frameworks() {}

  /** Spring MVC is there. */
  static final class Mvc implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return ClassUtils.isPresent(
          "org.springframework.web.servlet.DispatcherServlet", context.getClassLoader());
    }
  }

  /** Spring WebFlux is there. */
  static final class WebFlux implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return ClassUtils.isPresent(
          "org.springframework.web.reactive.DispatcherHandler", context.getClassLoader());
    }
  }
}
