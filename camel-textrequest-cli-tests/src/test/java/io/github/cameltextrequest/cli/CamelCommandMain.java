package io.github.cameltextrequest.cli;

import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** What the script of the camel command starts. */
final class CamelCommandMain {

    private CamelCommandMain() {}

    public static void main(String... arguments) {
        CamelJBangMain.run(arguments);
    }
}
