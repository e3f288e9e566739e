/** The example keyword-reply as a Spring Boot application. */
@NullMarked
package io.github.cameltextrequest.examples.springboot;

import org.jspecify.annotations.NullMarked;
