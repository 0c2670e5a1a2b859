/**
 * The error codes in Spring: an advice that answers what controllers throw, problem details as
 * Spring has them, and what Spring's clients throw.
 */
package org.example.errorcodes.spring;
