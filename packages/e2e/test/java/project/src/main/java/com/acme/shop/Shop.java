package com.acme.shop;

import com.acme.errors.ApiException;
import com.acme.errors.ErrorCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A service that was there before its errors were generated, and fails with every code. */
@RestController
class Shop {
  @GetMapping("/raised/{code}")
  String raise(@PathVariable("code") ErrorCode code) {
    throw ApiException.builder(code).requestId("r-1").build();
  }

  @GetMapping("/unexpected")
  String fail() {
    throw new IllegalStateException("secret");
  }
}
