package io.github.cameltextrequest.examples.springboot;

import io.github.cameltextrequest.examples.keywordreply.KeywordReplyRoute;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Answers each text by its keyword. All else stands in {@code application.properties}. */
@SpringBootApplication
@Import(KeywordReplyRoute.class)
public class KeywordReplyApplication {

    public static void main(String... arguments) {
        try {
            SpringApplication.run(KeywordReplyApplication.class, arguments);
        } catch (RuntimeException e) {
            // Spring has said why. What keeps the application running is running already, and would go on.
            System.exit(1);
        }
    }
}
