package io.github.cameltextrequest.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What the service's data have in common: camelCase here, snake_case on the wire, unknown members ignored and null
 * members left out. The rules stand on this interface, and not in a mapper alone, so that the {@code ObjectMapper} of
 * a data format keeps them too.
 *
 * @since 1.0
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface TextRequestModel {}
