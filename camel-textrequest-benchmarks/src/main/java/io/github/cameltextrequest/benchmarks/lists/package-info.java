/** Lists of contacts, read and written. */
@NullMarked
package io.github.cameltextrequest.benchmarks.lists;

import org.jspecify.annotations.NullMarked;
