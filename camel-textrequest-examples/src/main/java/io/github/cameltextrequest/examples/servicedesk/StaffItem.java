package io.github.cameltextrequest.examples.servicedesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.event.MessageEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the queue for staff says about something the desk could not do by itself, as JSON. */
public final class StaffItem {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StaffItem() {}

    public static String ofText(MessageEvent text, Exception problem) throws JsonProcessingException {
        return json(problem, text.phoneNumber(), "messageId", text.messageId(), "text", text.text());
    }

    public static String ofChange(CaseChanged change, Exception problem) throws JsonProcessingException {
        return json(
                problem, change.customerPhone(), "idByProject", change.idByProject(), "stateName", change.stateName());
    }

    private static String json(Exception problem, @Nullable String phone, @Nullable String... more)
            throws JsonProcessingException {
        Map<String, @Nullable String> item = new LinkedHashMap<>();
        item.put("problem", problem.getMessage());
        item.put("customerPhone", phone);
        for (int index = 0; index < more.length; index += 2) {
            item.put(String.valueOf(more[index]), more[index + 1]);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(item);
    }
}
