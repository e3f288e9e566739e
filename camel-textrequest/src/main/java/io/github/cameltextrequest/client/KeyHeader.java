package io.github.cameltextrequest.client;

import org.apache.hc.core5.http.Header;

/** The API key on a request. Prints itself without it, because HttpClient logs headers at DEBUG. */
record KeyHeader(String key) implements Header {

    @Override
    public String getName() {
        return "x-api-key";
    }

    @Override
    public String getValue() {
        return key;
    }

    @Override
    public boolean isSensitive() {
        return true;
    }

    @Override
    public String toString() {
        return getName() + ": ****";
    }
}
