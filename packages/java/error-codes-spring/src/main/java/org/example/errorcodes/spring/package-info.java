/**
 * The error codes in Spring 7 and Spring Boot 4: advices that respond to exceptions of controllers,
 * Spring's problem details and error responses, and the exceptions of Spring's clients.
 *
 * <p>Spring Boot registers the advice if a file {@code
 * META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports} lists {@link
 * org.example.errorcodes.spring.ErrorCodesAutoConfiguration} and {@link
 * org.example.errorcodes.spring.ErrorCodesWebFluxAutoConfiguration}, and so does a component scan of
 * this package. Without either, add {@code @Import(ErrorCodesAutoConfiguration.class)} or, in
 * WebFlux, {@code @Import(ErrorCodesWebFluxAutoConfiguration.class)} to a configuration.
 *
 * <p>An application can have the advices of two organisations. Each responds to everything, so give
 * one of them its part by a subclass with an {@code @Order} and a {@code @RestControllerAdvice} that
 * names packages of controllers, or exclude its auto-configuration.
 */
@NullMarked
package org.example.errorcodes.spring;

import org.jspecify.annotations.NullMarked;
