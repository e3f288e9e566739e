/** What stands in for the service. */
@NullMarked
package io.github.cameltextrequest.benchmarks.service;

import org.jspecify.annotations.NullMarked;
