package io.github.cameltextrequest.simulator;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;

/** The upload of attachments. */
final class MmsOperations implements OperationGroup {
    private static final String PART = "file";

    private final Account account;
    private final Uploads uploads;

    MmsOperations(Account account, Uploads uploads) {
        this.account = account;
        this.uploads = uploads;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("UploadMms", this::upload);
    }

    private Answer upload(Call call) {
        HttpPostRequestDecoder decoder = decoder(call.request());
        try {
            if (!(decoder.getBodyHttpData(PART) instanceof FileUpload file)
                    || file.getFilename().isBlank()) {
                throw new Refusal(400, "A part named 'file' with a file name must be sent.");
            }
            Uploads.Upload upload = uploads.store(account.newGuid(), file.getFilename(), Buffer.buffer(file.get()));
            return Answer.ok(new JsonObject()
                    .put("mime_type", upload.mimeType())
                    .put("url", "http://" + call.request().header("host") + upload.path()));
        } catch (IOException e) {
            throw new Refusal(400, "The part named 'file' cannot be read.", e);
        } finally {
            decoder.destroy();
        }
    }

    /** Reads the parts from the bytes that were recorded, in memory. */
    private static HttpPostRequestDecoder decoder(RecordedRequest request) {
        DefaultFullHttpRequest multipart = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, request.path(), Unpooled.wrappedBuffer(request.body()));
        String type = request.header("content-type");
        multipart.headers().set(HttpHeaderNames.CONTENT_TYPE, type == null ? "" : type);
        try {
            return new HttpPostRequestDecoder(new DefaultHttpDataFactory(false), multipart);
        } catch (ErrorDataDecoderException e) {
            throw new Refusal(400, "The body must be multipart/form-data.", e);
        }
    }
}
