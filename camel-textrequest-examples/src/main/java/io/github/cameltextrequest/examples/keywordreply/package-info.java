/** An answering machine for a shop: HOURS, MENU, and a friendly word for everything else. */
@NullMarked
package io.github.cameltextrequest.examples.keywordreply;

import org.jspecify.annotations.NullMarked;
