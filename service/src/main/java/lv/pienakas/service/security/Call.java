package lv.pienakas.service.security;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import lv.pienakas.data.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * A call of the interface, and who may make it: a machine with one of the scopes, staff in one of the roles.
 *
 * @param path pattern of the document, with the version of the interface
 * @param own variable of the path in which an inspector may name themselves; null: none
 */
record Call(
        @Nullable HttpMethod method,
        String path,
        Set<String> scopes,
        Set<Role> roles,
        @Nullable String own) implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> login, RequestAuthorizationContext request) {
        Authentication who = login.get();
        return new Answer(who != null && who.isAuthenticated() && allows(CallerArgument.caller(who), request), needs());
    }

    private boolean allows(Caller caller, RequestAuthorizationContext request) {
        return caller.scopes().stream().anyMatch(scopes::contains)
                || caller.roles().stream().anyMatch(roles::contains)
                || (own != null
                        && caller.is(Role.INSPECTOR)
                        && caller.name().equals(request.getVariables().get(own)));
    }

    /** What one has to have, in words. */
    String needs() {
        Set<String> needs = new TreeSet<>();
        scopes.forEach(scope -> needs.add("scope " + scope));
        roles.forEach(role -> needs.add("role " + role));
        if (own != null) {
            needs.add("role INSPECTOR for oneself");
        }
        return String.join(" or ", needs);
    }

    /** What was decided, and for a refusal what would have been needed. */
    record Answer(boolean isGranted, String needs) implements AuthorizationResult {}
}
