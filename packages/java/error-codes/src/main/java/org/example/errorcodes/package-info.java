/**
 * Every error code of the LLM gateway. Closed where you raise: an {@link
 * org.example.errorcodes.ApiException} takes codes that exist, with the statuses that they have.
 * Open where you receive: an {@link org.example.errorcodes.ErrorParser} understands whatever comes
 * as far as it goes.
 *
 * <p>What is answered, to the last character, is written down sentence by sentence in the contract
 * (the README of {@code packages/conformance}), whose ids, such as P21, are named here.
 */
package org.example.errorcodes;
