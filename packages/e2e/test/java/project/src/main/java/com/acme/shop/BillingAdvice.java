package com.acme.shop;

import org.globex.errors.spring.ErrorCodesAdvice;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Responds to what {@link Billing} throws, and to nothing else. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = Billing.class)
class BillingAdvice extends ErrorCodesAdvice {}
