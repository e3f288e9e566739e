package io.github.cameltextrequest.examples.servicedesk;

import io.github.cameltextrequest.event.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

/** Fetches what came with a text from where Text Request keeps it. */
final class Pictures {

    /** Text Request delivers no larger file. */
    private static final int LARGEST = 5 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    byte[] fetch(Attachment attachment) throws IOException {
        HttpResponse<InputStream> answer = get(URI.create(attachment.url()));
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new StaffNeededException("A picture of the text is gone: answer " + answer.statusCode());
            }
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new StaffNeededException("A picture of the text is larger than " + LARGEST + " bytes");
            }
            return bytes;
        }
    }

    private HttpResponse<InputStream> get(URI uri) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a picture was fetched", e);
        }
    }

    /** Extension of the file's name, by its media type. */
    static String extension(Attachment attachment) {
        String type = attachment.mimeType() == null ? "" : attachment.mimeType().toLowerCase(Locale.ROOT);
        return type.matches("\\w+/\\w+") ? type.substring(type.indexOf('/') + 1) : "bin";
    }
}
