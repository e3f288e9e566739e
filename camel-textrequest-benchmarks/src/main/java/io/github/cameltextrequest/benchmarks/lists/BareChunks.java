package io.github.cameltextrequest.benchmarks.lists;

import io.github.cameltextrequest.benchmarks.measure.Subject;
import io.github.cameltextrequest.benchmarks.service.Wire;
import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.ContactBulkWrite;
import io.github.cameltextrequest.model.TextRequestJson;
import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The same chunks by HttpClient 5 and Jackson. */
final class BareChunks implements Subject {

    private final String url;
    private final List<ContactBulkWrite> contacts;
    private final CloseableHttpClient client = HttpClients.createDefault();

    BareChunks(String baseUrl, List<ContactBulkWrite> contacts) {
        this.url = baseUrl + Wire.contacts();
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return BarePages.NAME;
    }

    @Override
    public void call() throws IOException {
        for (int row = 0; row < contacts.size(); row += BulkBenchmark.CHUNK) {
            send(contacts.subList(row, row + BulkBenchmark.CHUNK));
        }
    }

    private void send(List<ContactBulkWrite> chunk) throws IOException {
        HttpPost post = new HttpPost(url);
        post.setHeader("x-api-key", Wire.KEY);
        post.setEntity(new ByteArrayEntity(TextRequestJson.write(chunk), ContentType.APPLICATION_JSON));
        byte[] answer = client.execute(post, response -> EntityUtils.toByteArray(response.getEntity()));
        if (TextRequestJson.readList(answer, Contact.class).size() != chunk.size()) {
            throw new IOException("a chunk was not taken");
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
