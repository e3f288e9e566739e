package io.github.cameltextrequest;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of the operations as endpoint options: every path and query parameter of the operation table, and the
 * members of the two sends and of {@code createPayment}. What is set here stands on the URI and is therefore fixed;
 * null leaves the input to a header. A test holds names, types and labels against the table.
 */
@UriParams
public class TextRequestParameters {

    @UriParam(label = "producer,request", description = "HTTP method of the operation request.", defaultValue = "GET")
    private @Nullable String method;

    @UriParam(
            label = "producer,request",
            description =
                    "Path and query below the base URL of the operation request, encoded, for example /dashboards/121/tags?page=0.")
    private @Nullable String path;

    @UriParam(
            label = "producer,sendMessage,sendMessageByPhoneNumber,createPayment,sendPaymentReminder,cancelPayment",
            description =
                    "Key under which a text, a payment or a reminder happens at most once: a repeated call with a key that is done returns the first result. Best made of what the text is about, for example the id of an order. Kept in the event store.")
    private @Nullable String sendKey;

    @UriParam(
            label = "producer,sendMessage,sendMessageByPhoneNumber",
            description =
                    "An id of your own for this message, brought back by every event about its status. Kept in the event store.")
    private @Nullable String correlationId;

    @UriParam(
            description =
                    "Id of the dashboard to work on. For events: one id, several separated by commas, or an asterisk for every dashboard of the account.")
    private @Nullable String dashboardId;

    @UriParam(
            label =
                    "producer,getMessagesByContactPhone,sendMessageByPhoneNumber,archiveConversation,unarchiveConversation,getContactByPhoneNumber,createContact,patchContact,deleteContact,getPayments",
            description =
                    "Phone number of the contact: 10 or 11 digits, with or without +1 and punctuation. In getPayments a filter.")
    private @Nullable String phoneNumber;

    @UriParam(
            label = "producer,redactMessage,unredactMessage,getScheduledMessageById",
            description = "Id of a message, as a send or an event returned it.")
    private @Nullable String messageId;

    @UriParam(
            label = "producer,getConversations,getContacts",
            description = "Filter: ids of tags, separated by commas.")
    private @Nullable String tags;

    @UriParam(
            label = "producer,getConversations",
            description = "Filter: true returns only conversations that are not resolved.")
    private @Nullable Boolean showUnresolvedOnly;

    @UriParam(label = "producer,getConversations,getCampaigns", description = "Filter: true adds what is archived.")
    private @Nullable Boolean includeArchived;

    @UriParam(
            label = "producer,getConversations",
            description = "Filter: whole or partial phone number or display name.")
    private @Nullable String search;

    @UriParam(
            label =
                    "producer,getConversations,getMessagesByContactPhone,getDashboardMessages,getContacts,getGroups,getTags,getKeywords,getPayments,getDashboards,getUsers,getReviews,getCampaigns,getHooks,getScheduledMessages",
            description = "Number of the page to read, counted from 0. Not for walks (fetch=all or stream).")
    private @Nullable Integer page;

    @UriParam(
            label =
                    "getConversations,getMessagesByContactPhone,getDashboardMessages,getContacts,getGroups,getTags,getKeywords,getPayments,getDashboards,getUsers,getReviews,getCampaigns,getHooks,getScheduledMessages,events",
            description =
                    "Rows a page, at most 1000. When it is not set, one page has the 100 rows of the service, a walk (fetch=all or stream) and the poll of events ask for 1000.")
    private @Nullable Integer pageSize;

    @UriParam(
            label = "producer,getDashboardMessages,getReviews",
            description = "Filter: not before this time (ISO 8601; UTC unless it says otherwise).")
    private @Nullable String startDate;

    @UriParam(
            label = "producer,getDashboardMessages,getReviews",
            description = "Filter: not after this time (ISO 8601; UTC unless it says otherwise).")
    private @Nullable String endDate;

    @UriParam(label = "producer,getDashboardMessages", description = "Filter: R for received, S for sent messages.")
    private @Nullable String messageDirection;

    @UriParam(label = "producer,getDashboardMessages", description = "Order by time: asc or desc.")
    private @Nullable String sort;

    @UriParam(
            label = "producer,getContacts",
            description = "Filter: numbers that start with these digits, in the 11-digit form (1423...).")
    private @Nullable String contactPhoneNumber;

    @UriParam(label = "producer,getContacts", description = "Filter: part of the display name.")
    private @Nullable String displayName;

    @UriParam(label = "producer,getContacts", description = "Filter: last message before this time (UTC).")
    private @Nullable String lastMessageTimestampBeforeUtc;

    @UriParam(label = "producer,getContacts", description = "Filter: last message after this time (UTC).")
    private @Nullable String lastMessageTimestampAfterUtc;

    @UriParam(label = "producer,getContacts", description = "Filter: created before this time.")
    private @Nullable String contactCreatedBefore;

    @UriParam(label = "producer,getContacts", description = "Filter: created after this time.")
    private @Nullable String contactCreatedAfter;

    @UriParam(label = "producer,getContacts", description = "Filter: resolved or not.")
    private @Nullable Boolean isResolved;

    @UriParam(label = "producer,getContacts", description = "Filter: with or without messages.")
    private @Nullable Boolean hasMessageHistory;

    @UriParam(label = "producer,getContacts", description = "Filter: blocked or not.")
    private @Nullable Boolean isBlocked;

    @UriParam(label = "producer,getContacts", description = "Filter: archived or not.")
    private @Nullable Boolean isArchived;

    @UriParam(label = "producer,getContacts", description = "Filter: suppressed or not.")
    private @Nullable Boolean isSuppressed;

    @UriParam(label = "producer,getContacts", description = "Filter: opted out or not.")
    private @Nullable Boolean hasOptedOut;

    @UriParam(label = "producer,getContacts", description = "Filter: last text to the contact before this time.")
    private @Nullable String lastMessageSentBefore;

    @UriParam(label = "producer,getContacts", description = "Filter: last text to the contact after this time.")
    private @Nullable String lastMessageSentAfter;

    @UriParam(label = "producer,getContacts", description = "Filter: last text of the contact before this time.")
    private @Nullable String lastMessageReceivedBefore;

    @UriParam(label = "producer,getContacts", description = "Filter: last text of the contact after this time.")
    private @Nullable String lastMessageReceivedAfter;

    @UriParam(label = "producer,getContacts", description = "Filter: ids of groups, separated by commas.")
    private @Nullable String groups;

    @UriParam(
            label = "producer,getContacts",
            description = "Filter: id of custom field 1, together with customFieldValue1.")
    private @Nullable String customFieldId1;

    @UriParam(
            label = "producer,getContacts",
            description = "Filter: value of custom field 1, together with customFieldId1.")
    private @Nullable String customFieldValue1;

    @UriParam(
            label = "producer,getContacts",
            description = "Filter: id of custom field 2, together with customFieldValue2.")
    private @Nullable String customFieldId2;

    @UriParam(
            label = "producer,getContacts",
            description = "Filter: value of custom field 2, together with customFieldId2.")
    private @Nullable String customFieldValue2;

    @UriParam(
            label = "producer,getContacts",
            description = "Filter: id of custom field 3, together with customFieldValue3.")
    private @Nullable String customFieldId3;

    @UriParam(
            label = "producer,getContacts",
            description = "Filter: value of custom field 3, together with customFieldId3.")
    private @Nullable String customFieldValue3;

    @UriParam(label = "producer,getGroupById,updateGroup,deleteGroup", description = "Id of a group.")
    private @Nullable Integer groupId;

    @UriParam(label = "producer,getTagById,updateTag,deleteTag", description = "Id of a tag (a GUID).")
    private @Nullable String tagId;

    @UriParam(
            label = "producer,getCustomFieldById,updateCustomField,deleteCustomField",
            description = "Id of a custom field (a GUID).")
    private @Nullable String fieldId;

    @UriParam(label = "producer,getKeywordById,updateKeyword,deleteKeyword", description = "Id of a keyword.")
    private @Nullable Integer keywordId;

    @UriParam(
            label = "producer,getPayments,createPayment",
            description = "Reference number of a payment: a filter in getPayments, the payment's own in createPayment.")
    private @Nullable String referenceNumber;

    @UriParam(label = "producer,getPayments", description = "Order of payments by: amount, contact, date or status.")
    private @Nullable String sortType;

    @UriParam(label = "producer,getPayments", description = "Direction of the order of payments: asc or desc.")
    private @Nullable String sortDirection;

    @UriParam(
            label = "producer,getPayment,markPaymentPaid,sendPaymentReminder,cancelPayment",
            description = "Id of a payment.")
    private @Nullable Integer paymentId;

    @UriParam(label = "producer,getProvisioningNumbers", description = "Area code to look for numbers in.")
    private @Nullable Integer areaCode;

    @UriParam(label = "producer,getUsers", description = "Filter: the id of the user in your own system.")
    private @Nullable String externalUserId;

    @UriParam(label = "producer,getUsers", description = "Filter: e-mail address of the user.")
    private @Nullable String email;

    @UriParam(label = "producer,getUserById,updateUser,deleteUser", description = "Id of a user.")
    private @Nullable Integer userId;

    @UriParam(label = "producer,getCampaignById", description = "Id of a review campaign.")
    private @Nullable Integer campaignId;

    @UriParam(label = "producer,reactivateHook,deleteHook", description = "Id of a hook.")
    private @Nullable Integer webhookId;

    @UriParam(label = "producer,getScheduledMessages", description = "Filter: only messages that recur.")
    private @Nullable Boolean recurringOnly;

    @UriParam(label = "producer,getScheduledMessages", description = "Filter: due after this time.")
    private @Nullable String scheduleDateAfter;

    @UriParam(label = "producer,getScheduledMessages", description = "Filter: due before this time.")
    private @Nullable String scheduleDateBefore;

    @UriParam(label = "producer,sendMessage", description = "Number to send from: the phone number of a dashboard.")
    private @Nullable String from;

    @UriParam(
            label = "producer,sendMessage",
            description = "Number to send to: 10 or 11 digits, with or without +1 and punctuation.")
    private @Nullable String to;

    @UriParam(
            label = "producer,sendMessage,sendMessageByPhoneNumber",
            description = "Name shown as the author in Text Request, at most 41 characters. API when it is not set.")
    private @Nullable String senderName;

    @UriParam(
            label = "producer,sendMessage,sendMessageByPhoneNumber",
            description =
                    "URL that receives the delivery statuses of this message. auto is the one of textrequest:events behind webhookExternalUrl, wherever that runs.")
    private @Nullable String statusCallback;

    @UriParam(
            label = "producer,sendMessage,sendMessageByPhoneNumber",
            description =
                    "URL that receives the location the contact shares. The text must hold the tag [LocationRequest]. auto is the one of textrequest:events behind webhookExternalUrl, and none for a text that asks for no location.")
    private @Nullable String locationCallback;

    @UriParam(
            label = "producer,sendMessage,sendMessageByPhoneNumber",
            description = "URLs of uploaded attachments (see uploadMms), at most three, separated by commas.")
    private @Nullable String mmsMedia;

    @UriParam(
            label = "producer,sendMessage,sendMessageByPhoneNumber",
            description = "True appends a sentence with a link by which the contact can share the location.")
    private @Nullable Boolean geolocationRequested;

    @UriParam(label = "producer,sendMessage", description = "Id of an Authvia conversation the message belongs to.")
    private @Nullable String authviaConversationId;

    @UriParam(label = "producer,createPayment", description = "What the payment is for; the contact reads it.")
    private @Nullable String description;

    @UriParam(label = "producer,createPayment", description = "Text sent along with the payment request.")
    private @Nullable String message;

    @UriParam(label = "producer,createPayment", description = "Phone number of the contact who is to pay.")
    private @Nullable String customerPhone;

    @UriParam(label = "producer,createPayment", description = "Amount in US dollars, for example 12.50.")
    private @Nullable String amountRequested;

    public @Nullable String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String method) {
        this.method = method;
    }

    public @Nullable String getCorrelationId() {
        return correlationId;
    }

    public void setCorrelationId(@Nullable String correlationId) {
        this.correlationId = correlationId;
    }

    public @Nullable String getSendKey() {
        return sendKey;
    }

    public void setSendKey(@Nullable String sendKey) {
        this.sendKey = sendKey;
    }

    public @Nullable String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = path;
    }

    public @Nullable String getDashboardId() {
        return dashboardId;
    }

    public void setDashboardId(@Nullable String dashboardId) {
        this.dashboardId = dashboardId;
    }

    public @Nullable String getPhoneNumber() {
        return phoneNumber;
    }

    public void setPhoneNumber(@Nullable String phoneNumber) {
        this.phoneNumber = phoneNumber;
    }

    public @Nullable String getMessageId() {
        return messageId;
    }

    public void setMessageId(@Nullable String messageId) {
        this.messageId = messageId;
    }

    public @Nullable String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = tags;
    }

    public @Nullable Boolean getShowUnresolvedOnly() {
        return showUnresolvedOnly;
    }

    public void setShowUnresolvedOnly(@Nullable Boolean showUnresolvedOnly) {
        this.showUnresolvedOnly = showUnresolvedOnly;
    }

    public @Nullable Boolean getIncludeArchived() {
        return includeArchived;
    }

    public void setIncludeArchived(@Nullable Boolean includeArchived) {
        this.includeArchived = includeArchived;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable Integer getPage() {
        return page;
    }

    public void setPage(@Nullable Integer page) {
        this.page = page;
    }

    public @Nullable Integer getPageSize() {
        return pageSize;
    }

    public void setPageSize(@Nullable Integer pageSize) {
        this.pageSize = pageSize;
    }

    public @Nullable String getStartDate() {
        return startDate;
    }

    public void setStartDate(@Nullable String startDate) {
        this.startDate = startDate;
    }

    public @Nullable String getEndDate() {
        return endDate;
    }

    public void setEndDate(@Nullable String endDate) {
        this.endDate = endDate;
    }

    public @Nullable String getMessageDirection() {
        return messageDirection;
    }

    public void setMessageDirection(@Nullable String messageDirection) {
        this.messageDirection = messageDirection;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable String getContactPhoneNumber() {
        return contactPhoneNumber;
    }

    public void setContactPhoneNumber(@Nullable String contactPhoneNumber) {
        this.contactPhoneNumber = contactPhoneNumber;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getLastMessageTimestampBeforeUtc() {
        return lastMessageTimestampBeforeUtc;
    }

    public void setLastMessageTimestampBeforeUtc(@Nullable String lastMessageTimestampBeforeUtc) {
        this.lastMessageTimestampBeforeUtc = lastMessageTimestampBeforeUtc;
    }

    public @Nullable String getLastMessageTimestampAfterUtc() {
        return lastMessageTimestampAfterUtc;
    }

    public void setLastMessageTimestampAfterUtc(@Nullable String lastMessageTimestampAfterUtc) {
        this.lastMessageTimestampAfterUtc = lastMessageTimestampAfterUtc;
    }

    public @Nullable String getContactCreatedBefore() {
        return contactCreatedBefore;
    }

    public void setContactCreatedBefore(@Nullable String contactCreatedBefore) {
        this.contactCreatedBefore = contactCreatedBefore;
    }

    public @Nullable String getContactCreatedAfter() {
        return contactCreatedAfter;
    }

    public void setContactCreatedAfter(@Nullable String contactCreatedAfter) {
        this.contactCreatedAfter = contactCreatedAfter;
    }

    public @Nullable Boolean getIsResolved() {
        return isResolved;
    }

    public void setIsResolved(@Nullable Boolean isResolved) {
        this.isResolved = isResolved;
    }

    public @Nullable Boolean getHasMessageHistory() {
        return hasMessageHistory;
    }

    public void setHasMessageHistory(@Nullable Boolean hasMessageHistory) {
        this.hasMessageHistory = hasMessageHistory;
    }

    public @Nullable Boolean getIsBlocked() {
        return isBlocked;
    }

    public void setIsBlocked(@Nullable Boolean isBlocked) {
        this.isBlocked = isBlocked;
    }

    public @Nullable Boolean getIsArchived() {
        return isArchived;
    }

    public void setIsArchived(@Nullable Boolean isArchived) {
        this.isArchived = isArchived;
    }

    public @Nullable Boolean getIsSuppressed() {
        return isSuppressed;
    }

    public void setIsSuppressed(@Nullable Boolean isSuppressed) {
        this.isSuppressed = isSuppressed;
    }

    public @Nullable Boolean getHasOptedOut() {
        return hasOptedOut;
    }

    public void setHasOptedOut(@Nullable Boolean hasOptedOut) {
        this.hasOptedOut = hasOptedOut;
    }

    public @Nullable String getLastMessageSentBefore() {
        return lastMessageSentBefore;
    }

    public void setLastMessageSentBefore(@Nullable String lastMessageSentBefore) {
        this.lastMessageSentBefore = lastMessageSentBefore;
    }

    public @Nullable String getLastMessageSentAfter() {
        return lastMessageSentAfter;
    }

    public void setLastMessageSentAfter(@Nullable String lastMessageSentAfter) {
        this.lastMessageSentAfter = lastMessageSentAfter;
    }

    public @Nullable String getLastMessageReceivedBefore() {
        return lastMessageReceivedBefore;
    }

    public void setLastMessageReceivedBefore(@Nullable String lastMessageReceivedBefore) {
        this.lastMessageReceivedBefore = lastMessageReceivedBefore;
    }

    public @Nullable String getLastMessageReceivedAfter() {
        return lastMessageReceivedAfter;
    }

    public void setLastMessageReceivedAfter(@Nullable String lastMessageReceivedAfter) {
        this.lastMessageReceivedAfter = lastMessageReceivedAfter;
    }

    public @Nullable String getGroups() {
        return groups;
    }

    public void setGroups(@Nullable String groups) {
        this.groups = groups;
    }

    public @Nullable String getCustomFieldId1() {
        return customFieldId1;
    }

    public void setCustomFieldId1(@Nullable String customFieldId1) {
        this.customFieldId1 = customFieldId1;
    }

    public @Nullable String getCustomFieldValue1() {
        return customFieldValue1;
    }

    public void setCustomFieldValue1(@Nullable String customFieldValue1) {
        this.customFieldValue1 = customFieldValue1;
    }

    public @Nullable String getCustomFieldId2() {
        return customFieldId2;
    }

    public void setCustomFieldId2(@Nullable String customFieldId2) {
        this.customFieldId2 = customFieldId2;
    }

    public @Nullable String getCustomFieldValue2() {
        return customFieldValue2;
    }

    public void setCustomFieldValue2(@Nullable String customFieldValue2) {
        this.customFieldValue2 = customFieldValue2;
    }

    public @Nullable String getCustomFieldId3() {
        return customFieldId3;
    }

    public void setCustomFieldId3(@Nullable String customFieldId3) {
        this.customFieldId3 = customFieldId3;
    }

    public @Nullable String getCustomFieldValue3() {
        return customFieldValue3;
    }

    public void setCustomFieldValue3(@Nullable String customFieldValue3) {
        this.customFieldValue3 = customFieldValue3;
    }

    public @Nullable Integer getGroupId() {
        return groupId;
    }

    public void setGroupId(@Nullable Integer groupId) {
        this.groupId = groupId;
    }

    public @Nullable String getTagId() {
        return tagId;
    }

    public void setTagId(@Nullable String tagId) {
        this.tagId = tagId;
    }

    public @Nullable String getFieldId() {
        return fieldId;
    }

    public void setFieldId(@Nullable String fieldId) {
        this.fieldId = fieldId;
    }

    public @Nullable Integer getKeywordId() {
        return keywordId;
    }

    public void setKeywordId(@Nullable Integer keywordId) {
        this.keywordId = keywordId;
    }

    public @Nullable String getReferenceNumber() {
        return referenceNumber;
    }

    public void setReferenceNumber(@Nullable String referenceNumber) {
        this.referenceNumber = referenceNumber;
    }

    public @Nullable String getSortType() {
        return sortType;
    }

    public void setSortType(@Nullable String sortType) {
        this.sortType = sortType;
    }

    public @Nullable String getSortDirection() {
        return sortDirection;
    }

    public void setSortDirection(@Nullable String sortDirection) {
        this.sortDirection = sortDirection;
    }

    public @Nullable Integer getPaymentId() {
        return paymentId;
    }

    public void setPaymentId(@Nullable Integer paymentId) {
        this.paymentId = paymentId;
    }

    public @Nullable Integer getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(@Nullable Integer areaCode) {
        this.areaCode = areaCode;
    }

    public @Nullable String getExternalUserId() {
        return externalUserId;
    }

    public void setExternalUserId(@Nullable String externalUserId) {
        this.externalUserId = externalUserId;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable Integer getUserId() {
        return userId;
    }

    public void setUserId(@Nullable Integer userId) {
        this.userId = userId;
    }

    public @Nullable Integer getCampaignId() {
        return campaignId;
    }

    public void setCampaignId(@Nullable Integer campaignId) {
        this.campaignId = campaignId;
    }

    public @Nullable Integer getWebhookId() {
        return webhookId;
    }

    public void setWebhookId(@Nullable Integer webhookId) {
        this.webhookId = webhookId;
    }

    public @Nullable Boolean getRecurringOnly() {
        return recurringOnly;
    }

    public void setRecurringOnly(@Nullable Boolean recurringOnly) {
        this.recurringOnly = recurringOnly;
    }

    public @Nullable String getScheduleDateAfter() {
        return scheduleDateAfter;
    }

    public void setScheduleDateAfter(@Nullable String scheduleDateAfter) {
        this.scheduleDateAfter = scheduleDateAfter;
    }

    public @Nullable String getScheduleDateBefore() {
        return scheduleDateBefore;
    }

    public void setScheduleDateBefore(@Nullable String scheduleDateBefore) {
        this.scheduleDateBefore = scheduleDateBefore;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getSenderName() {
        return senderName;
    }

    public void setSenderName(@Nullable String senderName) {
        this.senderName = senderName;
    }

    public @Nullable String getStatusCallback() {
        return statusCallback;
    }

    public void setStatusCallback(@Nullable String statusCallback) {
        this.statusCallback = statusCallback;
    }

    public @Nullable String getLocationCallback() {
        return locationCallback;
    }

    public void setLocationCallback(@Nullable String locationCallback) {
        this.locationCallback = locationCallback;
    }

    public @Nullable String getMmsMedia() {
        return mmsMedia;
    }

    public void setMmsMedia(@Nullable String mmsMedia) {
        this.mmsMedia = mmsMedia;
    }

    public @Nullable Boolean getGeolocationRequested() {
        return geolocationRequested;
    }

    public void setGeolocationRequested(@Nullable Boolean geolocationRequested) {
        this.geolocationRequested = geolocationRequested;
    }

    public @Nullable String getAuthviaConversationId() {
        return authviaConversationId;
    }

    public void setAuthviaConversationId(@Nullable String authviaConversationId) {
        this.authviaConversationId = authviaConversationId;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    public @Nullable String getCustomerPhone() {
        return customerPhone;
    }

    public void setCustomerPhone(@Nullable String customerPhone) {
        this.customerPhone = customerPhone;
    }

    public @Nullable String getAmountRequested() {
        return amountRequested;
    }

    public void setAmountRequested(@Nullable String amountRequested) {
        this.amountRequested = amountRequested;
    }
}
