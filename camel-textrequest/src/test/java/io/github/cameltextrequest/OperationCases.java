package io.github.cameltextrequest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is tried of every operation, a line each; words in braces stand for ids that the test fills in. */
final class OperationCases {

    /** Operation and options | body of the exchange | request | payload on the wire | status and body that come back | what the body holds. */
    private static final String SUCCESSES = """
            uploadMms | bytes | POST /mms | multipart | 200 MmsUploadResponse | {"mime_type":"image/png"}
            sendMessage?from=4235550100&to=4235550142 | Hi | POST /messages | {"from":"14235550100","to":"14235550142","body":"Hi"} | 200 SendMessageResponse | {"from":"14235550100","to":"14235550142","status":"sending","segments_count":1}
            redactMessage?messageId={message} | - | PUT /messages/{message}/redact | - | 200 nothing | -
            unredactMessage?messageId={message} | - | PUT /messages/{message}/unredact | - | 200 nothing | -
            getConversations?dashboardId=121&search=0142&showUnresolvedOnly=false&includeArchived=true | - | GET /dashboards/121/conversations?search=0142&show_unresolved_only=false&include_archived=true | - | 200 page of Conversation | {"items":[{"phone_number":"14235550142"}],"meta":{"total_items":1}}
            getMessagesByContactPhone?dashboardId=121&phoneNumber=4235550142&page=0&pageSize=5 | - | GET /dashboards/121/contacts/14235550142/messages?page=0&page_size=5 | - | 200 page of Message | {"meta":{"page":0,"page_size":5,"total_items":3}}
            sendMessageByPhoneNumber?dashboardId=121&phoneNumber=4235550142 | Hi | POST /dashboards/121/contacts/14235550142/messages | {"body":"Hi"} | 200 Message | {"body":"Hi","message_direction":"S"}
            getDashboardMessages?dashboardId=121&messageDirection=S&sort=desc&startDate=2020-01-01T00:00:00Z | - | GET /dashboards/121/messages?start_date=2020-01-01T00%3A00%3A00Z&message_direction=S&sort=desc | - | 200 page of DashboardMessage | {"items":[{"message_direction":"S"},{"body":"a","message_direction":"S"}],"meta":{"total_items":2}}
            archiveConversation?dashboardId=121&phoneNumber=4235550142 | - | PUT /dashboards/121/contacts/14235550142/conversations/archive | - | 200 nothing | -
            unarchiveConversation?dashboardId=121&phoneNumber=4235550142 | - | PUT /dashboards/121/contacts/14235550142/conversations/unarchive | - | 200 nothing | -
            getContacts?dashboardId=121 | - | GET /dashboards/121/contacts | - | 200 page of Contact | {"items":[{"phone_number":"14235550142"},{"phone_number":"14235550150"}],"meta":{"total_items":2}}
            bulkUpdateContacts?dashboardId=121 | [{"phoneNumber":"423-555-0143"}] | POST /dashboards/121/contacts | [{"phone_number":"14235550143"}] | 200 BulkReport | {"total_rows":1,"chunks":[{"first_row":0,"rows":1,"done":true}]}
            getContactByPhoneNumber?dashboardId=121&phoneNumber=4235550142 | - | GET /dashboards/121/contacts/14235550142 | - | 200 Contact | {"phone_number":"14235550142"}
            createContact?dashboardId=121&phoneNumber=4235550144 | {"firstName":"Dana","contactTags":[]} | POST /dashboards/121/contacts/14235550144 | {"first_name":"Dana","contact_tags":[]} | 200 Contact | {"phone_number":"14235550144","first_name":"Dana","contact_tags":[]}
            patchContact?dashboardId=121&phoneNumber=4235550142 | {"groups":[{group}],"add_group_to_contact":true} | PATCH /dashboards/121/contacts/14235550142 | {"groups":[{group}],"add_group_to_contact":true} | 200 Contact | {"phone_number":"14235550142","groups":[{group}]}
            deleteContact?dashboardId=121&phoneNumber=4235550150 | - | DELETE /dashboards/121/contacts/14235550150 | - | 200 nothing | -
            getGroups?dashboardId=121 | - | GET /dashboards/121/groups | - | 200 page of Group | {"items":[{"id":{group},"name":"VIP"}]}
            createGroup?dashboardId=121 | {"name":"New"} | POST /dashboards/121/groups | {"name":"New"} | 200 Group | {"name":"New"}
            getGroupById?dashboardId=121&groupId={group} | - | GET /dashboards/121/groups/{group} | - | 200 Group | {"id":{group},"name":"VIP"}
            updateGroup?dashboardId=121&groupId={group} | {"name":"VIP 2","notes":"n"} | PUT /dashboards/121/groups/{group} | {"name":"VIP 2","notes":"n"} | 200 Group | {"id":{group},"name":"VIP 2","notes":"n"}
            deleteGroup?dashboardId=121&groupId={group} | - | DELETE /dashboards/121/groups/{group} | - | 204 nothing | -
            getTags?dashboardId=121 | - | GET /dashboards/121/tags | - | 200 page of Tag | {"items":[{"id":"{tag}","tag":"customer"}]}
            createTag?dashboardId=121 | {"tag":"new","tagColor":"#FF0000"} | POST /dashboards/121/tags | {"tag":"new","tag_color":"#FF0000"} | 200 Tag | {"tag":"new","tag_color":"#FF0000"}
            getTagById?dashboardId=121&tagId={tag} | - | GET /dashboards/121/tags/{tag} | - | 200 Tag | {"id":"{tag}","tag":"customer"}
            updateTag?dashboardId=121&tagId={tag} | {"tag":"other"} | PUT /dashboards/121/tags/{tag} | {"tag":"other"} | 200 Tag | {"id":"{tag}","tag":"other"}
            deleteTag?dashboardId=121&tagId={tag} | - | DELETE /dashboards/121/tags/{tag} | - | 204 nothing | -
            getCustomFields?dashboardId=121 | - | GET /dashboards/121/fields | - | 200 list of CustomField | [{"id":"{field}","name":"Colour"}]
            createCustomField?dashboardId=121 | {"name":"Size"} | POST /dashboards/121/fields | {"name":"Size"} | 200 CustomField | {"name":"Size"}
            getCustomFieldById?dashboardId=121&fieldId={field} | - | GET /dashboards/121/fields/{field} | - | 200 CustomField | {"id":"{field}","name":"Colour"}
            updateCustomField?dashboardId=121&fieldId={field} | {"name":"Shoe"} | PUT /dashboards/121/fields/{field} | {"name":"Shoe"} | 200 CustomField | {"id":"{field}","name":"Shoe"}
            deleteCustomField?dashboardId=121&fieldId={field} | - | DELETE /dashboards/121/fields/{field} | - | 204 nothing | -
            getKeywords?dashboardId=121 | - | GET /dashboards/121/keywords | - | 200 page of Keyword | {"items":[{"id":{keyword},"keyword_value":"COUPON"}]}
            createKeyword?dashboardId=121 | {"keywordValue":"SALE"} | POST /dashboards/121/keywords | {"keyword_value":"SALE"} | 200 Keyword | {"keyword_value":"SALE"}
            getKeywordById?dashboardId=121&keywordId={keyword} | - | GET /dashboards/121/keywords/{keyword} | - | 200 Keyword | {"id":{keyword},"keyword_value":"COUPON"}
            updateKeyword?dashboardId=121&keywordId={keyword} | {"keywordValue":"COUPON","response":"r"} | PUT /dashboards/121/keywords/{keyword} | {"keyword_value":"COUPON","response":"r"} | 200 Keyword | {"id":{keyword},"response":"r"}
            deleteKeyword?dashboardId=121&keywordId={keyword} | - | DELETE /dashboards/121/keywords/{keyword} | - | 204 nothing | -
            getPayments?dashboardId=121&referenceNumber=R1&sortType=amount&sortDirection=asc&phoneNumber=4235550142 | - | GET /dashboards/121/payments?reference_number=R1&sort_type=amount&sort_direction=asc&phone_number=14235550142 | - | 200 page of Payment | {"items":[{"payment_id":{payment},"reference_number":"R1"}]}
            createPayment?dashboardId=121&description=Repair&customerPhone=4235550142&amountRequested=220.50 | - | POST /dashboards/121/payments | {"description":"Repair","customer_phone":"14235550142","amount_requested":220.50} | 200 Payment | {"description":"Repair","amount_requested":220.50,"textrequest_payment_status":"Sent"}
            getPayment?dashboardId=121&paymentId={payment} | - | GET /dashboards/121/payments/{payment} | - | 200 Payment | {"payment_id":{payment},"description":"x"}
            markPaymentPaid?dashboardId=121&paymentId={payment} | - | POST /dashboards/121/payments/{payment}/mark_as_paid | - | 200 Payment | {"payment_id":{payment},"textrequest_payment_status":"MarkedAsPaid"}
            sendPaymentReminder?dashboardId=121&paymentId={payment} | - | POST /dashboards/121/payments/{payment}/resend | - | 200 Payment | {"payment_id":{payment},"reminder_was_sent":true}
            cancelPayment?dashboardId=121&paymentId={payment} | - | POST /dashboards/121/payments/{payment}/cancel | - | 200 Payment | {"payment_id":{payment},"textrequest_payment_status":"Cancelled"}
            activatePayments?dashboardId=122 | {"active":true} | POST /dashboards/122/activate_payments | {"active":true} | 200 nothing | -
            getDashboards | - | GET /dashboards | - | 200 page of Dashboard | {"items":[{"id":121,"phone":"14235550100"},{"id":122,"phone":"14235550101"}]}
            createDashboard | {"name":"New","phone":"+1(423)-555-0102"} | POST /dashboards | {"name":"New","phone":"14235550102"} | 200 Dashboard | {"name":"New","phone":"14235550102"}
            getProvisioningNumbers?areaCode=423 | - | GET /dashboards/provisioning?area_code=423 | - | 200 list of String | -
            getDashboard?dashboardId=121 | - | GET /dashboards/121 | - | 200 Dashboard | {"id":121,"phone":"14235550100"}
            updateDashboardsName?dashboardId=121 | {"name":"Renamed"} | PUT /dashboards/121 | {"name":"Renamed"} | 200 Dashboard | {"id":121,"name":"Renamed"}
            deleteDashboard?dashboardId=122 | - | DELETE /dashboards/122 | - | 204 nothing | -
            getUsers?email=dana@example.com&externalUserId=7 | - | GET /users?external_user_id=7&email=dana%40example.com | - | 200 page of User | {"items":[{"id":{user},"email":"dana@example.com"}]}
            createUser | {"firstName":"A","lastName":"B","email":"a@example.com","password":"hunter2"} | POST /users | {"first_name":"A","last_name":"B","email":"a@example.com","password":"hunter2"} | 200 User | {"first_name":"A","last_name":"B","email":"a@example.com"}
            getUserById?userId={user} | - | GET /users/{user} | - | 200 User | {"id":{user},"last_name":"O"}
            updateUser?userId={user} | {"lastName":"C"} | PUT /users/{user} | {"last_name":"C"} | 200 User | {"id":{user},"first_name":"D","last_name":"C"}
            deleteUser?userId={user} | - | DELETE /users/{user} | - | 204 nothing | -
            getReviews?dashboardId=121&startDate=2026-01-01T00:00:00Z | - | GET /dashboards/121/reviews?start_date=2026-01-01T00%3A00%3A00Z | - | 200 page of Review | {"items":[{"review_date_utc":"2026-07-25T09:39:35Z"}]}
            getCampaigns?dashboardId=121&includeArchived=true | - | GET /dashboards/121/campaigns?include_archived=true | - | 200 page of Campaign | {"items":[{"id":{campaign},"name":"Spring"}]}
            getCampaignById?dashboardId=121&campaignId={campaign} | - | GET /dashboards/121/campaigns/{campaign} | - | 200 Campaign | {"id":{campaign},"name":"Spring"}
            getEventTypes | - | GET /eventTypes | - | 200 list of String | ["msg_sent","msg_received"]
            getHooks?dashboardId=121 | - | GET /dashboards/121/hooks | - | 200 page of Hook | {"items":[{"id":{hook},"event":"msg_received","target_url":"https://example.com/a"}]}
            createHook?dashboardId=121 | {"targetUrl":"https://example.com/b","event":"msg_sent"} | POST /dashboards/121/hooks | {"target_url":"https://example.com/b","event":"msg_sent"} | 201 Hook | {"event":"msg_sent","target_url":"https://example.com/b","dashboard_id":121}
            reactivateHook?dashboardId=121&webhookId={hook} | - | PUT /dashboards/121/hooks/{hook} | - | 204 nothing | -
            deleteHook?dashboardId=121&webhookId={hook} | - | DELETE /dashboards/121/hooks/{hook} | - | 204 nothing | -
            getScheduledMessages?dashboardId=121&scheduleDateAfter=2026-01-01T00:00:00Z | - | GET /dashboards/121/scheduledmessages?schedule_date_after=2026-01-01T00%3A00%3A00Z | - | 200 page of ScheduledMessage | {"items":[{"schedule_date_utc":"2026-12-25T09:00:00"}]}
            getScheduledMessageById?dashboardId=121&messageId={scheduled} | - | GET /dashboards/121/scheduledmessages/{scheduled} | - | 200 ScheduledMessage | {"schedule_date_utc":"2026-12-25T09:00:00"}
            """;

    /** Operation and options | body of the exchange | what comes back of what is not there, or must not be. */
    private static final String OTHERS = """
            sendMessage?from=4235550109&to=4235550142 | Hi | InvalidRequestException
            redactMessage?messageId={guid} | - | NotFoundException
            unredactMessage?messageId={guid} | - | NotFoundException
            getConversations?dashboardId=122 | - | empty page
            getMessagesByContactPhone?dashboardId=121&phoneNumber=4235550177 | - | empty page
            sendMessageByPhoneNumber?dashboardId=999&phoneNumber=4235550142 | Hi | InvalidRequestException
            getDashboardMessages?dashboardId=122 | - | empty page
            getContacts?dashboardId=122 | - | empty page
            getContactByPhoneNumber?dashboardId=121&phoneNumber=4235550177 | - | 204 nothing
            patchContact?dashboardId=121&phoneNumber=4235550177 | {"groups":[1],"addGroupToContact":true} | InvalidRequestException
            deleteContact?dashboardId=121&phoneNumber=4235550142 | - | InvalidRequestException
            deleteContact?dashboardId=121&phoneNumber=4235550177 | - | NotFoundException
            getGroupById?dashboardId=121&groupId=999999 | - | 204 nothing
            updateGroup?dashboardId=121&groupId=999999 | {"name":"x"} | InvalidRequestException
            deleteGroup?dashboardId=121&groupId=999999 | - | NotFoundException
            createTag?dashboardId=121 | {"tag":"customer"} | InvalidRequestException
            getTagById?dashboardId=121&tagId={guid} | - | 204 nothing
            updateTag?dashboardId=121&tagId={guid} | {"tag":"x"} | InvalidRequestException
            deleteTag?dashboardId=121&tagId={guid} | - | NotFoundException
            getCustomFields?dashboardId=122 | - | empty list
            getCustomFieldById?dashboardId=121&fieldId={guid} | - | 204 nothing
            updateCustomField?dashboardId=121&fieldId={guid} | {"name":"x"} | InvalidRequestException
            deleteCustomField?dashboardId=121&fieldId={guid} | - | NotFoundException
            createKeyword?dashboardId=121 | {"keywordValue":"coupon"} | InvalidRequestException
            getKeywordById?dashboardId=121&keywordId=999999 | - | 204 nothing
            updateKeyword?dashboardId=121&keywordId=999999 | {"keywordValue":"X"} | InvalidRequestException
            deleteKeyword?dashboardId=121&keywordId=999999 | - | NotFoundException
            getPayments?dashboardId=122 | - | InvalidRequestException
            createPayment?dashboardId=122&description=x&customerPhone=4235550142&amountRequested=1 | - | InvalidRequestException
            getPayment?dashboardId=121&paymentId=999999 | - | 204 nothing
            markPaymentPaid?dashboardId=121&paymentId=999999 | - | InvalidRequestException
            sendPaymentReminder?dashboardId=121&paymentId=999999 | - | InvalidRequestException
            cancelPayment?dashboardId=121&paymentId=999999 | - | InvalidRequestException
            createDashboard | {"name":"New","phone":"4235550101"} | InvalidRequestException
            getProvisioningNumbers?areaCode=1 | - | InvalidRequestException
            getDashboard?dashboardId=999 | - | 204 nothing
            updateDashboardsName?dashboardId=999 | {"name":"x"} | InvalidRequestException
            deleteDashboard?dashboardId=999 | - | NotFoundException
            createUser | {"firstName":"A","lastName":"B","email":"dana@example.com","password":"hunter2"} | InvalidRequestException
            getUserById?userId=999999 | - | 204 nothing
            updateUser?userId=999999 | {"lastName":"C"} | InvalidRequestException
            deleteUser?userId=999999 | - | NotFoundException
            getReviews?dashboardId=122 | - | empty page
            getCampaignById?dashboardId=121&campaignId=999999 | - | 204 nothing
            reactivateHook?dashboardId=121&webhookId=999999 | - | NotFoundException
            deleteHook?dashboardId=121&webhookId=999999 | - | NotFoundException
            getScheduledMessageById?dashboardId=121&messageId={guid} | - | 204 nothing
            uploadMms?apiKey=RAW(wrong) | bytes | AuthenticationException
            archiveConversation?dashboardId=121&phoneNumber=4235550142&apiKey=RAW(wrong) | - | AuthenticationException
            unarchiveConversation?dashboardId=121&phoneNumber=4235550142&apiKey=RAW(wrong) | - | AuthenticationException
            bulkUpdateContacts?dashboardId=121&apiKey=RAW(wrong) | [{"phoneNumber":"423-555-0143"}] | AuthenticationException
            createContact?dashboardId=121&phoneNumber=4235550144&apiKey=RAW(wrong) | {"firstName":"Dana","contactTags":[]} | AuthenticationException
            getGroups?dashboardId=122 | - | empty page
            createGroup?dashboardId=121&apiKey=RAW(wrong) | {"name":"New"} | AuthenticationException
            getTags?dashboardId=122 | - | empty page
            createCustomField?dashboardId=121&apiKey=RAW(wrong) | {"name":"Size"} | AuthenticationException
            getKeywords?dashboardId=122 | - | empty page
            activatePayments?dashboardId=122&apiKey=RAW(wrong) | {"active":true} | AuthenticationException
            getDashboards?apiKey=RAW(wrong) | - | AuthenticationException
            getUsers?email=nobody@example.com | - | empty page
            getCampaigns?dashboardId=122 | - | empty page
            getEventTypes?apiKey=RAW(wrong) | - | AuthenticationException
            getHooks?dashboardId=122 | - | empty page
            createHook?dashboardId=121 | {"targetUrl":"https://example.com/a","event":"msg_received"} | InvalidRequestException
            getScheduledMessages?dashboardId=122 | - | empty page
            """;

    private OperationCases() {}

    static Stream<List<String>> successes() {
        return rows(SUCCESSES);
    }

    static Stream<List<String>> others() {
        return rows(OTHERS);
    }

    private static Stream<List<String>> rows(String table) {
        return table.lines().map(line -> Arrays.asList(line.split(" \\| ")));
    }
}
