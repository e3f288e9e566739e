/** Spring Boot configures the component from {@code camel.component.textrequest.*}. */
@NullMarked
package io.github.cameltextrequest.springboot;

import org.jspecify.annotations.NullMarked;
