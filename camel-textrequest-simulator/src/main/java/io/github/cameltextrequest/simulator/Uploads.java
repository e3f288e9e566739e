package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Attachments that were uploaded, served back under {@link #PATH}. */
final class Uploads {
    static final String PATH = "/media/";

    private static final int MEGABYTE = 1024 * 1024;
    private static final int PDF_LIMIT = MEGABYTE;
    private static final int LIMIT = 5 * MEGABYTE;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("gif", "image/gif"),
            Map.entry("txt", "text/plain"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("vcard", "text/vcard"),
            Map.entry("vcf", "text/vcard"));

    private final Map<String, Upload> files = new ConcurrentHashMap<>();

    /** Keeps the file and returns the path it is served at. */
    Upload store(String guid, String fileName, Buffer content) {
        String extension = extension(fileName);
        String type = TYPES.get(extension);
        if (type == null) {
            throw new Refusal(400, "Files with extension '" + extension.toUpperCase(Locale.ROOT) + "' not supported");
        }
        if (content.length() > (extension.equals("pdf") ? PDF_LIMIT : LIMIT)) {
            throw new Refusal(400, "The file is too large.");
        }
        Upload upload = new Upload(PATH + guid + "." + extension, type, content);
        files.put(upload.path(), upload);
        return upload;
    }

    /** Keeps what a contact attaches to a text. */
    Upload add(String fileName, Buffer content) {
        return store(UUID.randomUUID().toString(), fileName, content);
    }

    /** The type of what a URL or file name ends in. */
    static String mimeType(String name) {
        return TYPES.getOrDefault(extension(name), "application/octet-stream");
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Nullable
    Upload find(String path) {
        return files.get(path);
    }

    void clear() {
        files.clear();
    }

    record Upload(String path, String mimeType, Buffer content) {}
}
