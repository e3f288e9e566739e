package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.TextRequestModel;
import io.github.cameltextrequest.operation.TextRequestOperation;
import jakarta.activation.DataHandler;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.util.FileUtil;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Uploads a file for use in texts. The file is the body (a file, a stream, bytes) or else the only attachment; its name
 * comes from {@code CamelTextRequestFileName}, else {@code CamelFileName}, else the attachment. The kinds and sizes are
 * those that the service's document names.
 */
final class UploadProducer extends DefaultProducer {

    private static final List<String> KINDS =
            List.of("csv", "jpeg", "jpg", "png", "pdf", "gif", "txt", "xlsx", "mp4", "vcard", "vcf");
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 5 * MEGABYTE;
    private static final int LARGEST_PDF = MEGABYTE;

    private final TextRequestOperation operation = TextRequestOperation.UPLOAD_MMS;
    private final CallDetails details = new CallDetails(operation.uriName(), null, null);
    private final ResultReader results;
    private final TextRequestClient client;

    UploadProducer(TextRequestEndpoint endpoint) {
        super(endpoint);
        this.results =
                new ResultReader(operation.result(), endpoint.getConfiguration().getOutputFormat());
        this.client = endpoint.client();
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Upload upload;
        try {
            upload = upload(exchange);
        } catch (IOException e) {
            throw refused("the file must be there to be read for uploadMms, but was not: " + e.getMessage(), e);
        }
        check(upload);
        HttpEntity form = MultipartEntityBuilder.create()
                .addBinaryBody("file", upload.content(), contentType(upload.name()), upload.name())
                .build();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        form.writeTo(content);
        ApiCall call = new ApiCall(
                operation.method(),
                operation.path(),
                content.toByteArray(),
                form.getContentType(),
                operation.repeatable(),
                false,
                details);
        ApiAnswer answer = client.call(call);
        try {
            exchange.getMessage().setBody(results.read(answer.body()));
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, answer, e);
        }
        exchange.getMessage().setHeader(TextRequestConstants.RESPONSE_CODE, answer.status());
        exchange.getMessage().removeHeader(TextRequestConstants.FILE_NAME);
    }

    private Upload upload(Exchange exchange) throws IOException {
        String name = name(exchange);
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (exchange.getMessage().getBody() == null && message.hasAttachments()) {
            Map.Entry<String, DataHandler> attachment = onlyOne(message.getAttachments());
            try (InputStream in = attachment.getValue().getInputStream()) {
                return new Upload(name == null ? attachment.getKey() : name, in.readNBytes(LARGEST + 1));
            }
        }
        try (InputStream in = body(exchange)) {
            return new Upload(name == null ? nameOfFile(exchange) : name, in.readNBytes(LARGEST + 1));
        }
    }

    /** One call uploads one file: which of several would be meant is not for this component to guess. */
    private Map.Entry<String, DataHandler> onlyOne(Map<String, DataHandler> attachments) {
        if (attachments.size() > 1) {
            throw refused("the message must have one attachment for uploadMms, but had " + attachments.keySet()
                    + ": set the one to upload as the body, or split the message");
        }
        return attachments.entrySet().iterator().next();
    }

    private InputStream body(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        InputStream content;
        try {
            content = body instanceof Map || body instanceof Iterable || body instanceof TextRequestModel
                    ? null
                    : exchange.getMessage().getBody(InputStream.class);
        } catch (TypeConversionException e) {
            throw refused("the file must be there to be read for uploadMms, but was not: " + e.getMessage(), e);
        }
        if (content == null) {
            throw refused("the body must be a file, a stream or bytes for uploadMms, but was "
                    + (body == null ? "not set" : body.getClass().getName()) + ": set it, or add an attachment");
        }
        return content;
    }

    private static @Nullable String nameOfFile(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof File file ? file.getName() : null;
    }

    private static @Nullable String name(Exchange exchange) {
        String given = exchange.getMessage().getHeader(TextRequestConstants.FILE_NAME, String.class);
        String name = given == null ? exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class) : given;
        return name == null ? null : FileUtil.stripPath(name);
    }

    private void check(Upload upload) {
        if (upload.name() == null || !upload.name().contains(".") || !KINDS.contains(extension(upload.name()))) {
            throw refused("the file name must end in one of " + KINDS + ", but was '" + upload.name()
                    + "': set the header " + TextRequestConstants.FILE_NAME);
        }
        int largest = extension(upload.name()).equals("pdf") ? LARGEST_PDF : LARGEST;
        if (upload.content().length == 0 || upload.content().length > largest) {
            throw refused("the file must have 1 to " + largest + " bytes, but had "
                    + (upload.content().length > LARGEST ? "more" : upload.content().length)
                    + ": send a smaller one (under 1 MB is advised)");
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static ContentType contentType(String name) {
        return switch (extension(name)) {
            case "jpg", "jpeg" -> ContentType.IMAGE_JPEG;
            case "png" -> ContentType.IMAGE_PNG;
            case "gif" -> ContentType.IMAGE_GIF;
            case "pdf" -> ContentType.APPLICATION_PDF;
            default -> ContentType.APPLICATION_OCTET_STREAM;
        };
    }

    private InvalidRequestException refused(String message) {
        return refused(message, null);
    }

    private InvalidRequestException refused(String message, @Nullable Throwable cause) {
        return new InvalidRequestException(message, details, cause);
    }

    @SuppressWarnings("ArrayRecordComponent") // a file on its way out, never compared
    private record Upload(@Nullable String name, byte[] content) {}
}
