/**
 * Every error code of the catalogue.
 *
 * <p>Services raise an {@link org.example.errorcodes.ApiException} with an
 * {@link org.example.errorcodes.ErrorCode} and send the result of its
 * {@link org.example.errorcodes.ApiException#render render} method.
 *
 * <p>Clients read any error response with {@link org.example.errorcodes.ParsedError#from(
 * java.net.http.HttpResponse) ParsedError.from}, throw it with {@link
 * org.example.errorcodes.ReceivedException#throwForError ReceivedException.throwForError}, and retry
 * with {@link org.example.errorcodes.RetryPolicy#call(java.util.concurrent.Callable)
 * RetryPolicy.call}.
 *
 * <p>Nothing is null unless it is marked {@link org.jspecify.annotations.Nullable}.
 *
 * <p>The module of this package exports it, so that Jackson can write bodies, and requires {@code
 * transitive java.net.http}, {@code transitive tools.jackson.databind} and {@code static transitive
 * org.jspecify}.
 */
@NullMarked
package org.example.errorcodes;

import org.jspecify.annotations.NullMarked;
