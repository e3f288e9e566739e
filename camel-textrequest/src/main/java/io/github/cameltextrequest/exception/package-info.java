/** What can go wrong, as unchecked exceptions under one root that carry their circumstances but never a key. */
@NullMarked
package io.github.cameltextrequest.exception;

import org.jspecify.annotations.NullMarked;
