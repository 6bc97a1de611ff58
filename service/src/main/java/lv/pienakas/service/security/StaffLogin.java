package lv.pienakas.service.security;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Staff that log in to the pages: named by a claim, in the roles that the id token says and that are known here. */
final class StaffLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService service = new OidcUserService();
    private final String nameClaim;
    private final RolesClaim rolesClaim;

    StaffLogin(SecurityProperties properties) {
        this.nameClaim = properties.nameClaim();
        this.rolesClaim = new RolesClaim(properties.rolesClaim());
        // the id token says everything
        service.setRetrieveUserInfo(request -> false);
        service.setOidcUserConverter(this::user);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        return service.loadUser(request);
    }

    private OidcUser user(OidcUserSource source) {
        OidcIdToken token = source.getUserRequest().getIdToken();
        if (!token.hasClaim(nameClaim)) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("no_name"), "the id token has no claim " + nameClaim);
        }
        return new DefaultOidcUser(rolesClaim.in(token), token, nameClaim);
    }
}
