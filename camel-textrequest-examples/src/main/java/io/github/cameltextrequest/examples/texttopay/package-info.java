/** Asks for money by text, follows what becomes of it, and reminds once. */
@NullMarked
package io.github.cameltextrequest.examples.texttopay;

import org.jspecify.annotations.NullMarked;
