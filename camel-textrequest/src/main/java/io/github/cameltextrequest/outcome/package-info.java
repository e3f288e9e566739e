/** What became of texts and bills whose answer was lost. */
@NullMarked
package io.github.cameltextrequest.outcome;

import org.jspecify.annotations.NullMarked;
