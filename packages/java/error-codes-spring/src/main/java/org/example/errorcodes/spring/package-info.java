/**
 * The error codes in Spring 7 and Spring Boot 4: advices that respond to what controllers throw,
 * problem details and error responses as Spring has them, and what Spring's clients throw.
 */
@NullMarked
package org.example.errorcodes.spring;

import org.jspecify.annotations.NullMarked;
