/** The service's data as records: component names in camelCase, JSON in the wire's spelling. */
@NullMarked
package io.github.cameltextrequest.model;

import org.jspecify.annotations.NullMarked;
