package io.github.cameltextrequest.examples.servicedesk;

/** One condition of a search; ASMS knows {@code EqualTo} and {@code Like} for texts, and no Like for ids. */
record CaseFilter(String field, String operator, String value) {

    static CaseFilter like(String field, String value) {
        return new CaseFilter(field, "Like", value);
    }

    static CaseFilter equal(String field, String value) {
        return new CaseFilter(field, "EqualTo", value);
    }

    static CaseFilter notEqual(String field, int value) {
        return new CaseFilter(field, "NotEqualTo", Integer.toString(value));
    }
}
