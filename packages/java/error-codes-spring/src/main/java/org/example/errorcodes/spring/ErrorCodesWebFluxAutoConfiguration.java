package org.example.errorcodes.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.DispatcherHandler;

/** Registers {@link ErrorCodesWebFluxAdvice} in a Spring Boot application with Spring WebFlux. */
@AutoConfiguration("org.example.errorcodes.spring.ErrorCodesWebFluxAutoConfiguration")
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ErrorCodesWebFluxAutoConfiguration {
  /** Creates a configuration. */
  public ErrorCodesWebFluxAutoConfiguration() {}

  /**
   * Creates the advice, unless the application has one.
   *
   * @return the advice
   */
  @Bean("org.example.errorcodes.spring.ErrorCodesWebFluxAdvice")
  @ConditionalOnMissingBean
  public ErrorCodesWebFluxAdvice errorCodesWebFluxAdvice() {
    return new ErrorCodesWebFluxAdvice();
  }
}
