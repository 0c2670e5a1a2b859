package com.acme.shop;

import org.globex.errors.ApiException;
import org.globex.errors.ErrorCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A part of the service that sends the errors of another organisation. */
@RestController
class Billing {
  @GetMapping("/billing/{code}")
  String raise(@PathVariable("code") ErrorCode code) {
    throw ApiException.of(code);
  }
}
