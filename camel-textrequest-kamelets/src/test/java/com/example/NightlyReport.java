package com.example;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;

/** Tells the manager once a night how many contacts have opted out. */
public final class NightlyReport extends RouteBuilder {

    private final String lockFolder;

    /** @param lockFolder a folder that all nodes see */
    public NightlyReport(String lockFolder) {
        this.lockFolder = lockFolder;
    }

    @Override
    public void configure() throws Exception {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(lockFolder);
        getContext().addService(cluster);

        from("master:nightly:quartz:nightly?cron={{nightly:0+0+3+*+*+?}}")
                .routeId("nightly")
                .to("textrequest:getContacts?dashboardId=121&hasOptedOut=true&fetch=all")
                .setBody(simple("${body.size} contacts have opted out."))
                .setHeader("CamelTextRequestSendKey", simple("nightly-${date:now:yyyy-MM-dd}"))
                .to("textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=14235550143");
    }
}
