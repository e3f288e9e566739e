package io.github.cameltextrequest.benchmarks.lists;

import io.github.cameltextrequest.benchmarks.measure.Subject;
import io.github.cameltextrequest.benchmarks.service.Wire;
import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.TextRequestJson;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The same pages by HttpClient 5 and Jackson. For one caller. */
final class BarePages implements Subject {

    static final String NAME = "bare HttpClient 5 + Jackson";
    private static final int PAGE = 1000;

    private final String url;
    private final int pages;
    private final CloseableHttpClient client = HttpClients.createDefault();
    private int next;

    BarePages(String baseUrl, int rows) {
        url = baseUrl + Wire.contacts() + "?page_size=" + PAGE + "&page=";
        pages = rows / PAGE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void call() throws IOException {
        HttpGet get = new HttpGet(url + next);
        get.setHeader("x-api-key", Wire.KEY);
        byte[] answer = client.execute(get, response -> EntityUtils.toByteArray(response.getEntity()));
        Page<Contact> page = TextRequestJson.readPage(answer, Contact.class);
        if (page.items().size() != PAGE) {
            throw new IOException("page " + next + " has " + page.items().size() + " rows");
        }
        next = (next + 1) % pages;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
