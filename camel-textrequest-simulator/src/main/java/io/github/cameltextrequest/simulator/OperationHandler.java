package io.github.cameltextrequest.simulator;

/** Answers the calls of one operation; runs while the account is locked. */
@FunctionalInterface
interface OperationHandler {
    Answer handle(Call call);
}
