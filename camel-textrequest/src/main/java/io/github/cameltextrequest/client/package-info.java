/** Calls to the service: one HTTP client, bounded answers, typed failures, pages. */
@NullMarked
package io.github.cameltextrequest.client;

import org.jspecify.annotations.NullMarked;
