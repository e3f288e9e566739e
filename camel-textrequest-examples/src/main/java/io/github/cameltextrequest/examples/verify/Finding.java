package io.github.cameltextrequest.examples.verify;

/**
 * What was found out about one assumption.
 *
 * @param detail what was seen: codes, names of members and counts, and nothing about a person
 */
record Finding(Verdict verdict, String assumption, String detail) {

    enum Verdict {
        HOLDS,
        DIFFERS,
        UNKNOWN
    }

    static Finding of(boolean holds, String assumption, String detail) {
        return new Finding(holds ? Verdict.HOLDS : Verdict.DIFFERS, assumption, detail);
    }

    static Finding unknown(String assumption, String why) {
        return new Finding(Verdict.UNKNOWN, assumption, why);
    }

    @Override
    public String toString() {
        return String.format("%-7s  %s (%s)", verdict, assumption, detail);
    }
}
