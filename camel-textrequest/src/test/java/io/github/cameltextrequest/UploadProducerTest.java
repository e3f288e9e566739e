package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.MmsUploadResponse;
import io.github.cameltextrequest.simulator.RecordedRequest;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.attachment.AttachmentMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadProducerTest extends TextRequestTestSupport {

    private static final String UPLOAD = "textrequest:uploadMms";
    private static final byte[] CONTENT = "the bytes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aFileAStreamAndBytesAreUploadedAlike() throws Exception {
        Path file = Files.write(folder.resolve("picture.png"), CONTENT);
        for (Object body : new Object[] {file.toFile(), new ByteArrayInputStream(CONTENT), CONTENT}) {
            template.requestBodyAndHeader(UPLOAD, body, Exchange.FILE_NAME, "some/folder/picture.png");

            assertThat(lastRequest().bodyText())
                    .contains("name=\"file\"; filename=\"picture.png\"", "Content-Type: image/png", "the bytes");
        }
    }

    @Test
    void theUploadedFileCanBeSentAtOnce() {
        MmsUploadResponse uploaded = template.requestBodyAndHeader(
                UPLOAD, CONTENT, TextRequestConstants.FILE_NAME, "a.png", MmsUploadResponse.class);

        template.requestBodyAndHeader(
                "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT,
                "look",
                "CamelTextRequestMmsMedia",
                uploaded.url());

        assertThat(uploaded.mimeType()).isEqualTo("image/png");
        assertThat(lastRequest().bodyText()).contains("\"mms_media\":[\"" + uploaded.url() + "\"]");
    }

    @Test
    void itsOwnHeaderNamesTheFileBeforeTheFilesHeaderAndDoesNotLast() {
        Exchange exchange = template.request(UPLOAD, in -> {
            in.getMessage().setBody(CONTENT);
            in.getMessage()
                    .setHeaders(Map.of(TextRequestConstants.FILE_NAME, "own.gif", Exchange.FILE_NAME, "file.png"));
        });

        assertThat(lastRequest().bodyText()).contains("filename=\"own.gif\"");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(TextRequestConstants.FILE_NAME);
    }

    @Test
    void withoutABodyTheAttachmentIsUploadedUnderItsName() {
        Processor attached = in -> in.getMessage(AttachmentMessage.class)
                .addAttachment("card.vcf", new DataHandler(new BytesSource(CONTENT)));
        template.request(UPLOAD, attached);

        RecordedRequest request = lastRequest();
        assertThat(request.bodyText()).contains("filename=\"card.vcf\"", "the bytes");
    }

    @Test
    void ofSeveralAttachmentsNoneIsGuessed() {
        Exchange exchange = template.request(UPLOAD, in -> {
            AttachmentMessage message = in.getMessage(AttachmentMessage.class);
            message.addAttachment("card.vcf", new DataHandler(new BytesSource(CONTENT)));
            message.addAttachment("other.vcf", new DataHandler(new BytesSource(CONTENT)));
        });

        assertThat(exchange.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("one attachment")
                .hasMessageContaining("other.vcf");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aFileNamesItselfAndOneThatIsNotThereIsRefused() throws Exception {
        template.requestBody(
                UPLOAD, Files.write(folder.resolve("notes.txt"), CONTENT).toFile());
        assertThat(lastRequest().bodyText()).contains("filename=\"notes.txt\"", "the bytes");

        assertThat(failureOf(() ->
                        template.requestBody(UPLOAD, folder.resolve("gone.png").toFile())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the file must be there")
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void aBodyThatIsNoFileIsRefused() {
        for (Object body : new Object[] {Map.of("a", "b"), List.of("a"), new Object()}) {
            assertThat(failureOf(
                            () -> template.requestBodyAndHeader(UPLOAD, body, TextRequestConstants.FILE_NAME, "a.txt")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("the body must be a file")
                    .hasMessageContaining(body.getClass().getName());
        }
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "picture.heic, 10",
        "picture.txt.exe, 10",
        "txt, 10",
        "noextension, 10",
        "a.pdf, 1048577",
        "a.png, 5242881",
        "a.png, 0"
    })
    void aKindOrSizeTheServiceDoesNotTakeIsRefusedBeforeTheCall(String name, int size) {
        assertThat(failureOf(() ->
                        template.requestBodyAndHeader(UPLOAD, new byte[size], TextRequestConstants.FILE_NAME, name)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the file");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void anUploadWithoutANameSaysWhichHeaderToSet() {
        assertThat(failureOf(() -> template.requestBody(UPLOAD, CONTENT)))
                .hasMessageContaining(TextRequestConstants.FILE_NAME);
    }

    @Test
    void theLargestFilesAreTaken() {
        template.requestBodyAndHeader(UPLOAD, new byte[1_048_576], TextRequestConstants.FILE_NAME, "a.pdf");
        template.requestBodyAndHeader(UPLOAD, new byte[5_242_880], TextRequestConstants.FILE_NAME, "a.mp4");

        assertThat(simulator.requestCount("UploadMms")).isEqualTo(2);
    }

    @SuppressWarnings("ArrayRecordComponent") // an attachment, never compared
    private record BytesSource(byte[] content) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return "text/vcard";
        }

        @Override
        public String getName() {
            return "other name";
        }
    }
}
