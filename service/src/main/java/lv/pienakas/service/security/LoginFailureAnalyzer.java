package lv.pienakas.service.security;

import lv.pienakas.service.provider.RefusedDemoException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a few lines why the service doesn't start without a safe way to log in, and what to set. */
final class LoginFailureAnalyzer implements FailureAnalyzer {

    private static final String SET = """
            Set it in the environment or in files (see README, "Logging in"), for example
              spring.security.oauth2.resourceserver.jwt.issuer-uri=https://login.example.lv
              spring.security.oauth2.client.provider.pienakas.issuer-uri=https://login.example.lv
              spring.security.oauth2.client.registration.pienakas.client-id=pienakas-pages
              spring.security.oauth2.client.registration.pienakas.client-secret from a file, never in a configuration that is shared
              pienakas.security.name-claim=employee_id, a claim that no user can change in their own profile
            To look at it with made-up people on this machine only: --spring.profiles.active=demo""";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String what = String.valueOf(cause.getMessage());
            if (cause instanceof NoProviderException) {
                return new FailureAnalysis(what, SET, failure);
            }
            if (cause instanceof RefusedDemoException refused) {
                return new FailureAnalysis(what, refused.action(), failure);
            }
            if (cause instanceof UnsafeStartException unsafe) {
                return new FailureAnalysis(what, unsafe.action(), failure);
            }
            // thrown without a type of its own by Spring Security
            if (what.startsWith("Unable to resolve Configuration with the provided Issuer")) {
                return new FailureAnalysis(
                        what + ".",
                        "See that the identity provider runs and is reached from here under exactly that address.",
                        failure);
            }
        }
        return null;
    }
}
