package lv.pienakas.service;

import lv.pienakas.service.cli.PienakasCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** Without arguments, or with Spring's own ones, the web service; else a command. */
@SpringBootApplication(
        scanBasePackages = "lv.pienakas",
        // the demo's identity provider is an application of its own; here they would bring keys that nobody has
        exclude = {OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@EnableJdbcRepositories("lv.pienakas.data")
public class PienakasApplication {

    /** Starts the service, or runs the command that is the first argument and exits with its code. */
    public static void main(String[] args) {
        // Spring's own arguments begin with --, as do the commands' help and version
        boolean springs = args.length > 0 && args[0].startsWith("--") && args[0].contains("=");
        if (args.length > 0 && !springs) {
            System.exit(new PienakasCommand(PienakasApplication.class).run(args));
        }
        SpringApplication.run(PienakasApplication.class, args);
    }
}
