package dev.sextant.samples.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.util.Durations;
import com.google.rpc.ErrorInfo;
import dev.sextant.samples.server.Refused;
import fleet.controlplane.v1.ApiTokenServiceGrpc;
import fleet.controlplane.v1.AuthServiceGrpc;
import fleet.controlplane.v1.CreateApiTokenRequest;
import fleet.controlplane.v1.CreateApiTokenResponse;
import fleet.controlplane.v1.CreateOrganizationRequest;
import fleet.controlplane.v1.CreateProjectRequest;
import fleet.controlplane.v1.InfozRequest;
import fleet.controlplane.v1.ListApiTokensRequest;
import fleet.controlplane.v1.LoginRequest;
import fleet.controlplane.v1.OrganizationServiceGrpc;
import fleet.controlplane.v1.ProjectServiceGrpc;
import fleet.controlplane.v1.RevokeApiTokenRequest;
import fleet.controlplane.v1.Role;
import fleet.controlplane.v1.StatusServiceGrpc;
import fleet.controlplane.v1.WhoAmIRequest;
import fleet.controlplane.v1.WhoAmIResponse;
import io.grpc.Channel;
import io.grpc.Status.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TokenTest {
    private final Client client = new Client();

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void tellsItsStatusToEveryone() {
        var status = StatusServiceGrpc.newBlockingStub(client.channel).infoz(InfozRequest.getDefaultInstance());
        assertEquals("1.42.0", status.getVersion());
    }

    @Test
    void refusesACallWithoutToken() {
        var refused = Refused.when(() -> whoAmI(client.channel));
        assertEquals(Code.UNAUTHENTICATED, refused.code());
        assertEquals("TOKEN_MISSING", refused.reason());
    }

    @Test
    void refusesATokenSignedByOthers() {
        var refused = Refused.when(() -> whoAmI(client.with(client.server.userToken() + "x")));
        assertEquals(Code.UNAUTHENTICATED, refused.code());
        assertEquals("TOKEN_INVALID", refused.reason());
    }

    @Test
    void saysSinceWhenATokenHasExpired() {
        var refused = Refused.when(() -> whoAmI(client.with(client.server.expiredToken())));
        assertEquals(Code.UNAUTHENTICATED, refused.code());
        assertEquals("token is expired by 3h12m4s", refused.message());
        assertEquals("TOKEN_EXPIRED", refused.reason());
        assertEquals("user", refused.detail(ErrorInfo.class).getMetadataOrThrow("kind"));
    }

    @Test
    void letsAUserInForADay() {
        var login = AuthServiceGrpc.newBlockingStub(client.channel)
                .login(LoginRequest.newBuilder().setEmail("ada@acme.example").build());
        Channel in = client.with(login.getToken());
        WhoAmIResponse me = whoAmI(in);
        assertEquals("ada@acme.example", me.getUser().getEmail());
        assertEquals(Role.ROLE_OWNER, me.getUser().getRole());
        assertEquals("acme", me.getOrganization());

        client.clock.pass(Duration.ofHours(24));
        assertEquals(Code.UNAUTHENTICATED, Refused.when(() -> whoAmI(in)).code());
    }

    @Test
    void issuesAnExpiredTokenWhenAsked() {
        var login = AuthServiceGrpc.newBlockingStub(client.channel)
                .login(LoginRequest.newBuilder()
                        .setEmail("ada@acme.example")
                        .setLifetime(Durations.fromHours(-1))
                        .build());
        assertEquals(
                "TOKEN_EXPIRED",
                Refused.when(() -> whoAmI(client.with(login.getToken()))).reason());
    }

    @Test
    void putsReadableClaimsIntoTokens() {
        String user = claims(client.server.userToken());
        assertTrue(user.contains("\"aud\":[\"user-auth.fleet.example\"]"), user);
        assertTrue(user.contains("\"user_id\":"), user);
        String api = claims(client.server.apiToken());
        assertTrue(api.contains("\"aud\":[\"api-token-auth.fleet.example\"]"), api);
        assertTrue(api.contains("\"org_name\":\"acme\"") && api.contains("\"token_name\":\"ci\""), api);
        assertFalse(api.contains("\"exp\""), api);
    }

    @Test
    void choosesTheOrganizationOfAUserByHeader() {
        assertEquals("globex", whoAmI(Client.in("globex", client.user())).getOrganization());
        var refused = Refused.when(() -> whoAmI(Client.in("umbrella", client.user())));
        assertEquals(Code.PERMISSION_DENIED, refused.code());
        assertEquals("NOT_IN_ORG", refused.reason());
    }

    @Test
    void ignoresTheOrganizationHeaderOfAnApiToken() {
        WhoAmIResponse me = whoAmI(Client.in("globex", client.with(client.server.apiToken())));
        assertEquals("acme", me.getOrganization());
        assertEquals("ci", me.getApiToken().getName());
        assertFalse(me.hasExpiresAt());
    }

    @Test
    void refusesAChangeByAViewer() {
        var projects = ProjectServiceGrpc.newBlockingStub(Client.in("globex", client.user()));
        var refused = Refused.when(() ->
                projects.create(CreateProjectRequest.newBuilder().setName("new").build()));
        assertEquals(Code.PERMISSION_DENIED, refused.code());
        assertEquals("ROLE_TOO_LOW", refused.reason());
        assertEquals("viewer", refused.detail(ErrorInfo.class).getMetadataOrThrow("role"));
    }

    @Test
    void refusesANewOrganizationByAnApiToken() {
        var organizations = OrganizationServiceGrpc.newBlockingStub(client.with(client.server.apiToken()));
        var refused = Refused.when(() -> organizations.create(
                CreateOrganizationRequest.newBuilder().setName("new").build()));
        assertEquals(Code.PERMISSION_DENIED, refused.code());
        assertEquals("USER_TOKEN_NEEDED", refused.reason());
    }

    @Test
    void endsAnApiTokenWhenItIsRevoked() {
        CreateApiTokenResponse.Result made = create("robot");
        Channel robot = client.with(made.getJwt());
        assertEquals("robot", whoAmI(robot).getApiToken().getName());

        tokens().revoke(RevokeApiTokenRequest.newBuilder()
                .setId(made.getApiToken().getId())
                .build());
        var refused = Refused.when(() -> whoAmI(robot));
        assertEquals(Code.UNKNOWN, refused.code());
        assertEquals("token revoked", refused.message());
        assertEquals(0, refused.status().getDetailsCount());
        assertEquals("robot", create("robot").getApiToken().getName());
    }

    @Test
    void endsAnApiTokenAtItsTime() {
        Channel robot = client.with(create("robot").getJwt());
        client.clock.pass(Duration.ofHours(1));
        var refused = Refused.when(() -> whoAmI(robot));
        assertEquals("TOKEN_EXPIRED", refused.reason());
        assertEquals("api", refused.detail(ErrorInfo.class).getMetadataOrThrow("kind"));
    }

    @Test
    void refusesASecondApiTokenOfTheSameName() {
        create("robot");
        assertEquals(Code.ALREADY_EXISTS, Refused.when(() -> create("robot")).code());
    }

    @Test
    void listsRevokedTokensOnlyWhenAsked() {
        var working = tokens().list(ListApiTokensRequest.getDefaultInstance());
        var all = tokens().list(ListApiTokensRequest.newBuilder()
                .setIncludeRevoked(true)
                .build());
        assertEquals(3, working.getApiTokensCount());
        assertEquals(4, all.getApiTokensCount());
        assertEquals(
                Code.UNKNOWN,
                Refused.when(() -> whoAmI(client.with(client.server.revokedToken())))
                        .code());
    }

    private ApiTokenServiceGrpc.ApiTokenServiceBlockingStub tokens() {
        return ApiTokenServiceGrpc.newBlockingStub(client.user());
    }

    private CreateApiTokenResponse.Result create(String name) {
        return tokens().create(CreateApiTokenRequest.newBuilder()
                        .setName(name)
                        .setExpiresIn(Durations.fromHours(1))
                        .build())
                .getResult();
    }

    private static WhoAmIResponse whoAmI(Channel channel) {
        return AuthServiceGrpc.newBlockingStub(channel).whoAmI(WhoAmIRequest.getDefaultInstance());
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
