/** The operation table: what the service can be asked to do, as data that everything else reads. */
@NullMarked
package io.github.cameltextrequest.operation;

import org.jspecify.annotations.NullMarked;
