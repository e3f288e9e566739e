package io.github.cameltextrequest.examples.verify;

import java.io.IOException;

/** Finds out about one assumption. */
@FunctionalInterface
interface Check {

    Finding find() throws IOException, InterruptedException;
}
