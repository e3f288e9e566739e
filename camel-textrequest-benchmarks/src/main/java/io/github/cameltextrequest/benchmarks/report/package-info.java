/** What a run measured, told as a table, a page with plots, and a comparison with an earlier run. */
@NullMarked
package io.github.cameltextrequest.benchmarks.report;

import org.jspecify.annotations.NullMarked;
