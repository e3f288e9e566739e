/** The component as Camel sees it: component, endpoint, options, producer and consumer. */
@NullMarked
package io.github.cameltextrequest;

import org.jspecify.annotations.NullMarked;
