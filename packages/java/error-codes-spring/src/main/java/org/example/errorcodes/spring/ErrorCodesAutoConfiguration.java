package org.example.errorcodes.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Registers {@link ErrorCodesAdvice} in a Spring Boot application with Spring MVC. */
@AutoConfiguration("org.example.errorcodes.spring.ErrorCodesAutoConfiguration")
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ErrorCodesAutoConfiguration {
  /** Creates a configuration. */
  public ErrorCodesAutoConfiguration() {}

  /**
   * Creates the advice, unless the application has one.
   *
   * @return the advice
   */
  @Bean("org.example.errorcodes.spring.ErrorCodesAdvice")
  @ConditionalOnMissingBean
  public ErrorCodesAdvice errorCodesAdvice() {
    return new ErrorCodesAdvice();
  }
}
