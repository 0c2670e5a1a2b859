/**
 * The error codes in Spring 7 and Spring Boot 4: advices that respond to exceptions of controllers,
 * Spring's problem details and error responses, and the exceptions of Spring's clients.
 */
@NullMarked
package org.example.errorcodes.spring;

import org.jspecify.annotations.NullMarked;
